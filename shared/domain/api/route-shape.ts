import type * as z from 'zod';
import type { Route } from '../access/grants.ts';

/** What a route of the API is for, what it takes and what it gives. */
export type RouteShape = {
  summary: string;
  query?: z.ZodObject;
  takes?: z.ZodType;
  takesFile?: boolean;
  /** Whether an Idempotency-Key that comes again gets the answer that was given before. */
  repeatable?: boolean;
  status?: number;
  gives?: z.ZodType;
  /** Other types that it may be given as. */
  givesToo?: readonly string[];
  givesFile?: boolean;
};

/** The shapes of some routes. */
export type RouteShapes = Readonly<Partial<Record<Route, RouteShape>>>;
