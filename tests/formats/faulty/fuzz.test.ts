import { expect, it } from 'vitest';
import { fuzz } from './fuzz.ts';

it('gives every spoilt file of every format a report, in time', async () => {
  const tallies = await fuzz(480, 7);
  expect([...tallies.keys()].toSorted()).toEqual(['csv', 'docx', 'json', 'ods', 'pdf', 'report', 'xlsx']);
  for (const [format, { crashes, slowest, rejected }] of tallies) {
    expect(crashes, format).toEqual([]);
    expect(slowest, format).toBeLessThan(5000);
    expect(rejected, format).toBeGreaterThan(0);
  }
});
