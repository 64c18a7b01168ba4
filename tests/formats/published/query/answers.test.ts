import { describe, expect, it } from 'vitest';
import { readChoice } from '../../../../shared/domain/release/query/choices.ts';
import { answerCsv } from '../../../../shared/formats/published/query/answer-csv.ts';
import { answerJson } from '../../../../shared/formats/published/query/answer-json.ts';
import { queryChart } from '../../../../shared/formats/published/query/query-chart.ts';
import { lines } from '../../pages/as-read.ts';
import { inPaths } from '../in-paths.ts';
import { mainOf } from '../small-dataset.ts';
import { asking, outAs, people } from './asked.ts';

const first = outAs({ status: 'superseded', provisional: true });
const rows = [people('Kent', 1200), people('Essex', null), people('Surrey', 30, { marks: 'p' })];
const answered = (more: object = {}, found = rows) => ({
  query: asking({ page: 2, pageSize: 3 }),
  releases: [first],
  answer: { rows: found, total: 7, page: 2, pages: 3, ...more },
});
describe('the chart of an answer', () => {
  const told = (found: readonly (typeof rows)[number][]): string => mainOf(`<main>${queryChart(found)}</main>`);

  it('is named for what its rows have alike', () => {
    expect(told(rows)).toBe(lines`
      People eligible for MAPPA, Category 1, 2023-24Of release 2023-24/1.0, in the order of the table.
      Download this chart: [picture (SVG): People eligible for MAPPA, Category 1, 2023-24](data), [figures (CSV):
        People eligible for MAPPA, Category 1, 2023-24](data)
    `);
    const two = [people('Kent', 1, { level: '2' }), people('Kent', 2, { level: '2', release: '2023-24/1.1' })];
    expect(told(two)).toContain('Of releases 2023-24/1.0, 2023-24/1.1, in the order of the table.');
  });

  it('is none where bars cannot stand side by side, or say nothing', () => {
    expect(queryChart([rows[0]!])).toBe('');
    expect(queryChart([rows[0]!, people('Essex', 3, { unit: 'orders' })])).toBe('');
    expect(queryChart([people('Kent', null), people('Essex', null)])).toBe('');
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => people('Kent', 5, { mappa_area: `Area ${at}` }));
    expect(queryChart(many(61))).toBe('');
    expect(queryChart(many(60))).not.toBe('');
  });
});

describe('answers for programs', () => {
  it('say in JSON of which releases they are and where they are found again', () => {
    const { rows: given, ...rest } = answerJson(answered());
    expect(inPaths(rest)).toBe(lines`
      publisher: Ministry of Justice
      licence: https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/
      releases.0.period: 2023-24
      releases.0.version: 1.0
      releases.0.status: superseded
      releases.0.provisional: true
      releases.0.released: 2024-10-31T09:30:00+00:00
      releases.0.file: /releases/2023-24/1.0/mappa-2023-24.csv
      filters.period: nothing
      filters.measure: nothing
      filters.category: nothing
      filters.level: nothing
      filters.detail: nothing
      filters.area: nothing
      filters.version: nothing
      links.self: /data?page=2&pageSize=3&format=json
      links.pinned: /data?version=2023-24/1.0&page=2&pageSize=3&format=json
      links.latest: /data?page=2&pageSize=3&format=json
      links.json: /data?format=json
      links.csv: /data?format=csv
      links.html: /data?format=html
      links.prev: /data?pageSize=3&format=json
      links.next: /data?page=3&pageSize=3&format=json
      total: 7
      page: 2
      pages: 3
    `);
    expect(given).toBe(rows);
    const all = answerJson({
      ...answered({ page: 1, pages: 1 }),
      query: asking({ chosen: { ...asking().chosen, measure: [readChoice('measure', 'eligible')!] } }),
    });
    expect(all.links).not.toHaveProperty('prev');
    expect(all.links).not.toHaveProperty('next');
    expect(all.filters).toMatchObject({ measure: ['eligible'], area: [] });
  });

  it('say in CSV behind each row the release that it is of', () => {
    expect(answerCsv(rows.slice(0, 1)).split('\r\n')).toEqual([
      expect.stringMatching(/^time_period,.*,value,shorthand,marks,release$/),
      expect.stringMatching(/^202324,.*,E23000032,Kent,Kent,eligible,1,Total,,people,1200,,,2023-24\/1\.0$/),
      '',
    ]);
  });
});
