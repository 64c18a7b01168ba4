import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Collection } from './collection.ts';
import type { Compilation } from './compilation.ts';
import type { FrontDoors } from './front-doors.ts';
import { NodeFunction } from './node-function.ts';
import type { Stage } from './stage.ts';

type Props = { stage: Stage; doors: FrontDoors; collection: Collection; compilation: Compilation };

const get = 'dynamodb:GetItem';
const query = 'dynamodb:Query';
const returns = '/areas/{area}/returns';
const collections = '/collections/{period}';

/** A function that shows something, its routes and what it does with the table. */
type View = { name: string; purpose: string; routes: readonly string[]; reads: readonly string[]; timeout?: Duration };

/** What can be looked at, by role: each function reads `returns`, one reads staging, none anything else. */
const views: readonly View[] = [
  { name: 'show-caller', purpose: 'Tells a caller who they are', routes: ['GET /me'], reads: [] },
  { name: 'show-openapi', purpose: 'Shows the description of the API', routes: ['GET /openapi.json'], reads: [] },
  {
    name: 'show-submissions',
    purpose: 'Shows the returns of an area and what was sent',
    routes: ['', '/{period}/submissions', '/{period}/submissions/{submission}'].map((end) => `GET ${returns}${end}`),
    reads: [get, query],
  },
  {
    name: 'show-report',
    purpose: 'Shows the report on a submission',
    routes: ['report', 'findings', 'marked'].map((end) => `GET ${returns}/{period}/submissions/{submission}/${end}`),
    reads: [get, query],
  },
  {
    name: 'preview-area',
    purpose: 'Shows what would be published of an area',
    routes: [`GET ${returns}/{period}/preview`],
    reads: [get],
  },
  {
    name: 'get-template',
    purpose: 'Writes the workbook that an area fills in',
    routes: [`GET ${returns}/{period}/template`],
    reads: [get],
  },
  {
    name: 'check-return',
    purpose: 'Screens a file without keeping it',
    routes: [`GET ${returns}/{period}/check`, `POST ${returns}/{period}/check`],
    reads: [get],
    // A PDF is given up after ten seconds, and is screened after that; the door waits for thirty.
    timeout: Duration.seconds(29),
  },
  {
    name: 'show-collection',
    purpose: 'Shows where the areas stand',
    routes: ['GET /collections', ...['', '/reminders', '/rounds', '/tracker'].map((end) => `GET ${collections}${end}`)],
    reads: [get, query],
  },
  {
    name: 'show-desk',
    purpose: 'Shows what the ministry keeps about an area, and what happened to its return',
    routes: [`GET ${collections}/areas/{area}`, 'GET /areas/{area}/contacts', `GET ${returns}/{period}/activity`],
    reads: [get, query],
  },
  { name: 'show-events', purpose: 'Shows what happened', routes: ['GET /events'], reads: [query] },
];

/** The read side of the API, and the dates of collections. */
export class ReadSide extends Construct {
  constructor(scope: Construct, id: string, { stage, doors, collection, compilation }: Props) {
    super(scope, id);
    for (const { name, purpose, routes, reads, timeout } of views) {
      const view = new NodeFunction(this, name, { stage, purpose, ...(timeout ? { timeout } : {}) });
      if (reads.length) view.uses('RETURNS_TABLE', collection.returns, ...reads);
      for (const key of routes) doors.route(key, view);
    }

    const releases = new NodeFunction(this, 'show-releases', { stage, purpose: 'Shows releases before their time' });
    releases.uses('RETURNS_TABLE', collection.returns, query);
    releases.uses('STAGING_BUCKET', compilation.staging, 's3:GetObject');
    doors.route(`GET ${collections}/releases`, releases);
    doors.route(`GET ${collections}/releases/{version}`, releases);
    doors.route(`GET ${collections}/releases/{version}/files/{file+}`, releases);

    const dates = new NodeFunction(this, 'set-dates', { stage, purpose: 'Sets when a collection opens and closes' });
    dates.uses('RETURNS_TABLE', collection.returns, 'dynamodb:GetItem', 'dynamodb:PutItem');
    doors.route(`PUT ${collections}/dates`, dates);
  }
}
