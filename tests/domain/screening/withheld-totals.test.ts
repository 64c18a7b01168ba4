import { describe, expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';
import { type Line, linesOf } from './lines.ts';

const period = Period.parse('2023-24');
const header = 'measure,category,level,detail,value';

const withTerror = (eligible: number[]): Line[] =>
  linesOf({
    eligible: [
      [400, 60, 0],
      [20, 10, 5],
      [3, 2, 1],
    ],
    managed: [
      [30, 20, 9],
      [6, 5, 4],
    ],
    licence: [
      [3, 2, 1],
      [1, 0, 1],
    ],
    terror: { eligible, managed: [9, 9], licence: [0, 0] },
  });

/** Totals of Table 1 that wrongly include Category 4, at the levels named. */
const contaminated = (eligible: number[], levels: readonly string[]): Line[] => {
  const terror = new Map(
    ['1', '2', '3', 'Total'].map((level, at) => [level, eligible[at] ?? eligible[0]! + eligible[1]! + eligible[2]!]),
  );
  return withTerror(eligible).map((line): Line => {
    const [measure, category, level, detail, value] = line;
    return measure === 'eligible' && category === 'Total' && levels.includes(level)
      ? [measure, category, level, detail, String(Number(value) + terror.get(level)!)]
      : line;
  });
};

const screened = (lines: readonly Line[]) => {
  const text = [header, ...lines.map((line) => line.join(','))].join('\n');
  const raw = readReturn(new TextEncoder().encode(text), { period });
  return screen({ raw, area: findArea('lancashire')!, period });
};

const everywhere = ['1', '2', '3', 'Total'];
const told = (lines: readonly Line[]) => {
  const { report, figures } = screened(lines);
  return { report, figures: [...figures] };
};

describe('totals that wrongly include Category 4', () => {
  it('look the same whichever level of the table holds Category 4', () => {
    const one = told(contaminated([3, 0, 0], everywhere));
    for (const [terror, levels] of [
      [[0, 3, 0], everywhere],
      [[1, 1, 1], everywhere],
      [[0, 0, 7], ['3']],
      [
        [2, 0, 5],
        ['1', 'Total'],
      ],
    ] as const)
      expect(told(contaminated([...terror], levels))).toEqual(one);
  });

  it('are withheld together, those of other tables are not', () => {
    const { report } = screened(contaminated([3, 0, 0], everywhere));
    const totals = report.observations.filter(({ category, level }) => category === 'Total' && level !== 'Total');
    expect(totals.filter(({ measure }) => measure === 'eligible').map(({ shorthand }) => shorthand)).toEqual([
      'c',
      'c',
      'c',
    ]);
    expect(totals.filter(({ measure }) => measure === 'managed').map(({ value }) => value)).toEqual([59, 15]);
  });

  it('lead to one finding that names no cell and tells every right sum', () => {
    const { report } = screened(contaminated([3, 0, 0], everywhere));
    expect(report.findings).toMatchObject([
      {
        rule: 'row-sum',
        place: { label: 'Table 1' },
        message:
          'The totals of Table 1 are not all those of Categories 1 to 3, which are: Level 1 460, Level 2 35, Level 3 6, Total 501.',
      },
    ]);
  });
});

describe('a return to the door of a year without Category 4 that speaks of it all the same', () => {
  const year = Period.parse('2020-21');
  const seen = (terror: string) => {
    const lines = [
      ...['eligible,1,1,,400', 'eligible,2,1,,60', 'eligible,3,1,,z', 'eligible,Total,1,,463'],
      `eligible,4,1,,${terror}`,
    ];
    const raw = readReturn(new TextEncoder().encode([header, ...lines].join('\n')), { period: year });
    const { report, figures } = screen({ raw, area: findArea('lancashire')!, period: year });
    return { report, figures: [...figures] };
  };

  it('looks the same whether it says nought or another number: the totals beside it are withheld', () => {
    expect(seen('0')).toEqual(seen('3'));
    const [total] = seen('0').report.observations.filter(
      ({ measure, category, level }) => measure === 'eligible' && category === 'Total' && level === '1',
    );
    expect(total).toMatchObject({ value: null, shorthand: 'c' });
  });

  it('and is as any other where it says that there is no such case', () => {
    const total = seen('z').report.observations.find(({ category, level }) => category === 'Total' && level === '1');
    expect(total).toMatchObject({ value: 463 });
  });
});
