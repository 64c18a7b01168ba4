import { Problem } from '../../../shared/runtime/problem.ts';
import type { History } from './published-history.ts';

type Json = {
  total: number;
  pages: number;
  rows: { value: number; release: string; mappa_area: string; marks: string }[];
  releases: { version: string; status: string }[];
  links: Record<string, string>;
};

/** How a program asks a history that is published by then: for figures, or for the problem that it is told of. */
export const reading = (history: () => History) => {
  const json = async (search: string) => {
    const { body } = await history().ask(search, { accept: 'application/json' });
    return JSON.parse(String(body)) as Json;
  };
  const problemOf = async (search: string, headers = {}): Promise<Problem['details']> => {
    const error = await history()
      .ask(search, headers)
      .catch((thrown) => thrown);
    if (!(error instanceof Problem)) throw new Error('It was answered.');
    return error.details;
  };
  return { json, problemOf };
};

/** A question with one answer of each version. */
export const one = 'period=2023-24&measure=eligible&category=1&level=1&area=kent';
