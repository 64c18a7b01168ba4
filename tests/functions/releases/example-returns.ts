import { areas } from '../../../shared/domain/areas.ts';
import { cellsOf, sumsOf } from '../../../shared/domain/cells.ts';
import { seal } from '../../../shared/domain/confidential.ts';
import type { Contribution } from '../../../shared/domain/disclosure/protection.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import type { AcceptedReturn } from '../../../shared/domain/release/make-dataset.ts';
import { figuresOf } from '../../domain/release/example-figures.ts';

/**
 * Accepted returns of form D: `plus` of Level 1 in Category 1, by area, tells one set from the next; those areas have
 * `moreOfFour` in each Category 4 cell besides.
 */
export const exampleReturns = (
  submission: string,
  plus: Partial<Record<string, number>> = {},
  missing: readonly string[] = [],
  moreOfFour = 0,
) => {
  const accepted: AcceptedReturn[] = areas
    .filter(({ slug }) => !missing.includes(slug))
    .map(({ slug }, index) => ({
      area: slug,
      submission: plus[slug] === undefined ? '20240601T000000000Z-aaaaaa' : submission,
      rules: '1',
      figures: figuresOf(
        formD,
        (key) => 40 + ((index * 7 + key.length * 13) % 97) + (key === 'eligible|1|1|' ? (plus[slug] ?? 0) : 0),
      ),
    }));
  const contributions: Contribution[] = accepted.map(({ area, submission: id }, index) => ({
    area,
    submission: id,
    figures: new Map(
      cellsOf(formD)
        .filter((cell) => cell.confidential)
        .map((cell) => [cell.key, seal(levelCount(cell.key, index, plus[area] === undefined ? 0 : moreOfFour))]),
    ),
  }));
  return { accepted, contributions };
};

const levelCount = (key: string, index: number, more: number): number => {
  const leaf = (at: string) => (index % 3 === 0 ? 3 : 2) + (at.length % 2) + more;
  const sum = sumsOf(formD).find(({ total }) => total.key === key);
  return sum ? sum.parts.reduce((so, part) => so + leaf(part.key), 0) : leaf(key);
};
