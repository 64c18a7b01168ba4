import { expect } from 'vitest';
import { first, second, type states, why } from './states.ts';

const notThere = { status: 404 };

type Wanted = {
  state: keyof typeof states & string;
  of: string;
  /** The version that its files lead to, as the latest. */
  latest?: string;
  /** What the index says of it, in its text without markup. */
  index: RegExp;
  /** The banner on its page, or undefined where there is no page; '' where there is none on it. */
  page: RegExp | '' | undefined;
  file: object;
  feed: RegExp;
  catalogue: object;
  /** What the calendar has of it. */
  calendar: { status: string; day: string; says: RegExp };
  /** What a question that names the version is answered: the status, and words of the problem. */
  query: readonly [status: number, says?: string];
};

const title = 'MAPPA statistics for England and Wales, 2023-24';
/** What is said of each version, everywhere, by what it stands like. */
export const table: readonly Wanted[] = [
  {
    state: 'superseded',
    of: first,
    latest: '1.1',
    index: /2023-24 1\.0 31 October 2024 Superseded/,
    page: /Version 1\.1 replaced this version on 28 November 2024\. Why: Kent corrected its Level 1 figure\./,
    file: { status: 200 },
    feed: /^Replaced by version 1\.1 on 28 November 2024: Kent corrected/,
    catalogue: { 'adms:status': 'superseded', 'dct:modified': '2024-11-28T09:30:00+00:00' },
    calendar: {
      status: 'CONFIRMED',
      day: '2024-10-31',
      says: /Replaced by version 1\.1 on 28 November 2024: Kent corrected/,
    },
    query: [200],
  },
  {
    state: 'withdrawn',
    of: second,
    latest: '1.0',
    index: /2023-24 1\.1 28 November 2024 Withdrawn .*withdrawn on 28 November 2024: The first figure/,
    page: /This version was withdrawn on 28 November 2024: The first figure was found to be right/,
    file: {
      status: 410,
      body: expect.stringMatching(
        /first figure was found to be right – “really”.*\n.*: \/releases\/2023-24\/1\.0\/mappa/,
      ),
    },
    feed: /^Withdrawn on 28 November 2024: The first figure was found/,
    catalogue: {
      'adms:status': 'withdrawn',
      'dct:description': expect.stringMatching(/^Withdrawn on 28 November 2024: The first/),
    },
    calendar: { status: 'CONFIRMED', day: '2024-11-28', says: /Withdrawn on 28 November 2024: The first figure/ },
    query: [410, why],
  },
  {
    state: 'withdrawn',
    of: first,
    latest: '1.0',
    index: /2023-24 1\.0 31 October 2024 Current/,
    page: '',
    file: { status: 200 },
    feed: /^All 42 areas\.$/,
    catalogue: { 'adms:status': 'current' },
    calendar: { status: 'CONFIRMED', day: '2024-10-31', says: /^Released, version 1\.0\. All 42 areas\.$/ },
    query: [200],
  },
  {
    state: 'provisional',
    of: first,
    latest: '1.0',
    index: /2023-24 1\.0 31 October 2024 Current provisional, 40 of 42 areas/,
    page: '',
    file: { status: 200 },
    feed: /^Provisional: 40 of 42 areas\.$/,
    catalogue: { 'adms:status': 'current', 'dct:provenance': 'provisional' },
    calendar: { status: 'CONFIRMED', day: '2024-10-31', says: /Provisional: 40 of 42 areas/ },
    query: [200],
  },
  {
    state: 'scheduled',
    of: first,
    index:
      /Upcoming releases 31 October 2024 : MAPPA statistics for England and Wales, 2023-24\. To be released at 9:30am\./,
    page: undefined,
    file: notThere,
    feed: /^To be released at 9:30am\.$/,
    catalogue: {
      'schema:name': title,
      'schema:startDate': '2024-10-31T09:30:00+00:00',
      'schema:eventStatus': { '@id': 'schema:EventScheduled' },
    },
    calendar: { status: 'CONFIRMED', day: '2024-10-31', says: /^To be released at 9:30am\.$/ },
    query: [404, 'not out yet'],
  },
  {
    state: 'moved',
    of: first,
    index: /7 November 2024 : .*Moved from 31 October 2024: More checks are needed\./,
    page: undefined,
    file: notThere,
    feed: /Moved from 31 October 2024: More checks are needed\.$/,
    catalogue: {
      'schema:startDate': '2024-11-07T09:30:00+00:00',
      'schema:previousStartDate': '2024-10-31T09:30:00+00:00',
      'schema:eventStatus': { '@id': 'schema:EventRescheduled' },
    },
    calendar: { status: 'CONFIRMED', day: '2024-11-07', says: /Moved from 31 October 2024: More checks are needed\.$/ },
    query: [404, 'not out yet'],
  },
  ...['cancelled', 'withdrawn before it came out'].map(
    (state): Wanted => ({
      state,
      of: first,
      index:
        /31 October 2024 : .*2023-24\. Not released on 31 October 2024\. Cancelled on 2 September 2024: The returns need/,
      page: undefined,
      file: notThere,
      feed: /^Not released on 31 October 2024\. Cancelled on 2 September 2024: The returns need another check\.$/,
      catalogue: {
        'schema:startDate': '2024-10-31T09:30:00+00:00',
        'schema:eventStatus': { '@id': 'schema:EventCancelled' },
      },
      calendar: { status: 'CANCELLED', day: '2024-10-31', says: /Cancelled on 2 September 2024: The returns need/ },
      query: [404, 'not out yet'],
    }),
  ),
  {
    state: 'late',
    of: first,
    latest: '1.0',
    index: /2023-24 1\.0 31 October 2024 Current it came out later than announced, on 31 October 2024 at 10:05/,
    page: '',
    file: { status: 200 },
    feed: /It came out later than announced/,
    catalogue: { 'adms:status': 'current', 'dct:issued': '2024-10-31T10:05:00+00:00' },
    calendar: { status: 'CONFIRMED', day: '2024-10-31', says: /It came out later than announced/ },
    query: [200],
  },
];
