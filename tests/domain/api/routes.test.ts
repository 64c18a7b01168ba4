import { describe, expect, it } from 'vitest';
import { pageRoutes } from '../../../shared/domain/api/page-routes.ts';
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

describe('what browsers come to', () => {
  it('are the pages, the sign-in and what pages are made with, each at its function', () =>
    expect(pageRoutes).toEqual({
      'show-page': ['GET /', 'GET /pages/{page+}', 'POST /pages/{page+}'],
      'sign-in': ['GET /sign-in', 'POST /sign-in', 'GET /sign-in/callback', 'GET /sign-out', 'POST /sign-out'],
      'show-asset': ['GET /assets/{name}'],
    }));
});
