import type { Call } from '../../shared/runtime/http-door.ts';

/** A request of jo's to compile a release under a key of its own. */
export const callWithKey = (key: string, more: Partial<Call> = {}): Call => ({
  caller: { subject: 'jo', roles: [], area: undefined },
  path: { period: '2023-24' },
  query: {},
  headers: { 'idempotency-key': key },
  route: 'POST /collections/{period}/releases',
  body: {},
  ...more,
});
