import type { RawEntry, RawReturn } from '../../domain/raw-return.ts';
import { sayTheSame } from '../../domain/screening/say-the-same.ts';
import type { Finding } from '../../domain/screening-report.ts';
import { fileFinding } from '../refusal.ts';
import type { DocumentRead } from '../report-text/read-document.ts';
import type { Doubts } from '../report-text/read-lines.ts';

const keyOf = ({ measure, category, level, detail }: RawEntry): string => [measure, category, level, detail].join('|');

/** Rules that say that a table, or a single figure, was not read, which another reading may have read. */
const TABLE_UNREAD = /^(?:block-unsure|row-length|unknown-table|no-tables)$/;
const FIGURE_UNREAD = /^(?:label-unknown|number-in-label)$/;

/**
 * Puts two readings of one document together: a figure counts if every reading that holds it says the same, and is the
 * surer if both do. What they read differently is not read and said. Where one reading refuses a table for what stands
 * above it, the other may not read it by its sums alone.
 */
export const agreed = (byPlace: DocumentRead, inStream: DocumentRead): RawReturn => {
  const place = withoutDoubted(byPlace, inStream.doubts);
  const stream = withoutDoubted(inStream, byPlace.doubts);
  const others = Map.groupBy(stream.entries, keyOf);
  const own = Map.groupBy(place.entries, keyOf);
  const differ: RawEntry[] = [];
  const entries = [...own.values(), ...[...others].flatMap(([key, held]) => (own.has(key) ? [] : [held]))].flatMap(
    (held): readonly RawEntry[] => {
      const beside = own.has(keyOf(held[0]!)) ? (others.get(keyOf(held[0]!)) ?? []) : [];
      if (beside.length === 0) return held;
      if (!sayTheSame([...held, ...beside]) && sayTheSame(held)) {
        differ.push(held[0]!);
        return [];
      }
      return held.map((entry) => (entry.sure === 'named' ? { ...entry, sure: 'agreed' } : entry));
    },
  );
  return {
    ...place,
    entries,
    findings: [
      ...place.findings.filter((finding) => !isReadElsewhere(finding, stream)),
      ...differ.map((entry) =>
        fileFinding(
          'readingsDiffer',
          'A figure was not read, because two ways of reading the page differ.',
          entry.place,
        ),
      ),
    ],
  };
};

const withoutDoubted = ({ raw, doubts }: DocumentRead, { refused }: Doubts): RawReturn => {
  const doubted = doubts.inferred.filter((table) => refused.includes(table));
  const isDoubted = ({ measure, detail }: RawEntry): boolean =>
    doubted.some((table) => table.measure === measure && (table.detail ?? '') === detail);
  return { ...raw, entries: raw.entries.filter((entry) => !isDoubted(entry)) };
};

/** Whether the other reading had no trouble of the kind near by: then it read what this one did not. */
const isReadElsewhere = ({ rule, place }: Finding, { findings }: RawReturn): boolean => {
  const kind = [TABLE_UNREAD, FIGURE_UNREAD].find((each) => each.test(rule));
  if (kind === undefined) return false;
  const isNear = (page = 0): boolean => Math.abs(page - (place.page ?? 0)) <= 1;
  return !findings.some((other) => kind.test(other.rule) && isNear(other.place.page));
};
