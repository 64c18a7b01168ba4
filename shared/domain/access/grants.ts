import { type Role, roles } from './roles.ts';

/**
 * How far a role may go through a door: its own area only; wherever the door leads; or to the release on whose list of
 * pre-release access the person stands, once it is their hour.
 */
export type Reach = 'own' | 'any' | 'listed';
export type Grant = Readonly<Partial<Record<Role, Reach>>>;

const areaPeople = { 'area-submitter': 'own', 'area-approver': 'own' } as const satisfies Grant;
const overseers = { 'ministry-analyst': 'any', 'release-approver': 'any', auditor: 'any' } as const satisfies Grant;
const everyone: Grant = Object.fromEntries(roles.map((role) => [role, 'any']));
const whoIsListed: Grant = Object.fromEntries(roles.map((role) => [role, 'listed']));
const analyst = { 'ministry-analyst': 'any' } as const satisfies Grant;
const approver = { 'release-approver': 'any' } as const satisfies Grant;
const submissions = '/areas/{area}/returns/{period}/submissions';
const releases = '/collections/{period}/releases';

/**
 * Who may enter by which route: the one table of access. A route that is not here lets nobody in, and a role that is
 * not named does not enter. Nobody is given local Category 4 by any route: what is behind them has none to give.
 */
export const grants = {
  'GET /me': everyone,
  'GET /openapi.json': everyone,

  'GET /areas/{area}/returns': { ...areaPeople, ...overseers },
  'GET /areas/{area}/returns/{period}/template': { ...areaPeople, ...analyst },
  'GET /areas/{area}/returns/{period}/check': areaPeople,
  'POST /areas/{area}/returns/{period}/check': areaPeople,
  'GET /areas/{area}/returns/{period}/preview': { ...areaPeople, ...analyst, ...approver },
  [`POST ${submissions}`]: { 'area-submitter': 'own' },
  [`GET ${submissions}`]: { ...areaPeople, ...overseers },
  [`GET ${submissions}/{submission}`]: { ...areaPeople, ...overseers },
  [`GET ${submissions}/{submission}/report`]: { ...areaPeople, ...overseers },
  [`GET ${submissions}/{submission}/findings`]: { ...areaPeople, ...overseers },
  [`GET ${submissions}/{submission}/marked`]: areaPeople,
  [`POST ${submissions}/{submission}/answers`]: areaPeople,
  [`POST ${submissions}/{submission}/sign-off`]: { 'area-approver': 'own' },
  [`POST ${submissions}/{submission}/confirmation`]: { 'area-submitter': 'own' },
  [`GET ${submissions}/{submission}/draft`]: areaPeople,
  [`PUT ${submissions}/{submission}/draft`]: areaPeople,
  [`POST ${submissions}/{submission}/queries`]: analyst,
  [`POST ${submissions}/{submission}/reviews`]: analyst,
  [`POST ${submissions}/{submission}/returned`]: analyst,

  'GET /areas/{area}/returns/{period}/activity': { ...areaPeople, ...overseers },
  'GET /areas/{area}/contacts': { ...areaPeople, ...overseers },
  'PUT /areas/{area}/contacts': { ...areaPeople, ...analyst },

  'GET /collections': overseers,
  'GET /collections/{period}': overseers,
  'GET /collections/{period}/reminders': overseers,
  'GET /collections/{period}/tracker': overseers,
  'GET /collections/{period}/areas/{area}': { ...analyst, ...approver },
  'PUT /collections/{period}/areas/{area}/extension': analyst,
  'POST /collections/{period}/areas/{area}/reminders': analyst,
  'POST /collections/{period}/areas/{area}/notes': analyst,
  'GET /collections/{period}/rounds': overseers,
  'POST /collections/{period}/rounds': analyst,
  'PUT /collections/{period}/dates': analyst,
  'PUT /collections/{period}/population': analyst,
  [`POST ${releases}`]: analyst,
  [`GET ${releases}`]: overseers,
  [`GET ${releases}/{version}`]: overseers,
  [`GET ${releases}/{version}/files/{file+}`]: { ...whoIsListed, ...analyst, ...approver },
  [`PUT ${releases}/{version}/words`]: analyst,
  [`POST ${releases}/{version}/approve`]: approver,
  [`POST ${releases}/{version}/schedule`]: approver,
  [`POST ${releases}/{version}/move`]: approver,
  [`POST ${releases}/{version}/cancel`]: approver,
  [`POST ${releases}/{version}/publish-again`]: approver,
  [`POST ${releases}/{version}/withdraw`]: approver,

  'GET /events': { auditor: 'any' },
} as const satisfies Readonly<Record<string, Grant>>;

export type Route = keyof typeof grants;

const byRoute: ReadonlyMap<string, Grant> = new Map(Object.entries(grants));

/** The grant of a route; undefined for a route that is in no table. */
export const grantOf = (route: string): Grant | undefined => byRoute.get(route);
