import type { AreaSlug } from '../../domain/areas.ts';
import type { CellAddress } from '../../domain/cells.ts';
import type { Table } from '../../domain/forms/form.ts';
import type { Named } from '../../domain/forms/words.ts';
import type { Period } from '../../domain/periods.ts';
import { fitsOf } from '../tables/fits.ts';
import { readBlock } from './block.ts';
import type { Event, EventOf } from './event.ts';
import type { Copy, Interpreted, Unread } from './interpreted.ts';
import { aboveOf } from './page-break.ts';
import { otherAreas, otherYears, rawOf, yearIn } from './sections.ts';
import { wordsIn } from './spans.ts';
import type { Token } from './token.ts';
import { follows, isBetween, isIn, isList, isWhole, isWithin, otherThan } from './what-follows.ts';
import { goesOnFrom, isOther, whyUnsure } from './why-unsure.ts';

type State = {
  group: Named | undefined;
  title: { event: EventOf<'title'>; table: Table } | undefined;
  heading: EventOf<'header'> | undefined;
  rows: EventOf<'row'>[];
  /** Lists whose title or first label names another thing: their other labels may stand under it, too. */
  doubt: readonly Table[];
  /** Whether the section is of another year or area than the one asked for. */
  aside: 'other-year' | 'other-area' | undefined;
};

/**
 * Follows the events of a document: which title each table stands under, which group each figure is in, and reads them.
 */
export const interpret = (
  events: readonly Event[],
  tokens: readonly Token[],
  { period, area, stated }: { period: Period; area: AreaSlug | undefined; stated: AreaSlug | undefined },
): Interpreted => {
  const copies: Copy[] = [];
  const unread: Unread[] = [];
  const repairs: Interpreted['repairs'][number][] = [];
  const state: State = {
    group: undefined,
    title: undefined,
    heading: undefined,
    rows: [],
    doubt: [],
    aside: undefined,
  };
  const years = otherYears(events, tokens, period);
  const aside = otherAreas(events, tokens, { asked: area, stated }).map((other, at) => {
    if (other) return 'other-area' as const;
    return years[at] ? ('other-year' as const) : undefined;
  });
  let known = 0;
  const strays: { at: number; tokens: readonly Token[] }[] = [];
  /** The events among which figures of the form were read: what else stands there may be meant to be one. */
  let among: { first: number; last: number } | undefined;
  const readAt = (at: number) => {
    among = { first: among?.first ?? at, last: at };
  };
  const part = ({ from, to }: { from: number; to: number }) => tokens.slice(from, to);

  const endBlock = (at: number): void => {
    const { rows, title, heading, aside } = state;
    state.rows = [];
    if (rows.length === 0) return;
    state.title = undefined;
    const said = rows.flatMap(part);
    if (title === undefined) {
      if (rows.length > 1) unread.push({ why: 'unknown-table', tokens: said });
      return;
    }
    const { table, event } = title;
    if (aside) return void unread.push({ why: aside, table, tokens: part(event) });
    if (!isWhole(table, rows)) return void unread.push({ why: 'block-unsure', table, tokens: said });
    const read = readBlock(table, { rows, heading });
    if ('unread' in read) return void unread.push({ why: read.unread, table, tokens: said });
    const place = part(event)[0]!.place;
    readAt(at);
    const words = rawOf(part(event));
    repairs.push(...read.repairs.map((repair) => ({ repair, table, place })));
    copies.push({
      ...{ table, place, named: part(event), year: yearIn(part(event)) },
      found: read.values.map((value) => ({ ...value, sure: read.sure, words })),
    });
  };

  const takeTitle = (event: EventOf<'title'>, [above, next]: readonly (Event | undefined)[]): void => {
    known += 1;
    if (isOther(above, event.from, tokens) || goesOnFrom(event, next?.from, tokens) || isWithin(next, tokens)) {
      unread.push({ why: 'unknown-table', tokens: [...(above?.is === 'foreign' ? part(above) : []), ...part(event)] });
      const doubt = event.targets.flatMap(({ tables }) => tables);
      Object.assign(state, { group: undefined, title: undefined, heading: undefined, doubt });
      return;
    }
    state.doubt = [];
    const words = wordsIn(part(event));
    const [whole, group] = [
      event.targets.find((each) => each.part === 'whole'),
      event.targets.find((each) => each.part === 'group'),
    ];
    const half = event.targets.find(
      (each) => each.part === 'part' && (each.group === state.group || fitsOf(each.group!).must(words)),
    );
    const table = whole?.tables[0] ?? half?.tables[0];
    if (whole !== undefined || half === undefined) state.heading = undefined;
    state.group = whole === undefined ? (half ?? group)?.group : undefined;
    state.title = table && { event, table };
  };

  const takeFigure = (event: EventOf<'figure'>, at: number): void => {
    known += 1;
    const { targets, value } = event;
    const target = targets.find(({ group }) => isIn(group, state.group, wordsIn(part(event))));
    const [above, next] = [aboveOf(events, at, tokens), events[at + 1]];
    const token = tokens[value]!;
    const why = whyUnsure(event, { above, next, tokens });
    if (isOther(above, event.from, tokens)) state.doubt = targets.map(({ table }) => table);
    if (target === undefined || why !== undefined || (isList(target) && state.doubt.includes(target.table))) {
      unread.push({
        why: why ?? 'label-unknown',
        tokens: [...(above?.is === 'foreign' ? part(above) : []), ...part(event)],
      });
      return;
    }
    const { table, row } = target;
    state.group = target.group ?? state.group;
    if (state.aside) return void unread.push({ why: state.aside, table, tokens: part(event) });
    const label = tokens.slice(event.from, value);
    const address: CellAddress = {
      measure: table.measure,
      category: row.category ?? 'Total',
      level: row.level ?? 'Total',
      detail: row.detail ?? table.detail ?? '',
    };
    const found = [{ address, text: token.value!, token, sure: 'named' as const, words: rawOf(label) }];
    readAt(at);
    copies.push({ table, place: token.place, named: label, year: yearIn(label), found });
  };

  events.forEach((event, at) => {
    state.aside = aside[at];
    if (event.is === 'row') {
      if (state.rows.length > 0 && !follows(state.rows.at(-1)!, event)) endBlock(at);
      const next = events[at + 1];
      if (next?.is === 'foreign' && tokens[next.from]!.line === tokens[event.to - 1]!.line) {
        unread.push({ why: 'block-unsure', table: state.title?.table, tokens: [...part(event), ...part(next)] });
        Object.assign(state, { rows: [], title: undefined });
        return;
      }
      state.rows.push(event);
      if (event.level === 'Total') endBlock(at);
      return;
    }
    if (state.rows.length > 0 && isBetween(event, tokens)) return;
    endBlock(at);
    if (event.is === 'title') takeTitle(event, [aboveOf(events, at, tokens), otherThan(events[at + 1])]);
    else if (event.is === 'header') state.heading = event;
    else if (event.is === 'figure') takeFigure(event, at);
    else if (event.is === 'foreign') Object.assign(state, { group: undefined, title: undefined, heading: undefined });
    else if (event.is === 'neutral') state.doubt = [];
    else if (event.is === 'stray' || event.is === 'prose') state.title = undefined;
    if (event.is === 'stray' && tokens[event.from]!.is !== 'value') strays.push({ at, tokens: part(event) });
  });
  endBlock(events.length);
  const beside = strays.filter(({ at }) => among && at > among.first && at <= among.last + 2);
  unread.push(...beside.map(({ tokens: said }) => ({ why: 'label-unknown' as const, tokens: said })));
  return { copies, unread, repairs, known };
};
