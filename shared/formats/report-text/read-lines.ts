import { type AreaSlug, findArea } from '../../domain/areas.ts';
import { cellKey } from '../../domain/cells.ts';
import { seal } from '../../domain/confidential.ts';
import type { Form, Table } from '../../domain/forms/form.ts';
import type { Period } from '../../domain/periods.ts';
import type { DocumentFact, RawEntry } from '../../domain/raw-return.ts';
import type { Finding } from '../../domain/screening-report.ts';
import { headingFacts } from '../tables/heading-facts.ts';
import { chooseInstances } from '../tables/instances.ts';
import { areaLines, withOwnNames } from './area-lines.ts';
import { eventsIn } from './events.ts';
import { formattingFindings, repairFindings, unreadFindings } from './findings-of-reading.ts';
import { interpret } from './interpret.ts';
import type { Copy, Found } from './interpreted.ts';
import { joinWords } from './join-words.ts';
import { rawOf } from './sections.ts';
import { targetsOf } from './targets.ts';
import type { ReportLine } from './token.ts';
import { tokenise } from './tokens.ts';

/**
 * What was read out of the lines of a document; `known` counts the titles and labels of the form that were recognised.
 */
export type ReadLines = {
  entries: readonly RawEntry[];
  findings: readonly Finding[];
  facts: readonly DocumentFact[];
  known: number;
  doubts: Doubts;
};

/** Tables that were refused for their own headings and sums, and those whose columns were told by sums alone. */
export type Doubts = { refused: readonly Table[]; inferred: readonly Table[] };

type Entry = Found & { key: string };

/**
 * Reads the figures of a form out of the lines of a document, by its grammar: titles, headings, rows and labels, of
 * which every word is known, and sums. Of a document of several areas only the part of the asked one is read. What
 * could mean two things is a finding and no figure.
 */
export const readLines = (
  lines: readonly ReportLine[],
  {
    form,
    period,
    area,
    stated,
  }: { form: Form; period: Period; area: AreaSlug | undefined; stated: string | undefined },
): ReadLines => {
  const targets = targetsOf(form);
  const { tokens: raw, formatted } = tokenise(lines);
  const own = stated === undefined ? undefined : findArea(stated)?.slug;
  const slug = area ?? own;
  const tokens = withOwnNames(joinWords(raw, targets.vocabulary), slug);
  const events = eventsIn(tokens, { targets, period, areas: areaLines(lines) });
  const { copies, unread, repairs, known } = interpret(events, tokens, { period, area: slug, stated: own });
  const { chosen, findings } = chooseInstances(copies.map(asInstance), period);
  return {
    known,
    doubts: {
      refused: unread.flatMap(({ why, table }) => (table && /^(?:block-unsure|row-length)$/.test(why) ? [table] : [])),
      inferred: repairs.flatMap(({ repair, table }) => (repair === 'column-inferred' ? [table] : [])),
    },
    entries: chosen.flatMap(({ entries }) => entries.map(asEntry)),
    findings: [
      ...findings,
      ...unreadFindings(unread),
      ...repairFindings(repairs),
      ...formattingFindings(formatted, chosen),
    ],
    facts: chosen.flatMap(({ named, place }) => headingFacts(rawOf(named), place).facts),
  };
};

const asInstance = (copy: Copy) => ({
  ...copy,
  entries: copy.found.map((found): Entry & { place: Copy['place'] } => ({
    ...found,
    key: cellKey(found.address),
    place: found.token.place,
  })),
});

const asEntry = ({ address, text, sure, words, token }: Entry): RawEntry => ({
  ...address,
  value: seal(text),
  place: token.place,
  sure,
  words,
});
