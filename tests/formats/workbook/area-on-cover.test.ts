import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Period } from '../../../shared/domain/periods.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';
import { areaOnCover } from '../../../shared/formats/workbook/area-on-cover.ts';
import { madeXlsx } from './made-zip.ts';

const period = Period.parse('2023-24');
const fixtures = join(import.meta.dirname, '../../fixtures');
const row = (...texts: string[]) =>
  `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;

describe('the area on the cover of a workbook', () => {
  it('is the one that the whole workbook names first, in every workbook that is taken in or queried', () => {
    const files = globSync('{accepted,queried}/**/*.xlsx', { cwd: fixtures });
    const named = files.filter((file) => {
      const bytes = readFileSync(join(fixtures, file));
      const area = areaOnCover(bytes);
      if (area !== undefined) expect(readReturn(bytes, { period }).area?.text, file).toBe(area);
      return area !== undefined;
    });
    expect(named.length).toBeGreaterThan(files.length / 2);
  });

  it('is left to the whole workbook where no label on the first sheet names it', () => {
    const title = madeXlsx({ Cover: row('MAPPA return of Kent'), More: row('Area', 'Essex') });
    expect([areaOnCover(title), readReturn(title, { period }).area?.text]).toEqual([undefined, 'Essex']);
    expect(areaOnCover(madeXlsx({ Cover: row('Area', 'Kent') }))).toBe('Kent');
  });

  it('is not taken from a sheet that nobody sees, nor from what is no workbook', () => {
    const sheets =
      '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="S" state="hidden" r:id="s0"/></x:sheets></x:workbook>';
    expect(areaOnCover(madeXlsx({ S: row('Area', 'Kent') }, { 'xl/workbook.xml': sheets }))).toBeUndefined();
    expect(areaOnCover(new TextEncoder().encode('area,Kent'))).toBeUndefined();
  });
});
