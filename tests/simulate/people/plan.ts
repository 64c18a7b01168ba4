import { areas } from '../../../shared/domain/areas.ts';
import { type Luck, luckOf } from '../chance.ts';
import { acting } from './returns.ts';

/** What people do in a life, and when (ms from its beginning). `with` is a number that the act makes something of. */
export type Step = { name: string; at: number; act: Act; area: string; with: number };

/** All that people do; the acts of an area come first, then those of the ministry. */
export const acts = [
  'send a file',
  'send two files with one ticket',
  'answer queries',
  'sign off',
  'confirm',
  'raise a query',
  'accept answers',
  'ask for another file',
  'open a round',
  'ask all areas',
  'extend',
  'remind',
  'note',
  'set dates',
  'look',
  'morning',
  'compile',
  'compile with Category 4',
  'approve',
  'schedule',
  'move',
  'cancel',
  'withdraw',
  'publish again',
] as const;
export type Act = (typeof acts)[number];

const aSecond = 1000;
const anHour = 3600 * aSecond;
const aDay = 24 * anHour;

/** A life begins when a collection opens, 1 May 2024, and lasts a year. */
export const begins = Date.parse('2024-05-01T08:00:00Z');
export const lasts = 365 * aDay;

type Put = (at: number, act: Act, area?: string) => void;

/** What an area does with its return about an hour: it sends, answers and signs, at ease or all at once. */
const aReturn = (luck: Luck, put: Put, at: number, area: string): void => {
  const isHasty = luck.draw() < 0.4;
  const pause = (): number => (isHasty ? luck.between(0, 40 * aSecond) : luck.between(0.2, 30) * anHour);
  let now = at;
  const next = (act: Act): void => {
    now += pause();
    put(now, act, area);
  };
  put(now, luck.draw() < 0.15 ? 'send two files with one ticket' : 'send a file', area);
  if (luck.draw() < 0.3) put(now + luck.between(0, 20 * aSecond), 'send a file', area);
  if (luck.draw() < 0.25) next(luck.oneOf(['raise a query', 'ask for another file']));
  if (luck.draw() < 0.6) next('answer queries');
  if (luck.draw() < 0.3) next('accept answers');
  if (luck.draw() < 0.85) next('sign off');
  if (luck.draw() < 0.2) put(now + luck.between(-10, 10) * aSecond, 'sign off', area);
  if (luck.draw() < 0.3) put(now + luck.between(-15, 10) * aSecond, 'send a file', area);
};

/**
 * From a candidate to a release: compiled, decided about, often well, sometimes at sixes and sevens. `drawn` is how
 * likely Category 4 is asked for.
 */
const aRelease = (luck: Luck, put: Put, at: number, drawn = 0.3): void => {
  let now = at;
  const next = (act: Act): void => {
    now += luck.between(0.01, 6) * anHour;
    put(now, act);
  };
  const compile = (): Act => (luck.draw() < drawn ? 'compile with Category 4' : 'compile');
  next(compile());
  if (luck.draw() < 0.2) put(now + luck.between(0, 30) * aSecond, compile());
  if (luck.draw() < 0.3) next(luck.oneOf(['compile', 'withdraw', 'approve', 'look']));
  next('approve');
  if (luck.draw() < 0.3) put(now + luck.between(-6, 6) * aSecond, luck.oneOf(['approve', 'compile', 'withdraw']));
  next('schedule');
  if (luck.draw() < 0.3) next('move');
  if (luck.draw() < 0.2) {
    next('cancel');
    if (luck.draw() < 0.8) next('schedule');
  }
};

/** A round of answers: all areas are asked, some confirm what they signed off, and Category 4 is drawn once more. */
const aRound = (luck: Luck, put: Put, at: number): void => {
  put(at, 'ask all areas');
  const answering = new Set(Array.from({ length: 1 + luck.below(14) }, () => luck.oneOf(areas).slug));
  for (const area of answering) {
    const answers = at + luck.between(0.1, 6) * aDay;
    put(answers, 'confirm', area);
    put(answers + luck.between(0.1, 2) * aDay, 'sign off', area);
  }
  aRelease(luck, put, at + 9 * aDay, 1);
};

/** One life in so many is of all areas: they have signed off when it begins, so Category 4 can be drawn in it. */
const livesToANation = 20;
export const isOfTheNation = (seed: number): boolean => seed % livesToANation === 7;

const anything = (luck: Luck): Act =>
  luck.oneOf(['open a round', 'extend', 'remind', 'note', 'set dates', 'look', 'confirm', 'accept answers']);

/**
 * What people do in the life of a seed: three areas, or a nation that has signed off, an analyst and an approver,
 * through one year.
 */
export const planOf = (seed: number): readonly Step[] => {
  const luck = luckOf(seed, 'plan');
  const steps: Omit<Step, 'name'>[] = [];
  const put: Put = (at, act, area = luck.oneOf(acting)) => {
    steps.push({ at: Math.max(0, Math.round(at)), act, area, with: luck.below(1000) });
  };
  for (const area of acting) if (luck.draw() < 0.85) aReturn(luck, put, luck.between(1, 60) * aDay, area);
  for (let extra = luck.below(3); extra > 0; extra--) put(luck.between(1, 150) * aDay, anything(luck));
  if (luck.draw() < 0.06) put((20 + luck.below(50)) * aDay, 'morning');
  const isNation = isOfTheNation(seed);
  if (luck.draw() < 0.9) aRelease(luck, put, luck.between(65, 180) * aDay, isNation ? 0.8 : 0.3);
  if (luck.draw() < 0.35) aReturn(luck, put, luck.between(100, 200) * aDay, luck.oneOf(acting));
  // The usual day of release is the last of October, day 183 of such a life.
  const releaseDay = 183 * aDay + 1.5 * anHour;
  if (luck.draw() < 0.25)
    put(
      releaseDay + luck.between(-60, 240) * aSecond,
      luck.oneOf(['cancel', 'withdraw', 'compile', 'move', 'sign off']),
    );
  if (luck.draw() < 0.4) {
    const at = luck.between(190, 330) * aDay;
    aReturn(luck, put, at, luck.oneOf(acting));
    aRelease(luck, put, at + luck.between(0.1, 5) * aDay);
    if (luck.draw() < 0.3)
      put(at + luck.between(5, 12) * aDay, luck.oneOf(['withdraw', 'publish again', 'publish again']));
  }
  if (isNation && luck.draw() < 0.8) aRound(luck, put, luck.between(190, 330) * aDay);
  return steps.sort((one, other) => one.at - other.at).map((step, at) => ({ name: `step-${at}`, ...step }));
};
