import { expect, it } from 'vitest';
import { besideView } from '../../../functions/show-page/views/beside.ts';
import type { Beside } from '../../../functions/show-page/years-beside.ts';
import { likeSized, yearsOf } from '../../../functions/show-page/years-beside.ts';
import { areas, findArea } from '../../../shared/domain/areas.ts';
import type { Progress } from '../../../shared/domain/collection/shapes.ts';
import { Period, periodBefore } from '../../../shared/domain/periods.ts';
import { mid2023, populationOf } from '../../../shared/domain/population.ts';
import type { Observation } from '../../../shared/domain/screening-report.ts';

const period = Period.parse('2023-24');
const area = findArea('lancashire')!;
const breaches = (value: number): Observation => {
  const at = { measure: 'notification_breaches', category: 'Total', level: 'Total', detail: '' } as const;
  return { ...at, value, shorthand: '' };
};
const before = (...values: readonly number[]): Beside[] => {
  let label = period;
  return values.map((value) => {
    label = periodBefore(label);
    return { label, observations: [breaches(value)] };
  });
};
const shown = (value: number, years: Beside[], others: Beside[]) =>
  String(besideView(period, [breaches(value)], years, others))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

it('marks a figure that stands out, and says why in words above the tables', () => {
  const text = shown(
    65,
    before(40, 41, 40, 39, 40, 41),
    [20, 22, 21].map((value, index) => ({ label: `A${index}`, observations: [breaches(value)] })),
  );
  expect(text).toContain('1 figure out of the usual');
  expect(text).toMatch(
    /up 25 in a year: from 2017-18 to 2022-23 it moved by 1 at most; 65, where areas with about as many residents have 22 at most \(A1\)/,
  );
  expect(text).toMatch(/breach of notification requirements Unusual 65 40 41/);
});

it('marks nothing where all is as usual, and says with what it was compared', () => {
  const text = shown(41, before(40, 41), []);
  expect(text).not.toContain('out of the usual');
  expect(text).toContain('Beside 2 earlier years.');
  expect(shown(41, [], [])).toContain('No earlier return of this area is held to compare with.');
});

/** An API that holds a counting return of the area for some years, and counts what it is asked. */
const asking = (held: (address: string) => unknown) => {
  const asked: string[] = [];
  const get = async (_: unknown, address: string) => {
    asked.push(address);
    return held(address);
  };
  return { visit: { api: { get } } as unknown as Parameters<typeof yearsOf>[0], asked };
};

it('finds up to eleven years before, the latest first, each the return that counts', async () => {
  const { visit } = asking((address) =>
    address.endsWith('/submissions')
      ? {
          items: [
            { submission: 'newer', stands: false },
            { submission: 'signed', stands: !address.includes('2019-20') },
          ],
        }
      : { report: { observations: [breaches(address.includes('/signed/') ? 1 : 2)] } },
  );
  const years = await yearsOf(visit, area, period);
  expect(years.map(({ label }) => label).slice(0, 4)).toEqual(['2022-23', '2021-22', '2020-21', '2018-19']);
  expect(years).toHaveLength(10);
  expect(years.every(({ observations }) => observations[0]?.value === 1)).toBe(true);
});

it('finds the five areas nearest in residents among those that have signed off, never the area itself', async () => {
  const lines = areas.map(({ slug, name }, index) => ({
    ...{ area: slug, name, nil: false, late: false, submission: 's' },
    standing: index % 2 === 0 || slug === area.slug ? 'signed-off' : 'queried',
  }));
  const { visit } = asking(() => ({ report: { observations: [] } }));
  const found = await likeSized(visit, area, { period, areas: lines } as unknown as Progress);
  const signed = areas.filter(({ slug }, index) => index % 2 === 0 && slug !== area.slug);
  const own = populationOf(area, mid2023)!;
  const far = (name: string) => Math.abs(Math.log(populationOf(findArea(name)!, mid2023)! / own));
  const nearest = signed.map(({ name }) => name).toSorted((one, other) => far(one) - far(other));
  expect(found.map(({ label }) => label)).toEqual(nearest.slice(0, 5));
});
