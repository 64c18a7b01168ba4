import { cellKey, cellLabel, cellOf } from '../../shared/domain/cells.ts';
import { forms } from '../../shared/domain/forms/index.ts';
import { shortDigest } from '../../shared/domain/screening/short-digest.ts';
import type { ReturnInHand } from '../../shared/domain/submissions/stand.ts';
import { figureText, type Thread, type Turn } from '../../shared/domain/submissions/threads.ts';
import { refuse } from '../../shared/runtime/problem.ts';

/**
 * A query that the ministry raises, on a figure of Categories 1 to 3 or on the whole return.
 * @throws Problem 422 for any other
 */
export const raisedQuery = (
  inHand: ReturnInHand,
  address: Readonly<Record<'measure' | 'category' | 'level' | 'detail', string>> | undefined,
  turn: Turn,
): Thread => {
  const key = address && cellKey(address);
  const name = `raised~${shortDigest([turn.submission, turn.by, turn.at, key ?? ''].join('|'))}`;
  const thread = { name, query: name, turns: [turn] };
  if (key === undefined) return thread;
  const form = forms.find(({ id }) => id === inHand.form);
  const cell = form && cellOf(form, key);
  const found = inHand.observations.find((each) => cellKey(each) === key);
  if (cell === undefined || cell.confidential || found === undefined)
    throw refuse.unprocessable('There is no such figure to ask about.', 'unknown-figure');
  return { ...thread, about: { cell: key, label: cellLabel(cell), figure: figureText(found) } };
};
