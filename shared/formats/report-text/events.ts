import type { AreaSlug } from '../../domain/areas.ts';
import { type Period, readPeriod } from '../../domain/periods.ts';
import type { Event } from './event.ts';
import { headerAt } from './header-at.ts';
import { isNeutral } from './neutral-words.ts';
import { otherAt } from './other-at.ts';
import { proseLines } from './prose.ts';
import { rowAt } from './row-at.ts';
import { endsOf, isPassing } from './spans.ts';
import type { LabelTarget, Targets, TitleTarget } from './targets.ts';
import { edges, type Token } from './token.ts';
import { goesOnFrom } from './why-unsure.ts';

export type Asked = {
  targets: Targets;
  period: Period;
  /** Lines that head what is an area's. */
  areas: ReadonlyMap<number, AreaSlug>;
};

/**
 * Cuts the stream of tokens into what its stretches are: titles, headings, rows, figures with their labels, and all
 * else.
 */
export const eventsIn = (tokens: readonly Token[], asked: Asked): readonly Event[] => {
  const events: Event[] = [];
  const prose = proseLines(tokens);
  for (let at = 0; at < tokens.length; ) {
    if (isPassing(tokens[at]!)) {
      at += 1;
      continue;
    }
    const begins = tokens[at]!.edge >= edges.sentence || events.at(-1)?.is !== 'prose';
    const event =
      areaAt(tokens, at, asked) ??
      (begins ? knownAt(tokens, at, asked) : undefined) ??
      otherAt(tokens, at, asked, prose);
    const goesOn = event.is === 'neutral' && goesOnFrom(events.at(-1), at, tokens);
    events.push(goesOn && events.at(-1)?.is === 'foreign' ? { is: 'foreign', from: at, to: event.to } : event);
    at = event.to;
  }
  return events;
};

/** What the form knows: tried at the beginning of a line, cell or sentence, and behind what was known before. */
const knownAt = (tokens: readonly Token[], at: number, asked: Asked): Event | undefined =>
  rowAt(tokens, at) ??
  figureAt(tokens, at, asked) ??
  titleAt(tokens, at, asked) ??
  headerAt(tokens, at, asked) ??
  neutralAt(tokens, at, asked);

/** The heading of what is one area's, a line of its own. */
const areaAt = (tokens: readonly Token[], at: number, { areas }: Asked): Event | undefined => {
  const { line, edge } = tokens[at]!;
  const area = areas.get(line);
  if (area === undefined || edge < edges.line) return undefined;
  const end = tokens.findIndex((token, index) => index > at && token.line !== line);
  const to = end < 0 ? tokens.length : end;
  // A name with a number right below it is a row of a comparison.
  if (tokens[to]?.is === 'value' && tokens[to].edge < edges.blank) return undefined;
  return { is: 'neutral', from: at, to, area, period: tokens.slice(at, to).find(({ is }) => is === 'period') };
};

const passed = (tokens: readonly Token[], at: number): number => {
  let to = at;
  while (to < tokens.length && isPassing(tokens[to]!)) to += 1;
  return to;
};

const figureAt = (tokens: readonly Token[], at: number, { targets, period }: Asked): Event | undefined => {
  const found = targets.labels.flatMap((target) => {
    const [end] = endsOf(tokens, at, { fits: target.fits, time: target.table.time, period });
    const value = end === undefined ? -1 : passed(tokens, end);
    const behind = tokens[value];
    return behind?.is === 'value' && behind.edge !== edges.blank && behind.set !== true ? [{ target, value }] : [];
  });
  const value = found[0]?.value;
  if (value === undefined) return undefined;
  if (isTwoLabels(tokens, [at, value], { targets, period, found }))
    return { is: 'stray', from: at, to: value + 1, ofLevels: false };
  return { is: 'figure', from: at, to: value + 1, value, targets: found.map(({ target }) => target) };
};

/** Whether a label holds a second one that begins with the same word: the first has lost its value. */
const isTwoLabels = (
  tokens: readonly Token[],
  [from, value]: readonly [number, number],
  { targets, period, found }: Pick<Asked, 'targets' | 'period'> & { found: readonly { target: LabelTarget }[] },
): boolean => {
  const others = targets.labels.filter((each) =>
    found.some(({ target }) => target.table === each.table && target.row !== each.row),
  );
  return tokens.slice(from + 1, value).some(({ word }, index) => {
    if (word === '' || word !== tokens[from]!.word) return false;
    return others.some(({ fits, table: { time } }) =>
      endsOf(tokens, from + 1 + index, { fits, time, period }).some((end) => passed(tokens, end) === value),
    );
  });
};

const titleAt = (tokens: readonly Token[], at: number, asked: Asked): Event | undefined => {
  const { targets, period } = asked;
  const found = targets.titles.flatMap((target): { target: TitleTarget; end: number }[] => {
    const { fits, tables } = target;
    const ends = endsOf(tokens, at, { fits, time: tables[0]!.time, period });
    // Behind the end of its line a title gives way to the label that begins there.
    const end =
      ends.find((each) => endsWell(tokens, each, asked)) ??
      ends.findLast((each) => startsKnown(tokens, passed(tokens, each), asked));
    return end === undefined ? [] : [{ target, end }];
  });
  const end = Math.max(...found.map((each) => each.end));
  const longest = found.filter((each) => each.end === end).map(({ target }) => target);
  return longest.length === 0 ? undefined : { is: 'title', from: at, to: end, targets: longest };
};

/** A title ends with its line or cell, or where the headings or rows of its table begin. */
const endsWell = (tokens: readonly Token[], end: number, asked: Asked): boolean => {
  const next = tokens[passed(tokens, end)];
  if (next === undefined || next.edge >= edges.sentence) return true;
  const behind = passed(tokens, end);
  if (figureAt(tokens, behind, asked) !== undefined) return false;
  return (rowAt(tokens, behind) ?? headerAt(tokens, behind, asked)) !== undefined;
};

/** Words that say nothing about the figures, up to the end of their line or to what is known. */
const neutralAt = (tokens: readonly Token[], at: number, asked: Asked): Event | undefined => {
  let to = at;
  while (to < tokens.length) {
    const token = tokens[to]!;
    const says = token.is === 'word' && token.own !== true && !isNeutral(token.word);
    if ((to > at && token.edge >= edges.line) || says || !['word', 'period', 'gap'].includes(token.is)) break;
    to += 1;
  }
  if (to === at) return undefined;
  const next = tokens[to];
  const isWhole = next === undefined || next.edge >= edges.line;
  const run = tokens.slice(at, to);
  if (tokens[at]!.edge === edges.cell && run.every(({ is }) => is !== 'word')) return yearsOfColumns(run, at, asked);
  if (!isWhole && (run.some(({ is }) => is === 'period') || next.is === 'value' || !startsKnown(tokens, to, asked)))
    return undefined;
  return { is: 'neutral', from: at, to, period: run.find(({ is }) => is === 'period') };
};

/** Periods over columns, behind an empty first cell: of another one is what stands below them. */
const yearsOfColumns = (run: readonly Token[], from: number, { period }: Asked): Event => {
  const isOwn = run.every(({ is, raw }) => is !== 'period' || readPeriod(raw) === period);
  const span = { from, to: from + run.length };
  return isOwn ? { is: 'neutral', ...span, period: undefined } : { is: 'foreign', ...span };
};

const startsKnown = (tokens: readonly Token[], at: number, asked: Asked): boolean =>
  (rowAt(tokens, at) ?? figureAt(tokens, at, asked) ?? headerAt(tokens, at, asked)) !== undefined ||
  asked.targets.titles.some(
    ({ fits, tables }) => endsOf(tokens, at, { fits, time: tables[0]!.time, period: asked.period }).length > 0,
  );
