import * as z from 'zod';
import { Round } from '../collection/rounds.ts';
import { Dates, Progress, Reminder } from '../collection/shapes.ts';
import { RoundsView } from './release-shapes.ts';
import { DatesOrder, PopulationOrder, RoundOrder, TrackerQuery } from './requests/of-collections.ts';
import type { RouteShapes } from './route-shape.ts';
import { pageOf } from './shapes.ts';

const CollectionLine = z.object({ period: z.string(), dates: Dates });

/** The routes of the collection of a period. */
export const collectionRoutes = {
  'GET /collections': { summary: 'The collections, the newest first', gives: pageOf(CollectionLine) },
  'GET /collections/{period}': { summary: 'Where every area stands', gives: Progress },
  'GET /collections/{period}/reminders': { summary: 'Who is to be chased today', gives: pageOf(Reminder) },
  'GET /collections/{period}/tracker': {
    summary: 'Where every area stands, as a file',
    query: TrackerQuery,
    givesFile: true,
  },
  'GET /collections/{period}/rounds': {
    summary: 'The rounds of answers, how many of the areas asked have answered, and how many more answers are needed',
    gives: RoundsView,
  },
  'POST /collections/{period}/rounds': {
    summary: 'Opens a round: areas, all where none is named, are asked to confirm or to correct by a day',
    takes: RoundOrder,
    repeatable: true,
    status: 201,
    gives: Round,
  },
  'PUT /collections/{period}/dates': {
    summary: 'Sets when a collection opens and closes',
    takes: DatesOrder,
    repeatable: true,
    gives: Dates,
  },
  'PUT /collections/{period}/population': {
    summary: 'Sets the population aged 10 and over by police force area code',
    takes: PopulationOrder,
    repeatable: true,
    gives: z.object({ vintage: z.string(), forces: z.int() }),
  },
} as const satisfies RouteShapes;
