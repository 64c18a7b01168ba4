import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { asking } from '../../query-figures/asking.ts';
import { textOf } from '../release-road.ts';
import type { History } from './history.ts';

const config: ConfigData = {
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  // A table that scrolls is a region and no section of the text; links that look like buttons are GOV.UK's own.
  rules: { 'prefer-native-element': 'off' },
};
/** The rules are the same for every page: worked out once, not once a page. */
class WorkedOutOnce extends StaticConfigLoader {
  #workedOut: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;
  override getConfigFor(page: string): ReturnType<StaticConfigLoader['getConfigFor']> {
    this.#workedOut ??= super.getConfigFor(page);
    return this.#workedOut;
  }
}
const validator = new HtmlValidate(new WorkedOutOnce(config));

/** All pages, and of those of areas, which are alike, some: missing at first, of two forces, with a long name. */
const isLookedAt = (key: string): boolean => key.endsWith('.html') && !/areas\/(?!kent|london|avon)/.test(key);
const faultsOf = (html: string) =>
  validator
    .validateStringSync(html)
    .results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${ruleId} at ${line}:${column}: ${message}`),
    );

/** Every kind of page, of versions that were withdrawn, were replaced and stand. */
export const describePages = ({ road }: History): void => {
  const { ask } = asking(road);

  describe('the public pages', () => {
    it('are valid HTML, every kind of them', () => {
      const pages = [...road.published.objects.keys()].filter(isLookedAt);
      expect(pages.length).toBeGreaterThan(20);
      for (const key of pages) expect(faultsOf(textOf(road, key)), key).toEqual([]);
    });

    it.each([
      ['answers', 'period=latest&measure=eligible&category=1&level=Total&area=areas'],
      ['a page of many', 'measure=orders_imposed&page=2'],
      ['no rows', 'measure=mappp'],
      ['a refusal', 'area=atlantis&level=9'],
      ['a withdrawal', 'version=2023-24/1.2'],
    ])('are valid HTML where figures are asked for, with %s', async (_, search) => {
      const { body } = await ask(`${search}&format=html`);
      expect(faultsOf(String(body))).toEqual([]);
    });

    it('would not be with a stray end tag, a repeated id or a picture without words', () => {
      const page = textOf(road, 'index.html');
      const faulty = (change: string) => faultsOf(page.replace('</main>', `${change}</main>`)).length;
      expect(['</section>', '<p id="a">a</p><p id="a">b</p>', '<img src="x.svg">'].map(faulty)).not.toContain(0);
    });
  });
};
