import { allowedChange } from '../../allowed-change.ts';
import { sumsOf } from '../../cells.ts';
import { prose } from '../../prose.ts';
import type { Finding } from '../../screening-report.ts';
import { amountOf, isPublic, type Reading } from '../reading.ts';
import { type Check, fault, type Matter } from '../rule.ts';

/** A figure and what it was when the area was last accepted with one. */
type Change = { reading: Reading; now: number; then: number; when: string };

const changeOf = ({ past, period }: Matter, reading: Reading): Change | undefined => {
  const before = past.find(({ figures }) => typeof figures.get(reading.cell.key)?.value === 'number');
  const then = before?.figures.get(reading.cell.key)?.value;
  const now = amountOf(reading);
  if (before === undefined || typeof then !== 'number' || now === undefined || reading.state !== 'number')
    return undefined;
  const allowed = allowedChange(reading.cell, then, { from: before.period, to: period });
  return allowed !== undefined && Math.abs(now - then) > allowed
    ? { reading, now, then, when: before.period }
    : undefined;
};

/**
 * A figure far from last year's. A total is asked about only where none of its parts is. Category 4 is never compared:
 * what receives a return cannot read what was kept of an earlier one, and the question alone would tell of it.
 */
export const changeOnPast: Check = {
  code: 'change-on-past',
  severity: 'query',
  what: "A figure is near the same area's figure of the last accepted year.",
  why: prose`
    A large change has a real cause or is a slip; which of the two, only the area knows. It is a question, not an error.
  `,
  example: '1,324 in Category 2, where the year before had 155.',
  mend: 'Say what made the difference, or correct the figure.',
  find: (matter) => {
    const changes = [...matter.readings.values()]
      .filter(isPublic)
      .map((reading) => changeOf(matter, reading))
      .filter((change) => change !== undefined);
    const asked = new Set(changes.map(({ reading }) => reading.cell));
    const echoes = new Set(
      (matter.form === undefined ? [] : sumsOf(matter.form))
        .filter(({ parts }) => parts.some((part) => asked.has(part)))
        .map(({ total }) => total),
    );
    return changes
      .filter(({ reading }) => !echoes.has(reading.cell))
      .map(
        ({ reading, now, then, when }): Finding =>
          fault(changeOnPast, {
            message: `${reading.place.label} is ${now}; it was ${then} in ${when}.`,
            place: reading.place,
          }),
      );
  },
};
