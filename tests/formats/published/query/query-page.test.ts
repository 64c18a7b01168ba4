import { describe, expect, it } from 'vitest';
import { readChoice } from '../../../../shared/domain/release/query/choices.ts';
import type { Fault, FiguresQuery } from '../../../../shared/domain/release/query/figures-query.ts';
import type { AnsweredFiguresQuery } from '../../../../shared/formats/published/query/answered.ts';
import { queryPage } from '../../../../shared/formats/published/query/query-page.ts';
import { lines } from '../../pages/as-read.ts';
import { mainOf } from '../small-dataset.ts';
import { asking, outAs, people } from './asked.ts';

const first = outAs({ status: 'superseded', provisional: true });
const newest = outAs({ version: '1.1' });
const rows = [people('Kent', 1200), people('Essex', null), people('Surrey', 30, { marks: 'p' })];
const answered = (more: object = {}, found = rows) => ({
  query: asking({ page: 2, pageSize: 3 }),
  releases: [first],
  answer: { rows: found, total: 7, page: 2, pages: 3, ...more },
});
type Asked = { query?: FiguresQuery } & (
  | { answered: AnsweredFiguresQuery }
  | { refused: string; faults: readonly Fault[] }
);
const pageOf = (asked: Asked): string =>
  mainOf(queryPage({ query: asking(), all: [first, newest], stylesheet: 'assets/site.css', ...asked }));
const withoutForm = (read: string): string => read.replace(/form method=get[\s\S]*end of form\n/, '');

describe('the page of figures', () => {
  it('asks by a form, with what is asked for ticked', () => {
    const areas = ['kent', 'essex', 'surrey'].map((area) => readChoice('area', area)!);
    const chosen = { ...asking().chosen, measure: [readChoice('measure', 'eligible')!], area: areas };
    const faults = [
      { parameter: 'level', value: '9', message: 'There is no level 9.', allowed: [] },
      { parameter: '', value: '', message: 'Too much.', allowed: [] },
    ];
    const query = asking({ periods: ['latest'], versions: ['1.1'], chosen });
    const read = pageOf({ query, refused: 'That is not understood', faults });
    expect(
      read
        .split('\n')
        .filter((line) => !line.startsWith('[checkbox') || /checked|name=period|name=level|name=version/.test(line))
        .join('\n'),
    ).toBe(lines`
      ## That is not understood id=wrong
      - [level: There is no level 9.](#filter-level)
      - Too much.
      # Explore the figures
      Choose what you look for. What is left open is not filtered.
      form method=get action=/data
      details
      + Period: The newest
      Period
      [checkbox name=period value=latest checked] The newest
      [checkbox name=period value=2023-24] 2023-24
      end of details
      details
      + Measure: People eligible for MAPPA
      Measure
      [checkbox name=measure value=eligible checked] People eligible for MAPPA
      end of details
      details
      + Category: all
      Category
      end of details
      details open
      + Level of management: all
      Level of management
      Error: There is no level 9.
      [checkbox name=level value=1] Level 1
      [checkbox name=level value=2] Level 2
      [checkbox name=level value=3] Level 3
      [checkbox name=level value=MAPPP] Dealt with by the Multi-Agency Public Protection Panel (MAPPP)
      [checkbox name=level value=Total] All levels
      end of details
      details
      + Kind of order or breach: all
      Kind of order or breach
      end of details
      details
      + Area: 3 chosen
      Area
      [checkbox name=area value=essex checked] Essex
      [checkbox name=area value=kent checked] Kent
      [checkbox name=area value=surrey checked] Surrey
      end of details
      details
      + Version: 2023-24, version 1.1 (current)
      Version
      [checkbox name=version value=2023-24/1.1 checked] 2023-24, version 1.1 (current)
      [checkbox name=version value=2023-24/1.0] 2023-24, version 1.0 (superseded)
      end of details
      [hidden name=format value=html]
      <<Show the figures>>
      [Clear all filters](/data)
      end of form
      For programs: the same address answers
        [JSON](/data?period=latest&measure=eligible&area=kent,essex,surrey&version=1.1&format=json) and
        [CSV](/data?period=latest&measure=eligible&area=kent,essex,surrey&version=1.1&format=csv); its [description
        (OpenAPI)](/data/openapi.json).
    `);
  });

  it('answers with a table and a chart, how the versions stand, and the pages before and after', () => {
    expect(withoutForm(pageOf({ answered: answered() }))).toBe(lines`
      # Explore the figures
      Choose what you look for. What is left open is not filtered.
      ## 7 figures id=figures
      2023-24 is provisional: not every area is in it.
      Version 1.0 of 2023-24 was replaced by [version 1.1](/releases/2023-24/1.1/index.html).
      - [These figures as CSV](/data?format=csv), [as JSON](/data?format=json)
      - [The address of these very figures](/data?version=2023-24/1.0&page=2&pageSize=3&format=html): it keeps to
        the versions that stand now.
      - [The address of the newest](/data?page=2&pageSize=3&format=html): it follows what is released later.
      In all rows: period 2023-24; measure People eligible for MAPPA; category Category 1; level All levels; unit
        people; release 2023-24/1.0.
      ### Figures
      table “Figures” quiet
      Place | Figure >
      Kent | 1,200 >
      Essex | [x] >
      Surrey | 30 [p] >
      People eligible for MAPPA, Category 1, 2023-24Of release 2023-24/1.0, in the order of the table.
      Download this chart: [picture (SVG): People eligible for MAPPA, Category 1, 2023-24](data), [figures (CSV):
        People eligible for MAPPA, Category 1, 2023-24](data)
      [Page before](/data?pageSize=3&format=html)
      Page 2 of 3
      [Next page](/data?page=3&pageSize=3&format=html)
      ### The marks
      - [c] confidential: the figure is not shown, so that nobody can be recognised
      - [x] not available: the figure was not given, or the population that it rests on is not held
      - [z] not applicable: the form of that year has no such case
      - [p] provisional: figures that are not yet in are left out of the sum
      - [r] revised: another figure was published before
      - [b] break in series: not comparable with the years before it
      For programs: the same address answers [JSON](/data?format=json) and [CSV](/data?format=csv); its [description
        (OpenAPI)](/data/openapi.json).
    `);
  });

  it('says one figure, none, and no pages where there is one', () => {
    const one = withoutForm(pageOf({ answered: answered({ total: 1, page: 1, pages: 1 }, rows.slice(0, 1)) }));
    expect(one).toContain('## 1 figure id=figures');
    expect(one).not.toContain('Page 1 of 1');
    expect(one).toContain('table “Figures” quiet\nFigure | Figure >\nFigure | 1,200 >');
    const none = withoutForm(pageOf({ answered: answered({ total: 0, page: 1, pages: 1 }, []) }));
    expect(none).toContain('No row is like this. Take a filter away.');
    expect(withoutForm(pageOf({ answered: answered({ total: 1234 }) }))).toContain('## 1,234 figures');
    expect(pageOf({ answered: answered({ page: 1 }) })).not.toContain('Page before');
    expect(pageOf({ answered: answered({ page: 3 }) })).not.toContain('Next page');
  });
});
