import { csvPath } from '../../../domain/release/query/published-release.ts';
import { publisher } from '../../../domain/release/wording/publisher.ts';
import { licence } from '../licence.ts';
import { type AnsweredFiguresQuery, linksOf } from './answered.ts';

/**
 * An answer for programs: which releases it was made of and how they stand, where it can be found again, and its rows.
 */
export const answerJson = (answered: AnsweredFiguresQuery) => {
  const { query, releases, answer } = answered;
  const { rows, total, page, pages } = answer;
  return {
    publisher: publisher.name,
    licence,
    releases: releases.map(({ period, version, status, provisional, released }) => ({
      period,
      version,
      status,
      provisional,
      released,
      file: `/${csvPath({ period, version })}`,
    })),
    filters: {
      period: query.periods,
      ...Object.fromEntries(
        Object.entries(query.chosen).map(([name, chosen]) => [name, chosen.map(({ code }) => code)]),
      ),
      version: query.versions,
    },
    links: linksOf(answered, 'json'),
    total,
    page,
    pages,
    rows,
  };
};
