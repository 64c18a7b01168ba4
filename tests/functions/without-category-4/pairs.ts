import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';

const lines = readFileSync('tests/fixtures/accepted/lancashire-2023-24.csv', 'utf8').trimEnd().split('\n');
const isOn4 = (line: string) => line.split(',')[3] === '4';

type Fate = (line: string) => string[];
const counted =
  (count: number | string): Fate =>
  (line) => [line.replace(/[^,]*$/, String(count))];

/** Every way of getting one line of Category 4 wrong. */
const mistakes: readonly Fate[] = [
  ...['-1', '2.5', 'x', 'z', '', 'none', 'two', '9999999', '<5', '3*'].map(counted),
  () => [],
  (line) => [line, line],
  (line) => [line, ...counted(7)(line)],
  (line) => [line.replace(',4,', ',4,9')],
  (line) => [line.replace(',4,', ',Cat 4,')],
  (line) => [line.replace(',4,', ',four,')],
  (line) => [line.replace(/,([^,]*),([^,]*)$/, ',$2')],
  (line) => [line.replace(/,4,\w+,/, ',4,1,')],
];

/** What may be wrong with the other categories, for both of a pair. */
const wrong = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text,
  (text) => text.replace('notification_breaches,Total,Total,,33', 'notification_breaches,Total,Total,,34'),
  (text) => text.replace('eligible,1,1,,2439', 'eligible,1,1,,2440'),
  (text) => text.replace('rate_per_100k,Total,Total,,178', 'rate_per_100k,Total,Total,,120'),
  (text) => text.replace(/(,eligible,3,3,,)\d+/, '$1900'),
  (text) => text.replace(/\n[^\n]*notification_breaches[^\n]*/, ''),
);

const places = lines.filter(isOn4).length;

/** Counts that agree with each other, any counts, and those with a line gone wrong. */
const fates = fc.oneof(
  fc.nat(4).map((count) => lines.filter(isOn4).map((line) => counted(line.includes('managed') ? count + 4 : count))),
  fc.array(fc.nat(12).map(counted), { minLength: places, maxLength: places }),
  fc
    .tuple(fc.nat(places - 1), fc.constantFrom(...mistakes))
    .map(([at, mistake]) => lines.filter(isOn4).map((_, index) => (index === at ? mistake : counted(0)))),
);

const withFates = (each: readonly Fate[], change: (text: string) => string): string => {
  const left = [...each];
  return change(lines.flatMap((line) => (isOn4(line) ? left.shift()!(line) : [line])).join('\n'));
};

/** Two files of one return that differ in what they say of Category 4 alone. */
export const pairs = fc
  .tuple(fates, fates, wrong)
  .map(([one, other, change]) => [withFates(one, change), withFates(other, change)] as const);
