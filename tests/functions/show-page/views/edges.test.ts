import { expect, it } from 'vitest';
import { namedFindings } from '../../../../functions/show-page/named-findings.ts';
import { queriesIn } from '../../../../functions/show-page/queries.ts';
import { afterwards } from '../../../../functions/show-page/views/after-report.ts';
import { besideView } from '../../../../functions/show-page/views/beside.ts';
import { collectionView } from '../../../../functions/show-page/views/collection.ts';
import { holidaysAfter } from '../../../../functions/show-page/views/decisions.ts';
import { eventsView } from '../../../../functions/show-page/views/events.ts';
import { readingView } from '../../../../functions/show-page/views/release-read.ts';
import { releasesView } from '../../../../functions/show-page/views/releases.ts';
import { submissionView } from '../../../../functions/show-page/views/submission.ts';
import { AreaSlug } from '../../../../shared/domain/areas.ts';
import type { Progress } from '../../../../shared/domain/collection/shapes.ts';
import { seenStandings } from '../../../../shared/domain/collection/standings.ts';
import type { Observation } from '../../../../shared/domain/screening-report.ts';
import type { Reported } from '../../../../shared/domain/submissions/shapes.ts';
import { asRead } from '../../../formats/pages/as-read.ts';
import { askedAbout } from './asked-about.ts';
import { dates, kent, page, unsent, whole, year } from './made.ts';
import { candidate } from './released.ts';

const progress = (...standings: readonly Progress['areas'][number]['standing'][]): Progress => ({
  period: year,
  dates,
  closed: false,
  counts: Object.fromEntries(seenStandings.map((each) => [each, 0])) as Progress['counts'],
  areas: standings.map((standing, index) => ({
    area: AreaSlug.parse(['kent', 'essex', 'surrey', 'sussex', 'london', 'dorset', 'devon-and-cornwall'][index]),
    name: `Area ${index}`,
    standing,
    nil: false,
    late: false,
  })),
});

it('each standing has its own tile on the map', () => {
  const { content } = collectionView(progress(...seenStandings), { standing: '', sort: '' }, { setDates: false });
  const kinds = [...String(content).matchAll(/class="tile tile--([\w-]+)"><title>Area (\d)/g)];
  expect(Object.fromEntries(kinds.map(([, kind, at]) => [seenStandings[Number(at)], kind]))).toEqual({
    'not-heard-from': 'absent',
    rejected: 'rejected',
    returned: 'rejected',
    queried: 'queried',
    answered: 'queried',
    'with-area': 'accepted',
    'signed-off': 'signed-off',
  });
});

it('bank holidays are those of the eight weeks from a day on, both ends included', () => {
  expect(holidaysAfter('2024-12-25')).toMatch(
    /^ Bank holidays: 25 December 2024 \(Christmas Day\); .*\(New Year’s Day\)\.$/,
  );
  expect(holidaysAfter('2024-10-30')).toBe(' Bank holidays: 25 December 2024 (Christmas Day).');
  expect(holidaysAfter('2024-10-29')).toBe('');
});

it('areas are looked at where one has answered, though nothing of the year before is held', () => {
  const toRead = { tables: [], unusual: [] };
  expect(asRead(readingView({ ...candidate, toRead }, progress('signed-off')))).toMatch(
    /\n## Areas to look at twice id=areas\nNo area was asked about a figure, or none has answered yet\.$/,
  );
});

it('a revision that nobody has compiled yet is called one; events that nobody can take away have no way to', () => {
  const out = { ...candidate, state: 'published' as const, publishedAt: '2024-09-05T08:30:00.000Z' };
  const found = { items: [out], category4: { drawn: false, answersStillNeeded: 0 } };
  const seen = whole(releasesView(year, found, unsent, true));
  expect(seen).toContain('\n## Compile a revision id=compile\n');
  expect(seen).toContain('\n<<Compile a revision>>\n');
  const event = { at: '2024-05-01T09:00:00.000Z', who: '', what: '', about: '', why: '', words: 'Jo sent it.' };
  expect(whole(eventsView({ sought: {}, events: [event] }))).not.toContain('Download');
});

it('one question that is open has, and does not have, been answered', () => {
  const found = { ...askedAbout, threads: [] };
  const [first] = queriesIn(found);
  const may = { answer: false, signOff: true, review: false, upload: false, marked: false };
  const model = { area: kent, period: year, page, found, named: namedFindings(found), draft: undefined, may };
  expect(whole(submissionView({ ...model, queries: [first!] }, unsent))).toContain(
    'You can sign this off once 1 question has been answered.',
  );
});

it('a figure that is as usual has no mark, and nothing is said of areas that there are none of', () => {
  const at = { measure: 'notification_breaches', category: 'Total', level: 'Total', detail: '' } as const;
  const breaches = (value: number): Observation => ({ ...at, value, shorthand: '' });
  const years = [{ label: '2022-23', observations: [breaches(40)] }];
  const seen = asRead(besideView(year, [breaches(41)], years, []));
  expect(seen).toMatch(/^Beside 1 earlier year\.\ndetails\n\+ Every figure, table by table\ntable “\(1\) /);
  expect(seen).toContain('\nFigure | 2023-24 > | 2022-23 >\n');
  expect(seen).toContain('| 41 > | 40 >\n');
  expect(seen).not.toContain('Unusual');
  const others = ['Essex', 'Surrey'].map((label) => ({ label, observations: [breaches(42)] }));
  expect(asRead(besideView(year, [breaches(41)], [], others))).toMatch(
    /^No earlier return .* compare with\. Beside areas with about as many residents: Essex, Surrey\.\n/,
  );
  expect(asRead(besideView(year, [], years, []))).toBe('No figure could be read.');
});

it('what happens after acceptance is told to people of the area alone, of a return that was accepted or signed off', () => {
  const told = (status: Reported['status'], marked: boolean) =>
    String(afterwards({ area: kent, period: year, found: { status, submission: 's1' } as Reported, may: { marked } }));
  expect(told('accepted', true)).toContain('Until then nothing of it counts.');
  expect(told('signed-off', true)).toContain('The return counts.');
  expect([told('rejected', true), told('queried', true), told('answered', true)]).toEqual(['', '', '']);
  expect([told('accepted', false), told('signed-off', false)]).toEqual(['', '']);
});
