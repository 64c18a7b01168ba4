import { chance } from './chance.ts';

/**
 * What may go wrong, and at what: with a call of a function to a service, a service for ten minutes or two hours, a run
 * of a function, or what is delivered to one.
 */
export const kinds = {
  'killed before a call': 'call',
  'killed after a call': 'call',
  'call delayed': 'call',
  'answer lost, call made again': 'call',
  'call throttled': 'call',
  'transaction conflict': 'write',
  'old value read': 'read',
  'service down for ten minutes': 'outage',
  'service down for two hours': 'long outage',
  'clock of a run is wrong': 'run',
  'delivered twice': 'delivery',
  'delivered late': 'delivery',
  'schedule strikes early': 'strike',
} as const;
export type FaultKind = keyof typeof kinds;
type At = (typeof kinds)[FaultKind];

/** How likely each is, each time that it could happen, in a life of middling luck. */
const rates: Readonly<Record<FaultKind, number>> = {
  'killed before a call': 0.006,
  'killed after a call': 0.006,
  'call delayed': 0.01,
  'answer lost, call made again': 0.01,
  'call throttled': 0.015,
  'transaction conflict': 0.05,
  'old value read': 0.2,
  'service down for ten minutes': 0.015,
  'service down for two hours': 0.004,
  'clock of a run is wrong': 0.03,
  'delivered twice': 0.1,
  'delivered late': 0.1,
  'schedule strikes early': 0.2,
};

/** One fault of a life: what went wrong, and where. */
export type Fault = { kind: FaultKind; where: string };

const kindsAt = (at: At): FaultKind[] => (Object.keys(kinds) as FaultKind[]).filter((kind) => kinds[kind] === at);
const byPlace = {
  call: kindsAt('call'),
  write: [...kindsAt('call'), ...kindsAt('write')],
  read: [...kindsAt('call'), ...kindsAt('read')],
  outage: kindsAt('outage'),
  'long outage': kindsAt('long outage'),
  run: kindsAt('run'),
  delivery: kindsAt('delivery'),
  strike: kindsAt('strike'),
};

/**
 * Decides what goes wrong: by the luck of a seed, `only` of some kinds where they are named, or exactly what a list of
 * faults says. `stop` ends all faults; what
 * happened is kept, so that it can be replayed.
 */
export const openFaults = (seed: number, given?: readonly Fault[], only?: readonly FaultKind[]) => {
  const listed = given && new Set(given.map(({ kind, where }) => `${kind} ${where}`));
  const injected: Fault[] = [];
  const known = new Set<string>();
  // Lives differ: some meet hardly a fault, some many.
  const severity = 2 * chance(seed, 'severity');
  let isOver = false;
  const happens = (kind: FaultKind, where: string): boolean =>
    listed === undefined ? chance(seed, `${kind} ${where}`) < rates[kind] * severity : listed.has(`${kind} ${where}`);
  return {
    at: (place: keyof typeof byPlace, where: string): FaultKind | undefined => {
      if (isOver) return undefined;
      const kind = byPlace[place].find((each) => (only?.includes(each) ?? true) && happens(each, where));
      // A service that is down is met by many calls.
      if (kind !== undefined && !known.has(`${kind} ${where}`)) injected.push({ kind, where });
      known.add(`${kind} ${where}`);
      return kind;
    },
    stop: (): void => {
      isOver = true;
    },
    injected,
  };
};
export type Faults = ReturnType<typeof openFaults>;
