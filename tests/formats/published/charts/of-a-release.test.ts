import { expect, it } from 'vitest';
import { filesOfCharts, releaseCharts } from '../../../../shared/formats/published/charts/release-charts.ts';
import { small } from '../small-dataset.ts';

it('the charts of a release, where each belongs, and their files in the order of the page', () => {
  const { years, levels, areas } = releaseCharts(small);
  expect([years.length, [...levels.keys()].map(({ number }) => number), areas.map(({ name }) => name)]).toEqual([
    0,
    [],
    ['rate_per_100k-map', 'rate_per_100k-by-area'],
  ]);
  expect(areas[1]!.about).toBe(
    'Category 1 per 100,000 residents aged 10 and over, worked out with the mid-2023 population, 2023-24.',
  );
  expect(filesOfCharts({ years, levels, areas }, small).map(({ path }) => path)).toEqual([
    'charts/rate_per_100k-map.svg',
    'charts/rate_per_100k-map.csv',
    'charts/rate_per_100k-by-area.svg',
    'charts/rate_per_100k-by-area.csv',
  ]);
  const earlier = [
    { period: '2022-23', version: '1.0', rows: small.rows.map((row) => ({ ...row, time_period: '202223' })) },
  ];
  const [overYears] = releaseCharts({ ...small, earlier }).years;
  expect(overYears!.about).toMatch(
    /^People eligible for MAPPA by category, England and Wales\. Earlier years as they stood when this version was/,
  );
  expect(overYears!.rows.every(({ geographic_level: level }) => level === 'National')).toBe(true);
});
