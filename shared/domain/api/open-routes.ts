import * as z from 'zod';
import { prose } from '../prose.ts';
import { PublishedRow } from '../release/figures/published-row.ts';
import { choices, type Filter } from '../release/query/choices.ts';
import { kinds, pageSizes, sortable } from '../release/query/figures-query.ts';
import type { RouteShape } from './route-shape.ts';

const several = (about: string) =>
  z
    .string()
    .optional()
    .meta({ description: `${about} Several with commas between them, or repeated.` });
const filter = (name: Filter) =>
  several(`Codes or names: ${choices[name].map(({ code, name: words }) => `${code} (${words})`).join(', ')}.`);

/** What can be asked of the published figures; every filter may be left out. */
const DataFilters = z.object({
  period: several('Financial years such as 2023-24, or `latest`; all that are out where it is left out.'),
  measure: filter('measure'),
  category: filter('category'),
  level: filter('level'),
  detail: several(
    prose`
      Codes or names: ${choices.detail.map(({ code }) => code).join(', ')}, or the vintage of a population such as
      mid-2023.
    `,
  ),
  area: filter('area'),
  version: several('Versions such as 1.0, or of one period 2023-24/1.0; those that stand where it is left out.'),
  sort: z
    .enum(sortable.flatMap((by) => [by, `-${by}`]))
    .optional()
    .meta({ description: 'Down where a minus stands before it. Rows without a number come last.' }),
  page: z.int().min(1).optional(),
  pageSize: z
    .int()
    .min(1)
    .max(pageSizes.csv.most)
    .optional()
    .meta({
      description: kinds
        .map((kind) => `${kind}: ${pageSizes[kind].usual} where it is left out, ${pageSizes[kind].most} at most`)
        .join('; '),
    }),
  format: z.enum(kinds).optional().meta({ description: 'What is answered; else what Accept says.' }),
});

const DataAnswer = z.object({
  publisher: z.string(),
  licence: z.string(),
  releases: z.array(
    z.object({
      period: z.string(),
      version: z.string(),
      status: z.enum(['current', 'superseded']),
      provisional: z.boolean(),
      released: z.string(),
      file: z.string(),
    }),
  ),
  filters: z.record(z.string(), z.array(z.string())),
  links: z.object({
    self: z.string(),
    pinned: z.string().meta({ description: 'Keeps to the versions that this was answered from.' }),
    latest: z.string().meta({ description: 'Follows whatever stands later.' }),
    json: z.string(),
    csv: z.string(),
    html: z.string(),
    prev: z.string().optional(),
    next: z.string().optional(),
  }),
  total: z.int(),
  page: z.int(),
  pages: z.int(),
  rows: z.array(PublishedRow.extend({ release: z.string() })),
});

/**
 * Routes that are open to everybody, without a sign-in: what is behind them reads what is published and nothing else.
 */
export const openRoutes = {
  'GET /data': {
    summary: 'Published figures by period, measure, category, level, detail, area and version',
    query: DataFilters,
    gives: DataAnswer,
    givesToo: ['text/csv', 'text/html'],
  },
  'GET /data/{file}': {
    summary: 'The description of what is open (openapi.json)',
    gives: z.record(z.string(), z.unknown()),
  },
} as const satisfies Readonly<Record<string, RouteShape>>;

/** How each of them refuses. */
export const openRefusals: Readonly<Record<number, string>> = {
  400: 'Something that is asked for is not there: what, and what there is instead',
  404: 'The period or version was never published, or is not out yet',
  406: 'No kind of answer is accepted',
  410: 'The version was withdrawn, and why',
  429: 'Too many requests',
  503: 'What is published cannot be read at present: try again',
};
