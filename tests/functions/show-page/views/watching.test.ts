import { expect, it } from 'vitest';
import { collectionView } from '../../../../functions/show-page/views/collection.ts';
import { collectionsView } from '../../../../functions/show-page/views/collections.ts';
import { AreaSlug } from '../../../../shared/domain/areas.ts';
import type { AreaProgress, Progress } from '../../../../shared/domain/collection/shapes.ts';
import { seenStandings } from '../../../../shared/domain/collection/standings.ts';
import { lines } from '../../../formats/pages/as-read.ts';
import { dates, whole, year } from './made.ts';

const kent: AreaProgress = {
  area: AreaSlug.parse('kent'),
  name: 'Kent',
  standing: 'signed-off',
  nil: false,
  late: false,
};
const essex: AreaProgress = {
  area: AreaSlug.parse('essex'),
  name: 'Essex',
  standing: 'not-heard-from',
  nil: true,
  late: true,
};
const correction = { submission: 'S2', standing: 'queried', receivedAt: '2024-07-02T09:00:00.000Z' } as const;
const areas: AreaProgress[] = [
  { ...kent, receivedAt: '2024-05-01T23:30:00.000Z', correction },
  { ...essex, closes: '2024-07-14' },
];
const none = { ...Object.fromEntries(seenStandings.map((each) => [each, 0])) } as Progress['counts'];
const progress: Progress = {
  period: year,
  dates,
  closed: false,
  counts: { ...none, 'signed-off': 1, 'not-heard-from': 1 },
  areas,
};
const everything = { standing: '', sort: '' };

it('a collection at a glance, to who may set its dates', () => {
  expect(whole(collectionView(progress, everything, { setDates: true }))).toBe(lines`
    title: Collection 2023-24
    watched: true
    [Collections](/pages/collections)
    # Collection 2023-24
    The collection closes on 30 June 2024. 1 of 2 areas have signed off.
    - 1 not heard from
    - 0 rejected
    - 0 returned for correction
    - 0 queried
    - 0 answered, with the ministry
    - 0 with the area
    - 1 signed off
    - 1 late
    [Releases](/pages/collections/2023-24/releases button)[Who to chase](/pages/collections/2023-24/chase)[Rounds of
      answers](/pages/collections/2023-24/rounds)[Change the dates](/pages/collections/2023-24/dates)
    ## Table of the areas
    form method=get action=/pages/collections/2023-24
    Which areas [select name=standing]
    * All areas value= (chosen)
    * All that have not signed off value=not-signed-off
    * Late value=late
    * Not heard from value=not-heard-from
    * Rejected value=rejected
    * Returned for correction value=returned
    * Queried value=queried
    * Answered, with the ministry value=answered
    * With the area value=with-area
    * Signed off value=signed-off
    In which order [select name=sort]
    * By name value=area
    * By where they stand value=standing
    * The latest first value=received
    * By closing day value=closes
    <<Show these secondary>>
    end of form
    2 areas
    table “Where every area stands” quiet
    Area | Where it stands | Closes | Received
    [Kent](/pages/collections/2023-24/areas/kent) | {Signed off green} {A correction has come blue} | | 2 May 2024
    [Essex](/pages/collections/2023-24/areas/essex) | {Not heard from grey} {Nil grey} {Late orange} | 14 July 2024
      |
    - [Download the table of all areas (XLSX)](/pages/collections/2023-24/tracker?format=xlsx)
    - [The same as CSV](/pages/collections/2023-24/tracker?format=csv)
    ## Map of the areas
    [Kent: signed off KEN ✓✓](/pages/collections/2023-24/areas/kent)[Essex: not heard from, nil return, late ESS
      –](/pages/collections/2023-24/areas/essex)
    - – Not heard from
    - ✗ Rejected
    - ? Queried
    - ✓ Accepted
    - ✓✓ Signed off
  `);
});

it('a collection that has closed, looked through', () => {
  const since = { version: '1.0', corrected: 0, first: 1, words: 'One area has signed off since version 1.0.' };
  const seen = whole(
    collectionView({ ...progress, closed: true, since }, { standing: 'late', sort: 'closes' }, { setDates: false }),
  );
  expect(seen).toContain('The collection closed on 30 June 2024. 1 of 2 areas have signed off.');
  expect(seen).toContain('One area has signed off since version 1.0.');
  expect(seen).toContain('* Late value=late (chosen)');
  expect(seen).toContain('* By closing day value=closes (chosen)');
  expect(seen).toContain('1 area\ntable');
  expect(seen).not.toContain('Change the dates');
  expect(seen).not.toContain('| {Signed off green}');
  const nobody = whole(collectionView(progress, { standing: 'rejected', sort: '' }, { setDates: false }));
  expect(nobody).toContain('No area stands so.');
  expect(nobody).not.toContain('table “Where');
});

it('all collections', () => {
  expect(whole(collectionsView([{ period: '2023-24', dates }]))).toBe(lines`
    title: Collections
    # Collections
    table “Collections” quiet
    Year | Opens | Closes | Releases
    [2023-24](/pages/collections/2023-24) | 1 April 2024 | 30 June 2024 | [Releases of
      2023-24](/pages/collections/2023-24/releases)
  `);
});
