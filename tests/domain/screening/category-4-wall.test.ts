import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import type { Period } from '../../../shared/domain/periods.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
import { reportText } from '../../../shared/domain/screening/report-text.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';
import { linesOf, type Made } from './lines.ts';
import { asCsv, asJson, type Draft, doors, type Fault, faults, made, told } from './mangled-returns.ts';

const header = ['measure', 'category', 'level', 'detail', 'value'];

describe('the wall around Category 4', () => {
  it('holds for every return, however mangled: no report, figure, print or message tells a Category 4 number or a total with one in it', () => {
    let rejected = 0;
    const check = (
      numbers: Made,
      mangle: readonly Fault[],
      format: 'csv' | 'json' | 'semicolons',
      fileName: string,
      period: Period,
    ) => {
      const lines = linesOf(numbers);
      const secrets = new Set(lines.filter(([, category]) => category === '4').map(([, , , , value]) => value));
      const draft = mangle.reduce((each, fault) => fault(each), {
        rows: [header, ...lines] as string[][],
        secrets,
      } as Draft);
      const text = format === 'json' ? asJson(draft) : asCsv(draft, format === 'csv' ? ',' : ';');
      const raw = readReturn(new TextEncoder().encode(text), { period, fileName });
      const screened = screen({ raw, area: findArea('lancashire')!, period, population: mid2023 });
      if (screened.report.verdict === 'rejected') rejected += 1;
      const figures = JSON.stringify([...screened.figures]);
      const seen = [
        JSON.stringify(screened.report),
        reportText(screened.report),
        figures,
        inspect(screened, { depth: 9 }),
      ].join('\n');
      expect(told(seen, draft.secrets)).toEqual([]);
    };
    fc.assert(
      fc.property(
        made,
        faults,
        fc.constantFrom('csv', 'json', 'semicolons'),
        fc.constantFrom('return.csv', 'return.txt', ''),
        doors,
        check,
      ),
      {
        seed: 4,
        numRuns: 1000,
      },
    );
    expect(rejected).toBeGreaterThan(700);
  });
});
