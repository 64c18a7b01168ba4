import { openConfidential } from '../../shared/domain/confidential.ts';
import type { RawReturn } from '../../shared/domain/raw-return.ts';

/** A return as it was read: `codes=value (note) place` of each entry, findings, what it names itself. */
export const told = ({ source, entries, findings, nil, area, period }: RawReturn) => ({
  source,
  entries: entries.map(({ measure, category, level, detail, value, note, place }) =>
    [
      [measure, category, level, detail].join('|'),
      `=${openConfidential(value)}`,
      note === undefined || openConfidential(note) === '' ? '' : ` (${openConfidential(note)})`,
      ` ${place.line ?? place.cell}`,
    ].join(''),
  ),
  said: findings.map(
    ({ severity, rule, message, place }) =>
      `${severity} ${rule} ${place.line ?? place.cell ?? '-'}${place.label === undefined ? '' : ` ${place.label}`}: ${message}`,
  ),
  ...(nil === undefined ? {} : { nil }),
  named: [area, period].map((each) => each && `${each.text} ${each.place.line ?? each.place.cell}`),
});
