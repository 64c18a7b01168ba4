import { addressesOf, addressOf } from '../../../domain/release/query/address.ts';
import type { FiguresAnswer } from '../../../domain/release/query/answer.ts';
import type { FiguresQuery, Kind } from '../../../domain/release/query/figures-query.ts';
import type { PublishedRelease } from '../../../domain/release/query/published-release.ts';

/** A question, the releases that it was answered from, and its rows. */
export type AnsweredFiguresQuery = {
  query: FiguresQuery;
  releases: readonly PublishedRelease[];
  answer: FiguresAnswer;
};

/** Where an answer is: as it is, for ever, as it will be, in other kinds, and its neighbours. */
export const linksOf = ({ query, releases, answer }: AnsweredFiguresQuery, kind: Kind) => {
  const { pinned, latest } = addressesOf(query, releases, kind);
  const at = (page: number) => addressOf(query, { kind, page });
  const whole = { ...query, page: undefined, pageSize: undefined };
  return {
    self: at(answer.page),
    pinned,
    latest,
    json: addressOf(whole, { kind: 'json' }),
    csv: addressOf(whole, { kind: 'csv' }),
    html: addressOf(whole, { kind: 'html' }),
    ...(answer.page > 1 ? { prev: at(answer.page - 1) } : {}),
    ...(answer.page < answer.pages ? { next: at(answer.page + 1) } : {}),
  };
};
