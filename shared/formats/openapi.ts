import * as z from 'zod';
import { grantOf, type Reach } from '../domain/access/grants.ts';

import { openRefusals, openRoutes } from '../domain/api/open-routes.ts';
import { RequestKey } from '../domain/api/requests/request-key.ts';
import type { RouteShape } from '../domain/api/route-shape.ts';
import { ProblemShape, routeShapes } from '../domain/api/routes.ts';
import { prose } from '../domain/prose.ts';

type Json = { [name: string]: unknown };

const schemaOf = (schema: z.ZodType): unknown => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
  return rest;
};

const content = (type: string, schema: unknown): Json => ({ content: { [type]: { schema } } });
const binary = { type: 'string', format: 'binary' };
const problem = { $ref: '#/components/schemas/Problem' };
const refusals: Readonly<Record<string, string>> = {
  400: 'The request cannot be understood',
  401: 'No token, or not a good one',
  403: 'Not allowed: wrong-role, wrong-area',
  404: 'Not found',
  409: 'Not possible in the present state',
  422: 'The request cannot be followed',
  429: 'Too many requests',
};

const reachInWords: Readonly<Record<Reach, string>> = { own: ' (own area)', any: '', listed: ' (who is on its list)' };

/**
 * The OpenAPI document of the API, made from the schemas that the functions answer in and the table of who may enter.
 */
export const openApi = (version: string): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'MAPPA national returns',
    version,
    description: prose`
      Every request needs a bearer token of the sign-in. Nothing here gives local Category 4 figures to anybody. Where a
      request takes an Idempotency-Key, one that is sent again gets the first answer again.
    `,
  },
  security: [{ token: [] }],
  components: {
    securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    schemas: { Problem: schemaOf(ProblemShape) },
  },
  paths: { ...pathsOf(Object.entries(routeShapes), signedInOperation), ...openPaths() },
});

/** What is open to everybody, described on its own: whoever has no sign-in reads this. */
export const openApiOfOpen = (version: string): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'MAPPA statistics for England and Wales',
    version,
    description: 'Looks for figures in what is published. It needs no sign-in, and reads published files only.',
  },
  components: { schemas: { Problem: schemaOf(ProblemShape) } },
  paths: openPaths(),
});

type Operation = (route: string, path: string, shape: RouteShape) => Json;

const pathsOf = (routes: readonly [string, RouteShape][], operation: Operation): Json => {
  const paths: Record<string, Json> = {};
  for (const [route, shape] of routes) {
    const [method = '', path = ''] = route.split(' ');
    const written = path.replace('+}', '}');
    paths[written] = { ...paths[written], [method.toLowerCase()]: operation(route, path, shape) };
  }
  return paths;
};

const openPaths = (): Json =>
  pathsOf(Object.entries(openRoutes), (route, path, shape) => ({
    ...operationOf(route, path, shape, openRefusals),
    description: 'Open to: everybody.',
    security: [],
  }));

const signedInOperation: Operation = (route, path, shape) => ({
  ...operationOf(route, path, shape, refusals),
  description: `Open to: ${Object.entries(grantOf(route) ?? {})
    .map(([role, reach]) => `${role}${path.includes('{area}') || reach === 'listed' ? reachInWords[reach] : ''}`)
    .join(', ')}.`,
});

const operationOf = (
  route: string,
  path: string,
  shape: RouteShape,
  refused: Readonly<Record<string, string>>,
): Json => ({
  summary: shape.summary,
  operationId: route
    .replace(/[^A-Za-z]+/g, '-')
    .replace(/-$/, '')
    .toLowerCase(),
  parameters: [
    ...[...path.matchAll(/\{(\w+)\+?\}/g)].map(([, name]) => parameter('path', name!)),
    ...queryOf(shape),
    ...(shape.repeatable ? [parameter('header', 'Idempotency-Key', schemaOf(RequestKey))] : []),
  ],
  ...(shape.takesFile ? { requestBody: content('application/octet-stream', binary) } : {}),
  ...(shape.takes ? { requestBody: bodyOf(shape.takes) } : {}),
  responses: {
    [shape.status ?? 200]: { description: 'Done', ...answerOf(shape) },
    ...Object.fromEntries(
      Object.entries(refused).map(([status, description]) => [
        status,
        { description, ...content('application/problem+json', problem) },
      ]),
    ),
  },
});

const answerOf = ({ gives, givesToo = [], givesFile }: RouteShape): Json => {
  if (givesFile) return content('application/octet-stream', binary);
  if (gives === undefined) return {};
  const others = givesToo.map((type) => [type, { schema: { type: 'string' } }]);
  return { content: { 'application/json': { schema: schemaOf(gives) }, ...Object.fromEntries(others) } };
};

/** A body, which may be left out where an empty one would do. */
const bodyOf = (takes: z.ZodType): Json => ({
  required: !takes.safeParse({}).success,
  ...content('application/json', schemaOf(takes)),
});

const queryOf = ({ query }: RouteShape): Json[] =>
  Object.entries(query?.shape ?? {}).map(([name, schema]) => parameter('query', name, schemaOf(schema)));

const parameter = (place: 'path' | 'query' | 'header', name: string, schema: unknown = { type: 'string' }): Json => ({
  name,
  in: place,
  required: place === 'path',
  schema,
});
