import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grantOf, grants } from '../../../shared/domain/access/grants.ts';
import { entersAsOwn, mayEnter } from '../../../shared/domain/access/may-enter.ts';
import { type Role, roles } from '../../../shared/domain/access/roles.ts';
import { areas } from '../../../shared/domain/areas.ts';
import { statedReaches } from './stated-reaches.ts';

const own = 'lancashire';
const foreign = 'leicestershire';
const everyRoute = [...statedReaches.keys()];
const ask = (route: string, role: Role, area: string) =>
  mayEnter(route, { roles: [role], area: own }, route.includes('{area}') ? area : undefined).allowed;

/** Written out by hand, so that a slip in the table of grants cannot hide in the test that reads it. */
const foreignAreaIsOpenTo = (role: Role) => role !== 'area-submitter' && role !== 'area-approver';

describe('access', () => {
  it('is granted by no route that is not stated, and knows no role that is not', () => {
    expect(Object.keys(grants).sort()).toEqual(everyRoute.toSorted());
    expect(Object.keys(statedReaches.get('GET /me')!).sort()).toEqual(roles.toSorted());
  });

  it.each(everyRoute)('%s: a role reaches as far as is stated, its own area, any, or as a list says', (route) =>
    expect(grantOf(route)).toEqual(statedReaches.get(route)),
  );

  it.each(everyRoute)('%s: a role enters exactly where it is stated', (route) => {
    for (const role of roles) {
      const reach = statedReaches.get(route)?.[role];
      expect(ask(route, role, own), `${role}, own area`).toBe(reach !== undefined);
      const near = reach === 'own' && route.includes('{area}');
      expect(ask(route, role, foreign), `${role}, foreign area`).toBe(reach !== undefined && !near);
    }
  });

  it('no area role ever enters another area by any route that names one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...everyRoute.filter((route) => route.includes('{area}'))),
        fc.constantFrom(...roles.filter((role) => !foreignAreaIsOpenTo(role))),
        fc.constantFrom(...areas),
        fc.constantFrom(...areas),
        (route, role, mine, theirs) => {
          fc.pre(mine !== theirs);
          for (const name of [theirs.slug, theirs.name, theirs.pfaCode, ...theirs.aliases])
            expect(mayEnter(route, { roles: [role], area: mine.slug }, name).allowed).toBe(false);
        },
      ),
      { seed: 42, numRuns: 300 },
    );
  });

  it('an area is recognised as its own by every name it has', () => {
    const teesside = { roles: ['area-submitter' as const], area: 'teesside' };
    for (const name of ['teesside', 'Cleveland', 'E23000013'])
      expect(mayEnter('GET /areas/{area}/returns', teesside, name)).toEqual({ allowed: true });
  });

  it('an area role without an area, or with one that does not exist, enters nothing of an area', () => {
    for (const area of [undefined, '', 'narnia'])
      for (const named of ['lancashire', 'narnia', ''])
        expect(mayEnter('GET /areas/{area}/returns', { roles: ['area-submitter'], area }, named).allowed).toBe(false);
  });

  it('whoever comes as one of an area comes by its reach and to that area, and no overseer does', () => {
    const enters = (role: Role, area: string, named: string) =>
      entersAsOwn('GET /areas/{area}/contacts', { roles: [role], area }, named);
    expect(enters('area-submitter', own, 'Lancashire')).toBe(true);
    expect(enters('area-submitter', own, foreign)).toBe(false);
    expect(enters('auditor', own, own)).toBe(false);
    expect(entersAsOwn('GET /areas/{area}/contacts', { roles: ['area-approver'], area: undefined }, own)).toBe(false);
  });

  it('a route in no table, and a name that objects happen to have, lets nobody in', () => {
    for (const route of ['GET /nowhere', 'toString', '__proto__', 'constructor'])
      expect(mayEnter(route, { roles, area: own }, own)).toEqual({ allowed: false, code: 'unknown-route' });
  });

  it('only an approver of the area signs off, only an analyst compiles, only a release approver decides, only the auditor reads events', () => {
    const enter = (route: string) => roles.filter((role) => ask(route, role, own));
    expect(enter('POST /areas/{area}/returns/{period}/submissions/{submission}/sign-off')).toEqual(['area-approver']);
    expect(enter('POST /areas/{area}/returns/{period}/submissions')).toEqual(['area-submitter']);
    expect(enter('POST /collections/{period}/releases')).toEqual(['ministry-analyst']);
    for (const decision of ['approve', 'schedule', 'move', 'cancel', 'publish-again', 'withdraw'])
      expect(enter(`POST /collections/{period}/releases/{version}/${decision}`)).toEqual(['release-approver']);
    expect(enter('GET /events')).toEqual(['auditor']);
  });

  it('nobody without a role enters anywhere', () => {
    for (const route of everyRoute) expect(mayEnter(route, { roles: [], area: own }, own).allowed).toBe(false);
  });
});
