import { expect, it } from 'vitest';
import { readingView } from '../../../../functions/show-page/views/release-read.ts';
import { AreaSlug } from '../../../../shared/domain/areas.ts';
import type { Progress } from '../../../../shared/domain/collection/shapes.ts';
import { seenStandings } from '../../../../shared/domain/collection/standings.ts';
import type { ToRead } from '../../../../shared/domain/release/wording/to-read.ts';
import { asRead, lines } from '../../../formats/pages/as-read.ts';
import { dates, year } from './made.ts';
import { candidate } from './released.ts';

const line = { figure: 'Category 1, Total', said: '1,234', onYear: 'up 12 since 2022-23', onVersion: 'as in 1.0' };
const tables = [{ title: 'Eligible offenders', lines: [line] }];
const moved = (area: string, name: string) => ({ area, name, figure: 'Level 3', change: 'from 1 to 90' });
const read = (toRead: Partial<ToRead> | undefined, progress?: Progress): string =>
  asRead(
    readingView(
      toRead === undefined ? candidate : { ...candidate, toRead: { tables, unusual: [], ...toRead } },
      progress,
    ),
  );
const answered = (...counts: readonly (number | undefined)[]): Progress => ({
  period: year,
  dates,
  closed: true,
  counts: Object.fromEntries(seenStandings.map((each) => [each, 0])) as Progress['counts'],
  areas: counts.map((count, index) => ({
    area: AreaSlug.parse(['kent', 'essex', 'surrey'][index]),
    name: ['Kent', 'Essex', 'Surrey'][index]!,
    standing: 'signed-off',
    nil: false,
    late: false,
    ...(count === undefined ? {} : { answered: count }),
  })),
});

it('the national figures beside the year before and the version before, and the areas that moved', () => {
  const unusual = [moved('kent', 'Kent'), moved('kent', 'Kent'), moved('essex', 'Essex')];
  expect(read({ year: '2022-23', version: '1.0', unusual }, answered(1, 2, undefined))).toBe(lines`
    ## National figures id=national
    Each figure beside 2022-23 and version 1.0.
    table “Eligible offenders”
    Figure | In this version > | On 2022-23 | On version 1.0
    Category 1, Total | 1,234 > | up 12 since 2022-23 | as in 1.0
    ## Areas to look at twice id=areas
    3 figures of 2 areas moved further than is usual since 2022-23:
    - [Kent](/pages/collections/2023-24/areas/kent): Level 3, from 1 to 90
    - [Kent](/pages/collections/2023-24/areas/kent): Level 3, from 1 to 90
    - [Essex](/pages/collections/2023-24/areas/essex): Level 3, from 1 to 90
    These areas were asked about figures and answered:
    - [Kent](/pages/collections/2023-24/areas/kent): 1 answered query
    - [Essex](/pages/collections/2023-24/areas/essex): 2 answered queries
  `);
});

it('the same with nothing to hold it beside, and with one of the two alone', () => {
  expect(read(undefined)).toBe('');
  expect(read({})).toBe(lines`
    ## National figures id=national
    Nothing of the year before is published here, so there is nothing to hold them beside.
    table “Eligible offenders”
    Figure | In this version >
    Category 1, Total | 1,234 >
  `);
  expect(read({ year: '2022-23' }, answered(0))).toBe(lines`
    ## National figures id=national
    Each figure beside 2022-23.
    table “Eligible offenders”
    Figure | In this version > | On 2022-23
    Category 1, Total | 1,234 > | up 12 since 2022-23
    ## Areas to look at twice id=areas
    No figure of an area moved further than is usual since 2022-23.
    No area was asked about a figure, or none has answered yet.
  `);
  expect(read({ version: '1.0' })).toContain(
    'Each figure beside version 1.0.\ntable “Eligible offenders”\nFigure | In this version > | On version 1.0\n',
  );
});

it('many moves are folded away after the twelfth', () => {
  const some = (count: number) =>
    read({ year: '2022-23', unusual: Array.from({ length: count }, () => moved('kent', 'Kent')) });
  expect(some(12)).not.toContain('details');
  const [before, after] = some(14).split('details\n+ The other 2\n');
  expect(before?.match(/^- /gm)).toHaveLength(12);
  expect(after?.match(/^- /gm)).toHaveLength(2);
});
