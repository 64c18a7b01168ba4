import * as z from 'zod';
import type { Route } from '../access/grants.ts';
import { ToldEvent } from '../events/event.ts';
import { areaRoutes } from './area-routes.ts';
import { collectionRoutes } from './collection-routes.ts';
import { deskRoutes } from './desk-routes.ts';
import { releaseRoutes } from './release-routes.ts';
import { EventsQuery } from './requests/of-lists.ts';
import type { RouteShape } from './route-shape.ts';
import { Me, pageOf } from './shapes.ts';

/** Every route of the API. The table of grants has the same keys: a test holds the two and the stack together. */
export const routeShapes: Readonly<Record<Route, RouteShape>> = {
  'GET /me': { summary: 'Who the caller is', gives: Me },
  'GET /openapi.json': { summary: 'This document', gives: z.record(z.string(), z.unknown()) },
  ...areaRoutes,
  ...deskRoutes,
  ...collectionRoutes,
  ...releaseRoutes,
  'GET /events': {
    summary: 'What happened, the newest first',
    query: EventsQuery,
    gives: pageOf(ToldEvent),
  },
};

/** What every refusal looks like (RFC 9457). */
export const ProblemShape = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string().meta({ description: 'Stable: may be tested against.' }),
});
