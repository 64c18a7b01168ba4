import { Period } from '../../../../shared/domain/periods.ts';
import type { AnsweredRow } from '../../../../shared/domain/release/query/answer.ts';
import { filters } from '../../../../shared/domain/release/query/choices.ts';
import type { FiguresQuery } from '../../../../shared/domain/release/query/figures-query.ts';
import type { PublishedRelease } from '../../../../shared/domain/release/query/published-release.ts';
import { rowOf } from '../charts/rows.ts';

const period = Period.parse('2023-24');

/** A question that filters nothing but by what is given. */
export const asking = (more: Partial<FiguresQuery> = {}): FiguresQuery => ({
  periods: [],
  versions: [],
  sort: undefined,
  page: undefined,
  pageSize: undefined,
  ...more,
  chosen: {
    ...(Object.fromEntries(filters.map((filter) => [filter, []])) as unknown as FiguresQuery['chosen']),
    ...more.chosen,
  },
});

export const outAs = (more: Partial<PublishedRelease> = {}): PublishedRelease => ({
  period,
  version: '1.0',
  status: 'current',
  released: '2024-10-31T09:30:00+00:00',
  title: 'MAPPA statistics for England and Wales, 2023-24',
  provisional: false,
  ...more,
});

/** The people of Category 1 of a place. */
export const people = (place: string, value: number | null, more: Partial<AnsweredRow> = {}): AnsweredRow => ({
  ...rowOf(place, value, { measure: 'eligible', detail: '', unit: 'people', ...more }),
  release: '2023-24/1.0',
  ...more,
});
