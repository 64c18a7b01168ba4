import { cellsOf } from '../cells.ts';
import { seal } from '../confidential.ts';
import type { Form } from '../forms/form.ts';
import type { Place } from '../place.ts';
import type { RawEntry, RawReturn } from '../raw-return.ts';
import { type Finding, isOnCategory4 } from '../screening-report.ts';
import { visible } from '../visible-text.ts';
import { holdsNothing } from './holds-nothing.ts';
import { type Resolved, resolveEntry } from './resolve.ts';

/**
 * Where something stands in a file shifts with the lines before it, and those may be Category 4's: only its name is
 * left.
 */
const named = ({ label }: Place): Place => (label === undefined ? {} : { label });

/**
 * A note on one spot of the file, of which the reader did not know what stands there: a raised mark beside a figure of
 * Category 4 says that there is one. It helps the area alone, and changes no verdict.
 */
const isOnASpot = ({ severity, place }: Finding): boolean =>
  severity === 'note' && place.label === undefined && (place.cell !== undefined || place.line !== undefined);

/** Whether an entry is, or was meant to be, about Category 4. */
const isAbout4 = (resolved: Resolved): boolean => {
  if (resolved.is === 'cell') return resolved.cell.category === '4';
  if (resolved.is === 'elsewhere') return resolved.address.category === '4';
  const unknown = resolved.codes.find(({ dimension }) => dimension === 'category');
  return unknown?.meant === '4' || /4|\bfour\b|\biv\b|terror/i.test(visible(resolved.entry.category));
};

/**
 * A return as it would read if nothing had been said about Category 4: its entries go, nought stands in each of its
 * cells, and no line or cell of the file is named. Whatever is made of the answer cannot depend on what the file says
 * of Category 4.
 */
export const apartFromCategory4 = (raw: RawReturn, form: Form | undefined): RawReturn => {
  const kept = form === undefined ? raw.entries : raw.entries.filter((entry) => !isAbout4(resolveEntry(form, entry)));
  // Where nothing else is said either, that is all there is to say: noughts would make every other cell a gap.
  const isBare = form === undefined || holdsNothing({ ...raw, entries: kept });
  const closed = isBare ? [] : cellsOf(form).filter(({ confidential }) => confidential);
  const noughts = closed.map(
    ({ measure, category, level, detail, notApplicable }): RawEntry => ({
      ...{ measure, category, level, detail },
      value: seal(notApplicable ? 'z' : '0'),
      place: {},
      sure: 'placed',
    }),
  );
  return {
    ...raw,
    ...(raw.area === undefined ? {} : { area: { ...raw.area, place: {} } }),
    ...(raw.period === undefined ? {} : { period: { ...raw.period, place: {} } }),
    entries: [...kept.map((entry) => ({ ...entry, place: named(entry.place) })), ...noughts],
    facts: raw.facts.map((fact) => ({ ...fact, place: named(fact.place) })),
    findings: raw.findings
      .filter((each) => !isOnCategory4(each) && !isOnASpot(each))
      .map((each) => ({ ...each, place: named(each.place) })),
  };
};
