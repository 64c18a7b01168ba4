import { describe, expect, it } from 'vitest';
import { catalogueEvent } from '../../../shared/formats/published/catalogue-event.ts';
import { feedJson, newsOf } from '../../../shared/formats/published/feed-json.ts';
import { releasesIcs } from '../../../shared/formats/published/releases-ics.ts';
import { lines } from '../pages/as-read.ts';
import { inPaths } from './in-paths.ts';
import { announcedAs, cancelled, first, moved, revised, withdrawn } from './listed-releases.ts';

const listed = [revised, first, withdrawn];
const site = 'https://mappa.example/';

describe('the feed', () => {
  it('says of each release how it stands, after what is announced', () => {
    expect(inPaths(feedJson(listed, [moved, cancelled], site))).toBe(lines`
      version: https://jsonfeed.org/version/1.1
      title: MAPPA statistics for England and Wales
      home_page_url: https://mappa.example/index.html
      feed_url: https://mappa.example/feed.json
      language: en-GB
      items.0.id: https://mappa.example/announced/2024-25/1.0
      items.0.url: https://mappa.example/index.html#upcoming
      items.0.title: Announced for 30 October 2025: MAPPA statistics, 2024-25
      items.0.content_text: To be released at 9:30am. Moved from 23 October 2025: An area is late.
      items.0.date_published: 2025-09-01T13:00:00+01:00
      items.1.id: https://mappa.example/announced/2024-25/1.0
      items.1.url: https://mappa.example/index.html#upcoming
      items.1.title: Cancelled, and was announced for 30 October 2025: MAPPA statistics, 2024-25
      items.1.content_text: Not released on 30 October 2025. Cancelled on 1 September 2025: A fault was found.
      items.1.date_published: 2025-09-01T13:00:00+01:00
      items.2.id: https://mappa.example/releases/2023-24/1.1/
      items.2.url: https://mappa.example/releases/2023-24/1.1/index.html
      items.2.title: MAPPA statistics, 2023-24, version 1.1
      items.2.content_text: Revises version 1.0: Kent corrected Table 1. All 42 areas. It came out later than
        announced, at 2025-03-20T11:00:00+00:00.
      items.2.date_published: 2025-03-20T11:00:00+00:00
      items.3.id: https://mappa.example/releases/2023-24/1.0/
      items.3.url: https://mappa.example/releases/2023-24/1.0/index.html
      items.3.title: MAPPA statistics, 2023-24, version 1.0
      items.3.content_text: Replaced by version 1.1 on 20 March 2025: Kent corrected Table 1. Provisional: 40 of 42
        areas.
      items.3.date_published: 2024-10-31T09:30:00+00:00
      items.3.date_modified: 2025-03-20T09:30:00+00:00
      items.4.id: https://mappa.example/releases/2022-23/1.0/
      items.4.url: https://mappa.example/releases/2022-23/1.0/index.html
      items.4.title: Withdrawn: MAPPA statistics, 2022-23, version 1.0
      items.4.content_text: Withdrawn on 1 August 2023: Table 2 counts twice. All 42 areas.
      items.4.date_published: 2023-07-27T09:30:00+01:00
      items.4.date_modified: 2023-08-01T11:00:00+01:00
    `);
    expect(inPaths(feedJson([]))).toBe(lines`
      version: https://jsonfeed.org/version/1.1
      title: MAPPA statistics for England and Wales
      home_page_url: index.html
      feed_url: feed.json
      language: en-GB
      items: nothing
    `);
  });
});

describe('the news of a release', () => {
  it('is its withdrawal alone where another version stands by now, and its reason where it has one', () => {
    const gone = { ...first, withdrawn: { at: '2025-01-10T10:00:00.000Z', why: 'Wrong.' } };
    expect(newsOf(gone, [revised, gone])).toEqual({
      text: 'Withdrawn on 10 January 2025: Wrong. Provisional: 40 of 42 areas.',
      at: '2025-01-10T10:00:00.000Z',
    });
    expect(newsOf({ ...revised, reason: null, late: undefined }, []).text).toBe(
      'Revises version 1.0: it is the later one. All 42 areas.',
    );
  });
});

describe('the calendar', () => {
  it('has an event of each release that is announced, cancelled or out', () => {
    const text = releasesIcs(listed, [announcedAs(), cancelled], site);
    expect(text.replaceAll('\r\n ', '').replaceAll('\r\n', '\n').trim()).toBe(lines`
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//MAPPA statistics//Releases//EN
      METHOD:PUBLISH
      X-WR-CALNAME:Releases of MAPPA statistics
      BEGIN:VEVENT
      UID:mappa-2024-25-1.0@mappa-statistics
      DTSTAMP:20250901T120000Z
      LAST-MODIFIED:20250901T120000Z
      DTSTART:20251030T093000Z
      SUMMARY:MAPPA statistics\\, 2024-25
      DESCRIPTION:To be released at 9:30am.
      URL:https://mappa.example/index.html
      TRANSP:TRANSPARENT
      STATUS:CONFIRMED
      END:VEVENT
      BEGIN:VEVENT
      UID:mappa-2024-25-1.0@mappa-statistics
      DTSTAMP:20250901T120000Z
      LAST-MODIFIED:20250901T120000Z
      DTSTART:20251030T093000Z
      SUMMARY:Cancelled: MAPPA statistics\\, 2024-25
      DESCRIPTION:Not released on 30 October 2025. Cancelled on 1 September 2025: A fault was found.
      URL:https://mappa.example/index.html
      TRANSP:TRANSPARENT
      STATUS:CANCELLED
      END:VEVENT
      BEGIN:VEVENT
      UID:mappa-2023-24-1.1@mappa-statistics
      DTSTAMP:20250320T110000Z
      LAST-MODIFIED:20250320T110000Z
      DTSTART:20250320T093000Z
      SUMMARY:MAPPA statistics for England and Wales\\, 2023-24\\, revised
      DESCRIPTION:Released\\, version 1.1. Revises version 1.0: Kent corrected Table 1. All 42 areas. It came out
        later than announced\\, at 2025-03-20T11:00:00+00:00.
      URL:https://mappa.example/releases/2023-24/1.1/index.html
      TRANSP:TRANSPARENT
      STATUS:CONFIRMED
      END:VEVENT
      BEGIN:VEVENT
      UID:mappa-2023-24-1.0@mappa-statistics
      DTSTAMP:20250320T093000Z
      LAST-MODIFIED:20250320T093000Z
      DTSTART:20241031T093000Z
      SUMMARY:MAPPA statistics for England and Wales\\, 2023-24
      DESCRIPTION:Released\\, version 1.0. Replaced by version 1.1 on 20 March 2025: Kent corrected Table 1.
        Provisional: 40 of 42 areas.
      URL:https://mappa.example/releases/2023-24/1.0/index.html
      TRANSP:TRANSPARENT
      STATUS:CONFIRMED
      END:VEVENT
      BEGIN:VEVENT
      UID:mappa-2022-23-1.0@mappa-statistics
      DTSTAMP:20230801T100000Z
      LAST-MODIFIED:20230801T100000Z
      DTSTART:20230727T083000Z
      SUMMARY:Withdrawn: MAPPA statistics for England and Wales\\, 2022-23
      DESCRIPTION:Released\\, version 1.0. Withdrawn on 1 August 2023: Table 2 counts twice. All 42 areas.
      URL:https://mappa.example/releases/2022-23/1.0/index.html
      TRANSP:TRANSPARENT
      STATUS:CONFIRMED
      END:VEVENT
      END:VCALENDAR
    `);
    expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(releasesIcs([first], [], '')).not.toContain('URL');
  });
});

describe('an announcement in the catalogue', () => {
  it('is scheduled, rescheduled or cancelled', () => {
    expect([announcedAs(), moved, cancelled].map((each) => inPaths(catalogueEvent(each))).join('\n')).toBe(lines`
      @type: schema:PublicationEvent
      schema:name: MAPPA statistics, 2024-25
      schema:startDate: 2025-10-30T09:30:00+00:00
      schema:eventStatus.@id: schema:EventScheduled
      schema:description: To be released at 9:30am.
      @type: schema:PublicationEvent
      schema:name: MAPPA statistics, 2024-25
      schema:startDate: 2025-10-30T09:30:00+00:00
      schema:previousStartDate: 2025-10-23T09:30:00+01:00
      schema:eventStatus.@id: schema:EventRescheduled
      schema:description: To be released at 9:30am. Moved from 23 October 2025: An area is late.
      @type: schema:PublicationEvent
      schema:name: MAPPA statistics, 2024-25
      schema:startDate: 2025-10-30T09:30:00+00:00
      schema:eventStatus.@id: schema:EventCancelled
      schema:description: Not released on 30 October 2025. Cancelled on 1 September 2025: A fault was found.
    `);
  });
});
