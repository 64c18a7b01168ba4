import { expect, it } from 'vitest';
import { openConfidential } from '../../../shared/domain/confidential.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';

const read = (text: string) =>
  readReturn(new TextEncoder().encode(`Kent MAPPA Annual Report 2002/2003\n\n${text}`), {
    period: Period.parse('2002-03'),
    fileName: 'r.txt',
  }).entries.map(
    ({ measure, detail, category, value }) => `${measure} ${category}${detail} ${openConfidential(value)}`,
  );

it('takes the denial of a label for no label of its own', () => {
  const orders = 'The total number of Sex Offender Orders applied for 300\nThe total number granted 221\n';
  const group = 'The number of Sex Offender Orders applied for and gained between 1 April 2002 and 31 March 2003\n';
  expect(read(`${group}${orders}The total number not granted 79`)).toHaveLength(3);
  expect(read(`${group}${orders}Not The total number granted 238`)).toHaveLength(2);
  expect(read(`${group}${orders}The total number granted (not) 69`)).toHaveLength(2);
});

it('reads no item of a list on one line with a title that may be of another thing', () => {
  const list = 'The number of offenders dealt with by the Multi Agency Public Protection Panel (MAPPP)';
  const items =
    'MAPPP - registered sex offenders 32 MAPPP - violent and other sex offenders 39 MAPPP - other offenders 51';
  const before = 'The number of registered sex offenders on 31 March 2003 1135';
  const panel = (title: string) => read(`${before} ${title} ${items}`).filter((each) => each.startsWith('mappp'));
  expect(panel(list)).toHaveLength(3);
  expect(panel(`Per month ${list}`)).toStrictEqual([]);
});

it('reads no figure whose label goes on below it with words that are not its own', () => {
  const label = 'The number of registered sex offenders on 31 March 2003 1135\n';
  expect(read(`${label}\nThe next chapter is about people.`)).toHaveLength(1);
  expect(read(`${label}in new cases`)).toStrictEqual([]);
});
