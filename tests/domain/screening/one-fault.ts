import { findArea } from '../../../shared/domain/areas.ts';
import { cellsOf } from '../../../shared/domain/cells.ts';
import type { Form } from '../../../shared/domain/forms/form.ts';
import { formC } from '../../../shared/domain/forms/form-c.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { Population } from '../../../shared/domain/population.ts';
import type { RawReturn } from '../../../shared/domain/raw-return.ts';
import type { Past } from '../../../shared/domain/screening/past.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import type { Finding } from '../../../shared/domain/screening-report.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';
import { asRaw, tenInEach } from './valid-return.ts';

const header = 'measure,category,level,detail,value,note';

/**
 * Screens Kent's return of a form that has ten in every cell, as CSV, with changes: the value of a cell by its key
 * (`3,the reason` gives it a note; undefined leaves its line out), and further lines.
 */
export const withFaults = (
  form: Form,
  period: Period,
  changes: Readonly<Record<string, string | undefined>>,
  { more = [], ...compared }: { more?: readonly string[]; past?: readonly Past[]; population?: Population } = {},
) => {
  const held = tenInEach(form);
  const keys: string[] = [];
  const lines = cellsOf(form).flatMap(({ key, notApplicable }) => {
    const value = key in changes ? changes[key] : notApplicable ? 'z' : String(held.get(key));
    if (value === undefined) return [];
    keys.push(key);
    return [`${key.replaceAll('|', ',')},${value}${value.includes(',') ? '' : ','}`];
  });
  const text = [header, ...lines, ...more].join('\n');
  const raw = readReturn(new TextEncoder().encode(text), { period });
  const screened = screen({ raw, area: findArea('kent')!, period, ...compared });
  const spotOf = (line: number | undefined): string =>
    line === undefined ? '' : ` at ${keys[line - 2] ?? `line ${line - keys.length - 1} more`}`;
  return {
    ...screened,
    raw,
    verdict: screened.report.verdict,
    said: screened.report.findings.map(
      ({ severity, rule, message, place }) => `${severity} ${rule}${spotOf(place.line)}: ${message}`,
    ),
    guidance: screened.report.findings.map(({ guidance }) => guidance),
  };
};

/** What is found in Kent's report with ten in every cell of form C, or in what it is changed to. */
export const report = (more: Partial<RawReturn> = {}, period = Period.parse('2020-21')): readonly Finding[] => {
  const raw: RawReturn = { ...asRaw(formC, tenInEach(formC)), source: 'report', ...more };
  return screen({ raw, area: findArea('kent')!, period }).report.findings;
};

/** Findings by what they say: gravity and rule, message, place. */
export const said = (findings: readonly Finding[]) =>
  findings.map(({ severity, rule, message, place }) => [`${severity} ${rule}`, message, place]);
