import { Period } from '../../../../shared/domain/periods.ts';
import type { PublishedRelease } from '../../../../shared/domain/release/query/published-release.ts';
import { readQuery } from '../../../../shared/domain/release/query/read-query.ts';

const out = (period: string, version: string, status: PublishedRelease['status']): PublishedRelease => ({
  ...{ period: Period.parse(period), version, status, released: '', title: '', provisional: false },
});

/** What is out, the newest first: one that stands in each of two years, one corrected, one withdrawn. */
export const released = [
  out('2023-24', '1.1', 'withdrawn'),
  out('2023-24', '1.0', 'current'),
  out('2022-23', '1.1', 'current'),
  out('2022-23', '1.0', 'superseded'),
  out('2021-22', '1.0', 'withdrawn'),
];

/** A question as it stands in an address: `period=2022-23&area=kent`. */
export const asked = (text: string) => readQuery([...new URLSearchParams(text)], released);
