import { describe, expect, it } from 'vitest';
import { openRoutes } from '../../../shared/domain/api/open-routes.ts';
import { pageRoutes } from '../../../shared/domain/api/page-routes.ts';
import { releaseRoutes } from '../../../shared/domain/api/release-routes.ts';
import { ReleaseView } from '../../../shared/domain/api/release-shapes.ts';
import { routeShapes } from '../../../shared/domain/api/routes.ts';

const shapes = Object.entries(routeShapes);
const routesWith = (has: (shape: (typeof routeShapes)[keyof typeof routeShapes]) => unknown): readonly string[] =>
  shapes.flatMap(([route, shape]) => (has(shape) ? [route] : [])).toSorted();
const submissions = '/areas/{area}/returns/{period}/submissions';

describe('the routes of the API', () => {
  it('that change something are carried out once under one key, but for a check and a draft', () => {
    const changing = shapes.map(([route]) => route).filter((route) => !route.startsWith('GET '));
    const others = ['POST /areas/{area}/returns/{period}/check', `PUT ${submissions}/{submission}/draft`];
    expect(routesWith(({ repeatable }) => repeatable)).toEqual(
      changing.filter((route) => !others.includes(route)).toSorted(),
    );
  });

  it('that change something take what is declared, and no other does; a check alone takes a file', () => {
    const taking = routesWith(({ takes, takesFile }) => takes !== undefined || takesFile);
    expect(taking).toEqual(shapes.flatMap(([route]) => (route.startsWith('GET ') ? [] : [route])).toSorted());
    expect(routesWith(({ takesFile }) => takesFile)).toEqual(['POST /areas/{area}/returns/{period}/check']);
  });

  it('answer 200, but where something begins to be: 201, or 202 while it is on its way', () => {
    const stated = Object.fromEntries(shapes.flatMap(([route, { status }]) => (status ? [[route, status]] : [])));
    expect(stated).toEqual({
      [`POST ${submissions}`]: 201,
      [`POST ${submissions}/{submission}/confirmation`]: 202,
      'POST /collections/{period}/areas/{area}/notes': 201,
      'POST /collections/{period}/rounds': 201,
      'POST /collections/{period}/releases': 201,
    });
  });

  it('give what is declared, or a file', () => {
    expect(routesWith(({ gives, givesFile }) => (gives === undefined) !== (givesFile === true))).toEqual([]);
    expect(routesWith(({ givesFile }) => givesFile)).toEqual([
      'GET /areas/{area}/returns/{period}/submissions/{submission}/findings',
      'GET /areas/{area}/returns/{period}/submissions/{submission}/marked',
      'GET /areas/{area}/returns/{period}/template',
      'GET /collections/{period}/releases/{version}/files/{file+}',
      'GET /collections/{period}/tracker',
    ]);
  });
});

describe('what is given of a release', () => {
  const open = { path: 'a.csv', title: 'A', bytes: 7 };
  const release = {
    ...{ period: '2023-24', version: '1.0', state: 'compiled', digest: 'd', provisional: false },
    ...{ coverage: { areas: 42, of: 42, missing: [] }, compiledAt: '2024-10-31T09:30:00.000Z', compiledBy: 'Ana' },
  };

  it('is of each file its path, its title and its size', () =>
    expect(
      ReleaseView.parse({ ...release, files: [{ ...open, mediaType: 'text/csv', sha256: '0' }] }).files,
    ).toStrictEqual([open]));

  it('as it was just compiled is where it stands, whatever is beside that', () => {
    const { gives } = releaseRoutes['POST /collections/{period}/releases'];
    expect(Object.keys(gives!.toJSONSchema().properties!).toSorted()).toEqual([
      ...['coverage', 'period', 'provisional', 'releaseAt', 'state', 'version'],
    ]);
    expect(gives!.safeParse({ ...release, more: 1 }).success).toBe(true);
  });
});

describe('what can be asked of the published figures', () => {
  const { query } = openRoutes['GET /data'];
  const description = (name: 'level' | 'detail') => query.shape[name].meta()?.description;

  it('has pages from the first on, of one row to as many as the largest kind of answer holds', () => {
    for (const asked of [{ page: 1 }, { pageSize: 1 }, { pageSize: 40_000 }, {}])
      expect(query.safeParse(asked).success, JSON.stringify(asked)).toBe(true);
    for (const asked of [{ page: 0 }, { pageSize: 0 }, { pageSize: 40_001 }, { page: 1.5 }])
      expect(query.safeParse(asked).success, JSON.stringify(asked)).toBe(false);
  });

  it('says each code with its name', () => {
    expect(description('level')).toMatch(
      /^Codes or names: 1 \(Level 1\), 2 \(Level 2\), 3 \(Level 3\), MAPPP \(Dealt with/,
    );
    expect(description('detail')).toMatch(
      /^Codes or names: none, .*NO, .*or the vintage of a population such as mid-2023\./,
    );
  });
});

describe('what browsers come to', () => {
  it('are the pages, the sign-in and what pages are made with, each at its function', () =>
    expect(pageRoutes).toEqual({
      'show-page': ['GET /', 'GET /pages/{page+}', 'POST /pages/{page+}'],
      'sign-in': ['GET /sign-in', 'POST /sign-in', 'GET /sign-in/callback', 'GET /sign-out', 'POST /sign-out'],
      'show-asset': ['GET /assets/{name}'],
    }));
});
