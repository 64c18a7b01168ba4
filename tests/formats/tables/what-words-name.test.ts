import { describe, expect, it } from 'vitest';
import type { Form } from '../../../shared/domain/forms/form.ts';
import { formA } from '../../../shared/domain/forms/form-a.ts';
import { formB } from '../../../shared/domain/forms/form-b.ts';
import { formC } from '../../../shared/domain/forms/form-c.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { figureLocator, headingFinder } from '../../../shared/formats/tables/form-wordings.ts';

/** Words over a table, the numbers of the tables they name, and the same with a word too few, which name none. */
type Heading = readonly [words: string, form: Form, names: string, tooFew: readonly string[]];

const headings: readonly Heading[] = [
  ['MAPPA-eligible offenders on 31 March 2015', formB, '1', ['Offenders on 31 March 2015', 'By category and level']],
  ['Offenders living in the community', formB, '1', ['Offenders living']],
  [
    'Offenders in Levels 2 and 3 by category (yearly total)',
    formC,
    '2',
    [
      'Offenders in Level 3 by category (yearly total)',
      'Offenders in Level 2 by category (yearly total)',
      'Offenders in Levels 2 and 3 by category',
    ],
  ],
  ['Restrictive orders imposed by the courts', formB, '4', ['Orders imposed by the courts', 'Restrictive']],
  ['Returned to custody', formD, '5a 5b', ['Custody', 'Level 2 and 3 returned']],
  ['Breach of licence conditions', formD, '5a', ['Licence conditions', 'Breach of conditions']],
  ['Breach of SOPO', formB, '5b', ['SOPO', 'Level 2 and 3 breach']],
  ['Breach of SOPO', formC, '5b', ['SOPO', 'Level 2 and 3 breach']],
  ['Breach of SHPO', formD, '5b', ['SHPO', 'Level 2 and 3 breach']],
  ['Sex Offender Orders', formA, 'iii', ['Orders', 'Applied for and gained']],
  ['Offenders dealt with by the Multi-Agency Public Protection Panel', formA, 'vii', ['Offenders dealt with']],
  ['MAPPP cases during the year', formA, 'viii viii c', ['Cases during the year']],
];

/** The label of a single figure, the row that it names, and the same with a word too few. */
type Figure = readonly [label: string, form: Form, names: string, tooFew: readonly string[]];

const figures: readonly Figure[] = [
  [
    'RSOs cautioned or convicted for breach of notification requirements',
    formB,
    '3',
    [
      'RSOs, breach of notification requirements',
      'RSOs cautioned or convicted, notification requirements',
      'RSOs cautioned or convicted for breach',
    ],
  ],
  [
    'RSOs who have had their lifetime notification revoked on application',
    formC,
    '3b',
    [
      'RSOs, lifetime notification on application',
      'RSOs who have had their notification revoked on application',
      'RSOs who have had their lifetime revoked',
    ],
  ],
  ['SOPOs imposed by the courts', formB, '4 SOPO', ['Imposed by the courts']],
  ['Foreign Travel Orders', formB, '4 FTO', ['Orders', 'Travel']],
  ['Notification Orders imposed by the courts', formB, '4 NO', ['Notification imposed by the courts']],
  ['Sexual Harm Prevention Orders imposed', formD, '4a SHPO', ['Prevention orders imposed']],
  [
    'SHPO with foreign travel restriction',
    formD,
    '4a SHPO_FTR',
    [
      'Foreign travel restriction',
      'SHPO with travel restriction',
      'SHPO with foreign restriction',
      'SHPO with foreign travel',
    ],
  ],
  [
    'Became subject to notification requirements following a breach of a Sexual Risk Order',
    formD,
    '4b',
    [
      'Became subject to notification requirements following a breach',
      'Became subject to notification requirements following a Sexual Risk Order',
      'Following a breach of a Sexual Risk Order',
    ],
  ],
  [
    'RSOs per 100,000 head of population',
    formB,
    '6',
    ['RSOs, total population', 'Total per 100,000 head of population'],
  ],
  ['Registered sex offenders in the community', formA, 'i', ['Registered in the community', 'Sex offenders living']],
  [
    'Registered sex offenders cautioned or convicted for breach of registration',
    formA,
    'ii',
    [
      'Registered sex offenders, breach of registration',
      'Registered sex offenders cautioned or convicted, registration',
      'Registered sex offenders cautioned or convicted for breach',
    ],
  ],
  [
    'Total number of Sex Offender Orders applied for',
    formA,
    'iii SOO_applied',
    ['Total number of Sex Offender Orders'],
  ],
  ['Sex Offender Orders granted', formA, 'iii SOO_granted', ['Number of Sex Offender Orders']],
  ['Sex Offender Orders not granted', formA, 'iii SOO_not_granted', ['Sex Offender Orders, not']],
  ['Restraining Orders issued by the courts', formA, 'iv RO', ['Restraining Orders', 'Issued by the courts']],
  [
    'Violent and other sexual offenders',
    formA,
    'v',
    ['Violent and sexual offenders', 'Violent and other offenders', 'Other sexual offenders'],
  ],
  ['Other offenders', formA, 'vi', ['Offenders']],
  ['MAPPP: registered sex offenders', formA, 'vii Category 1', ['MAPPP: registered offenders', 'MAPPP: sex offenders']],
  [
    'MAPPP: violent and other sex offenders',
    formA,
    'vii Category 2',
    ['MAPPP: violent and sex offenders', 'MAPPP: violent and other offenders', 'MAPPP: other sex offenders'],
  ],
  ['MAPPP: other offenders', formA, 'vii Category 3', ['MAPPP: offenders', 'MAPPP: other']],
  [
    'Returned to custody for a breach of licence',
    formA,
    'viii licence',
    [
      'To custody for a breach of licence',
      'Returned for a breach of licence',
      'Returned to custody: licence',
      'Returned to custody for a breach',
    ],
  ],
  [
    'Returned to custody for breach of a Restraining Order',
    formA,
    'viii order',
    [
      'To custody for breach of a Restraining Order',
      'Returned for breach of a Restraining Order',
      'Returned to custody: Restraining Order',
      'Returned to custody for breach',
    ],
  ],
  [
    'MAPPP cases charged with a serious sexual or violent offence',
    formA,
    'viii c',
    [
      'MAPPP cases with a serious sexual or violent offence',
      'MAPPP cases charged with a sexual or violent offence',
      'MAPPP cases charged with a serious offence',
    ],
  ],
];

const tablesNamed = (form: Form, words: string): string => {
  const found = headingFinder(form)(words);
  if (found === undefined) return '';
  return (found.part === 'group' ? found.tables : [found.table]).map(({ number }) => number).join(' ');
};

/** The figure that a label names under the headings of its own table, or of all of them. */
const figureNamed = (form: Form, label: string): string => {
  const found = figureLocator(form)(label, form.tables);
  if (found === undefined) return '';
  const { table, row } = found;
  const own = row.detail ?? (table.rows.length > 1 && row.category ? `Category ${row.category}` : undefined);
  return own === undefined ? table.number : `${table.number} ${own}`;
};

describe('the words of a report', () => {
  it.each(headings)('over a table name it and need each of their words: %s', (words, form, names, tooFew) => {
    expect(tablesNamed(form, words)).toBe(names);
    for (const less of tooFew) expect([less, tablesNamed(form, less)]).toEqual([less, '']);
  });

  it.each(figures)('beside a figure name it and need each of their words: %s', (label, form, names, tooFew) => {
    expect(figureNamed(form, label)).toBe(names);
    for (const less of tooFew) expect([less, figureNamed(form, less)]).toEqual([less, '']);
  });
});
