import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { publishedFigures } from '../../../functions/query-figures/published-figures.ts';
import { showBeside, styleName } from '../../../functions/query-figures/show-beside.ts';
import type { PublicObject } from '../../../shared/adapters/published-objects.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { PublishedRelease } from '../../../shared/domain/release/query/published-release.ts';
import { refusalOf } from '../desk/refusal-of.ts';

const head =
  'time_period,time_identifier,geographic_level,country_code,country_name,pfa_code,pfa_name,mappa_area,' +
  'measure,category,level,detail,unit,value,shorthand,marks';
const csv = (value: number) =>
  new TextEncoder().encode(
    `${head}\n202324,Financial year,National,K04000001,England and Wales,,,,eligible,1,1,,people,${value},,\n`,
  );
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const release = (bytes: Uint8Array, more: Partial<PublishedRelease> = {}): PublishedRelease => ({
  ...{ period: Period.parse('2023-24'), version: '1.0', status: 'current', released: 'then', title: 'T' },
  ...{ provisional: false, sha256: digest(bytes), ...more },
});
/** The public's bucket with one object at every address. */
const holding = (found: PublicObject | undefined) => {
  const asked: string[] = [];
  const figures = publishedFigures(async (key) => {
    asked.push(key);
    return found;
  });
  return { asked, ...figures };
};

describe('the figures that are public', () => {
  it('are read from the CSV of their release, whose bytes are what was listed', async () => {
    const { asked, read } = holding({ bytes: csv(7) });
    expect(await read(release(csv(7)))).toMatchObject({ rows: [{ measure: 'eligible', category: '1', value: 7 }] });
    expect(asked).toEqual(['releases/2023-24/1.0/mappa-2023-24.csv']);
  });

  it('are taken apart once, and asked for each time', async () => {
    const { asked, read } = holding({ bytes: csv(7) });
    const [first, again] = [await read(release(csv(7))), await read(release(csv(7)))] as { rows: unknown }[];
    expect(again!.rows).toBe(first!.rows);
    expect(asked).toHaveLength(2);
  });

  it('of thirty releases are kept, and no more', async () => {
    let value = 0;
    const { read } = publishedFigures(async () => ({ bytes: csv(value) }));
    const rowsOf = async (which: number) => {
      value = which;
      return ((await read(release(csv(which)))) as { rows: unknown }).rows;
    };
    const first = await rowsOf(1);
    for (let which = 2; which <= 30; which += 1) await rowsOf(which);
    expect(await rowsOf(1)).toBe(first);
    await rowsOf(31);
    expect(await rowsOf(1)).not.toBe(first);
  });

  it('are none of a withdrawn release, nor of one whose time has not come', async () => {
    const listed = holding({ bytes: csv(7) });
    expect(await listed.read(release(csv(7), { withdrawn: 'It was wrong.' }))).toEqual({ withdrawn: 'It was wrong.' });
    expect(listed.asked).toEqual([]);
    expect(await holding({ withdrawn: 'Since.' }).read(release(csv(7)))).toEqual({ withdrawn: 'Since.' });
    expect(await holding('not yet').read(release(csv(7)))).toBe('not yet');
  });

  it('are out of order where the file is missing, another, or listed without its digest', async () => {
    const { sha256: _, ...without } = release(csv(7));
    for (const [found, listed] of [
      [undefined, release(csv(7))],
      [{ bytes: csv(8) }, release(csv(7))],
      [{ bytes: csv(7) }, without],
    ] as const) {
      const asked = () => holding(found).read(listed);
      expect(await refusalOf(asked())).toBe('503 out-of-order');
      await expect(asked()).rejects.toThrow('2023-24/1.0 cannot be read at present. It has been noted');
    }
  });

  it.each([undefined, 'not yet', { withdrawn: 'W' }, { bytes: new TextEncoder().encode('{}') }] as const)(
    'are out of order where the catalogue is none: %o',
    async (found) => {
      expect(await refusalOf(holding(found).releases())).toBe('503 out-of-order');
      await expect(holding(found).releases()).rejects.toThrow('The list of releases cannot be read at present.');
    },
  );

  it('say to those who look after them what was wrong with the catalogue', async () => {
    const garbage = holding({ bytes: new TextEncoder().encode('garbage') });
    await expect(garbage.releases()).rejects.toMatchObject({ cause: expect.any(SyntaxError) });
    await expect(holding('not yet').releases()).rejects.toMatchObject({ cause: undefined });
    await expect(holding({ withdrawn: 'W' }).releases()).rejects.toMatchObject({ cause: undefined });
  });

  it('are no releases where the catalogue lists none', async () => {
    const { asked, releases } = holding({ bytes: new TextEncoder().encode('{"dcat:dataset":[]}') });
    expect(await releases()).toEqual([]);
    expect(asked).toEqual(['catalog.json']);
  });
});

describe('what stands beside the figures', () => {
  const show = showBeside({ version: '9.8.7', style: 'a{}' });

  it('is the description of questions, for an hour, and the style sheet under its own name, for ever', async () => {
    const described = await show('openapi.json');
    expect(described).toMatchObject({ status: 200, headers: { 'cache-control': 'public, max-age=3600' } });
    expect(described.body).toMatchObject({ info: { version: '9.8.7' } });
    const name = `explore-${digest(new TextEncoder().encode('a{}')).slice(0, 12)}.css`;
    expect(styleName('a{}')).toBe(name);
    expect(await show(name)).toEqual({
      ...{ status: 200, body: 'a{}', type: 'text/css; charset=utf-8' },
      headers: { 'cache-control': 'public, max-age=31536000, immutable' },
    });
  });

  it('is nothing else', async () => {
    expect(await refusalOf(show('explore-000000000000.css'))).toBe('404 not-found');
    expect(await refusalOf(show(''))).toBe('404 not-found');
  });
});
