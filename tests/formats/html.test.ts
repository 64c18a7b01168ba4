import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, html, raw } from '../../shared/formats/html.ts';

describe('html', () => {
  it('escapes every value, in content and in a quoted attribute', () => {
    expect(String(html`<a title="${'"><script>'}">${"it's & <b>"}</a>`)).toBe(
      '<a title="&quot;&gt;&lt;script&gt;">it&#39;s &amp; &lt;b&gt;</a>',
    );
  });

  it('lets markup through, lists one after the other, and shows nothing for what is not there', () => {
    expect(String(html`${raw('<br>')}${[html`<i>${1}</i>`, '<']}${undefined}${null}${false}${0}`)).toBe(
      '<br><i>1</i>&lt;0',
    );
  });

  it('no text brings a mark of its own', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
