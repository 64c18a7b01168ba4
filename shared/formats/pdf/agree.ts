import type { RawEntry, RawReturn } from '../../domain/raw-return.ts';
import { sayTheSame } from '../../domain/screening/say-the-same.ts';
import { fileFinding } from '../refusal.ts';

const keyOf = ({ measure, category, level, detail }: RawEntry): string => [measure, category, level, detail].join('|');

/** Rules that say that something was not read, which another reading may have read. */
const UNREAD = /^(?:label-unknown|number-in-label|block-unsure|row-length|unknown-table|no-tables)$/;

/**
 * Puts two readings of one document together: a figure counts if every reading that holds it says the same, and is the
 * surer if both do. What they read differently is not read and said.
 */
export const agreed = (place: RawReturn, stream: RawReturn): RawReturn => {
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
  const gone = place.findings.filter(({ rule }) => !UNREAD.test(rule));
  const left = place.findings.filter((finding) => UNREAD.test(finding.rule) && !readElsewhere(finding, stream));
  return {
    ...place,
    entries,
    findings: [
      ...gone,
      ...left,
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

const readElsewhere = ({ rule, message }: { rule: string; message: string }, other: RawReturn): boolean =>
  !other.findings.some((finding) => finding.rule === rule && (rule !== 'label-unknown' || finding.message === message));
