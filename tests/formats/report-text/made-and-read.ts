import { findArea } from '../../../shared/domain/areas.ts';
import { formOf } from '../../../shared/domain/forms/index.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';
import { type Filled, openCells, validReturn } from '../template/valid-returns.ts';

/** Screens a text; that its single figures are read by their labels is said of every report. */
export const screened = (text: string, area: string, period: Period) => {
  const raw = readReturn(new TextEncoder().encode(text), { period });
  const { report, ...figures } = screen({ raw, area: findArea(area)!, period });
  return {
    ...figures,
    report: { ...report, findings: report.findings.filter(({ rule }) => rule !== 'read-by-label') },
  };
};

/** What a report must have been read as: every public figure of the return, and nothing of Category 4. */
export const figuresOf = (text: string, area: string, period: Period) =>
  [...screened(text, area, period).figures].map(([key, { value }]) => `${key}=${value}`);
export const expected = (filled: Filled, period: Period) =>
  openCells(formOf(period)!)
    .filter(({ confidential }) => !confidential)
    .map(({ key }) => `${key}=${filled.get(key)!.value}`);

export const periods = [
  '2001-02',
  '2003-04',
  '2005-06',
  '2010-11',
  '2014-15',
  '2015-16',
  '2018-19',
  '2021-22',
  '2022-23',
  '2024-25',
].map((period) => Period.parse(period));
export const bySeed = (seed: number) => ({ seed, numRuns: 60 });
export const withoutGaps = (period: Period) =>
  validReturn(formOf(period)!).map(
    (filled): Filled =>
      new Map(
        [...filled].map(([key, { value }]) => [
          key,
          { value: value !== 'x' ? value : /^eligible.*[|](1|Total)[|]$/.test(key) ? 1 : 0 },
        ]),
      ),
  );

export const spellings: Record<string, (label: string) => string> = {
  'as on the form': (label) => label,
  'with people replaced by nominals': (label) => label.replace(/offenders/g, 'MAPPA nominals'),
  'with words broken': (label) =>
    label
      .replace('offenders', 'offende rs')
      .replace('notification', 'noti fication')
      .replace('Prevention', 'Preven tion'),
  'with letters tied together, as copied from a PDF': (label) =>
    label.replaceAll('ff', '\uFB00').replaceAll('fi', '\uFB01'),
  'in capitals': (label) => label.toUpperCase(),
  'with life time in two words and hyphens lost': (label) =>
    label.replace('lifetime', 'life time').replace('MAPPA-eligible', 'MAPPA eligible'),
  'with footnote letters': (label) => `${label} (a)`,
};
