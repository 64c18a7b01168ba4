import type { Area } from '../areas.ts';
import { type CellKey, cellsOf } from '../cells.ts';
import { seal } from '../confidential.ts';
import type { ConfidentialFigures, Figure, Figures } from '../figures.ts';
import type { Form } from '../forms/form.ts';
import type { Period } from '../periods.ts';
import type { Population } from '../population.ts';
import type { RawReturn } from '../raw-return.ts';
import { type Observation, type ReadObservation, type ScreeningReport, verdictOf } from '../screening-report.ts';
import { formFor, isBorrowed } from './borrowed-form.ts';
import { groupFindings } from './group-findings.ts';
import type { Past } from './past.ts';
import { readCells } from './read-cells.ts';
import { amountOf, isPublic, type Reading } from './reading.ts';
import { resolveEntry } from './resolve.ts';
import type { Matter } from './rule.ts';
import { rulesVersion } from './rules-version.ts';
import { findAll } from './stages.ts';

/** A return at the door of one area and period, with what it is compared with. */
export type Screening = {
  raw: RawReturn;
  area: Area;
  period: Period;
  population?: Population | undefined;
  /** What the area was accepted with in earlier years, the latest first. */
  past?: readonly Past[];
};

/** The report for people, and the figures for storage: the public ones, and Category 4 sealed. */
export type Screened = { report: ScreeningReport; figures: Figures; confidential: ConfidentialFigures };

/**
 * Screens a return: all checks, all findings at once; where a stage stops, no figure is told or kept. Pure. A total
 * over categories that may hold Category 4 is in neither report nor figures; a Category 4 figure is in `confidential`
 * alone.
 */
export const screen = ({ raw, area, period, population, past = [] }: Screening): Screened => {
  const form = formFor(raw, period);
  const entries = form === undefined ? [] : raw.entries.map((entry) => resolveEntry(form, entry));
  const borrowed = isBorrowed(form, { raw, period, entries });
  const filled = form === undefined ? new Map<CellKey, Reading>() : readCells(form, entries, raw);
  const readings = borrowed ? notAsked(filled) : filled;
  const matter: Matter = { raw, area, period, form, borrowed, population, past, entries, readings };
  const { findings: found, stopped } = findAll(matter);
  const findings = groupFindings(found);
  const read = stopped ? new Map<CellKey, Reading>() : readings;
  const report: ScreeningReport = {
    area: area.slug,
    period,
    form: form?.id ?? null,
    verdict: verdictOf(findings),
    rules: rulesVersion,
    findings,
    observations: form === undefined || stopped ? [] : observe(form, read, raw.source),
  };
  return { report, figures: publicFigures(read), confidential: confidentialFigures(read) };
};

/** What a report did not hold, where nobody knows what its year asked, is not available: it is not missing. */
const notAsked = (readings: ReadonlyMap<CellKey, Reading>): ReadonlyMap<CellKey, Reading> =>
  new Map(
    [...readings].map(([key, reading]) => [
      key,
      reading.state === 'absent' ? { ...reading, state: 'not-available' as const } : reading,
    ]),
  );

const observe = (form: Form, readings: ReadonlyMap<CellKey, Reading>, source: RawReturn['source']): ReadObservation[] =>
  cellsOf(form).map(({ key, measure, category, level, detail }) => {
    const reading = readings.get(key)!;
    return { measure, category, level, detail, ...observed(reading), ...howRead(reading, source) };
  });

/** Of Category 4 it is not told whether and where a figure was read: the same stands there whatever the area sent. */
const howRead = (reading: Reading, from: RawReturn['source']): Pick<ReadObservation, 'sure' | 'source'> => {
  if (!isPublic(reading)) return { sure: from === 'report' ? '' : 'cell', source: {} };
  const { label: _label, ...place } = reading.place;
  return {
    sure: reading.sure ?? '',
    source: reading.words === undefined ? place : { ...place, words: reading.words },
  };
};

const observed = (reading: Reading): Pick<Observation, 'value' | 'shorthand'> => {
  if (!isPublic(reading)) return { value: null, shorthand: 'c' };
  if (reading.state === 'not-applicable') return { value: null, shorthand: 'z' };
  if (reading.state === 'not-available') return { value: null, shorthand: 'x' };
  return { value: amountOf(reading) ?? null, shorthand: '' };
};

const publicFigures = (readings: ReadonlyMap<CellKey, Reading>): Figures =>
  new Map(
    [...readings].flatMap(([key, reading]): readonly [CellKey, Figure][] => {
      if (reading.cell.confidential || reading.state === 'absent' || reading.state === 'unusable') return [];
      if (reading.withheld) return [[key, { value: null, shorthand: 'x' }]];
      const { value, shorthand } = observed(reading);
      return [[key, shorthand === '' ? { value } : { value, shorthand }]];
    }),
  );

const confidentialFigures = (readings: ReadonlyMap<CellKey, Reading>): ConfidentialFigures =>
  new Map(
    [...readings].flatMap(([key, reading]) => {
      if (!reading.cell.confidential || !['number', 'not-available'].includes(reading.state)) return [];
      return [[key, seal(amountOf(reading) ?? null)] as const];
    }),
  );
