import { describe, expect, it } from 'vitest';
import { findRoute, type Route } from '../../../infra/local/doors/routes.ts';

const keys = [
  'GET /areas/{area}/returns',
  'GET /areas/{area}/returns/{period}/submissions',
  'GET /areas/{area}/returns/{period}/submissions/{submission}/report',
  'POST /collections/{period}/releases/{version}/approve',
  'GET /collections/{period}/releases/{version}',
  'GET /collections/{period}/releases/latest',
  'GET /openapi.json',
  'ANY /pages/{proxy+}',
  'GET /pages/help',
];
const routes: Route[] = keys.map((key) => ({ key, functionId: key, signedIn: true, api: 'api' }));

describe('finding the route of a request', () => {
  it.each([
    ['GET', '/areas/lancashire/returns', keys[0], { area: 'lancashire' }],
    ['GET', '/areas/a%20b/returns/2023-24/submissions', keys[1], { area: 'a b', period: '2023-24' }],
    ['GET', '/collections/2023-24/releases/1.0', keys[4], { period: '2023-24', version: '1.0' }],
    ['GET', '/collections/2023-24/releases/latest', keys[5], { period: '2023-24' }],
    ['GET', '/openapi.json', keys[6], {}],
    ['DELETE', '/pages/a/b', keys[7], { proxy: 'a/b' }],
    ['GET', '/pages/help', keys[8], {}],
  ])('%s %s', (method, path, key, parameters) => {
    expect(findRoute(routes, method, path)).toMatchObject({ route: { key }, parameters });
  });

  it.each([
    ['POST', '/areas/lancashire/returns'],
    ['GET', '/areas/lancashire/returns/'],
    ['GET', '/areas//returns'],
    ['GET', '/openapiXjson'],
    ['GET', '/areas/%E0%A4%A/returns'],
    ['GET', '/../collections'],
  ])('finds none for %s %s', (method, path) => {
    expect(findRoute(routes, method, path)).toBeUndefined();
  });
});
