import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seal } from '../../../shared/domain/confidential.ts';
import { exampleReturns } from './example-returns.ts';
import { openRoad, receive, walk } from './release-road.ts';

let roads: Awaited<ReturnType<typeof openRoad>>;
beforeAll(async () => {
  roads = await openRoad();
});
afterAll(() => roads.close());

/** Counts that cannot be mistaken: seven figures, all different, one for each area and level. */
const unmistakable = (submission: string, start: number) => {
  let next = start;
  const local = new Set<number>();
  const count = () => {
    next += 7919;
    local.add(next);
    return next;
  };
  const { accepted } = exampleReturns(submission);
  const contributions = accepted.map(({ area }) => {
    const [e1, e2, e3, m2, m3, c2, c3] = [count(), count(), count(), 0, 0, 0, 0].map(Number) as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const [year2, year3] = [e2 + count() + m2, e3 + count() + m3];
    const [back2, back3] = [Math.floor(year2 / 3) + c2, Math.floor(year3 / 3) + c3];
    for (const each of [year2, year3, back2, back3, e1 + e2 + e3, year2 + year3, back2 + back3]) local.add(each);
    const figures = {
      'eligible|4|1|': e1,
      'eligible|4|2|': e2,
      'eligible|4|3|': e3,
      'eligible|4|Total|': e1 + e2 + e3,
      'managed|4|2|': year2,
      'managed|4|3|': year3,
      'managed|4|Total|': year2 + year3,
      'returned_to_custody|4|2|licence': back2,
      'returned_to_custody|4|3|licence': back3,
      'returned_to_custody|4|Total|licence': back2 + back3,
    };
    return {
      area,
      submission,
      figures: new Map(Object.entries(figures).map(([key, value]) => [key as never, seal<number | null>(value)])),
    };
  });
  return { accepted: accepted.map((each) => ({ ...each, submission })), contributions, local };
};

/** Everything readable in some bytes: the text, and that of every part of a spreadsheet. */
const textsOf = (path: string, bytes: Uint8Array): string[] => {
  if (/\.(ods|xlsx)$/.test(path)) return Object.values(unzipSync(bytes)).map((part) => new TextDecoder().decode(part));
  return [new TextDecoder().decode(bytes)];
};

const numbersIn = (text: string): Set<number> =>
  new Set([...text.matchAll(/\d[\d,]*/g)].map(([digits]) => Number(digits.replaceAll(',', ''))));

describe('no artefact of a release and its revision', () => {
  it('holds a local Category 4 count: answers, staged and published files, pages, items of the returns table', async () => {
    const road = await roads.fresh();
    const first = unmistakable('20240601T000000000Z-aaaaaa', 1_000_000);
    const second = unmistakable('20240701T000000000Z-bbbbbb', 5_000_000);
    const told: string[] = [];
    receive(road, first);
    told.push(JSON.stringify((await road.compile()).body));
    await walk(road);
    const accepted = first.accepted.map((each, at) => (at < 3 ? second.accepted[at]! : each));
    receive(road, { accepted, contributions: second.contributions.slice(0, 3) });
    told.push(JSON.stringify((await road.compile({ reason: 'Three areas resubmitted.' })).body));
    await walk(road, { reason: 'Three areas resubmitted.' });

    const items = (await road.client.send(new ScanCommand({ TableName: road.table }))).Items ?? [];
    const artefacts = [
      ...told.map((text, at) => [`answer ${at}`, text] as const),
      ...items.map((item, at) => [`item ${at}`, JSON.stringify(item)] as const),
      ...[...road.staging.objects, ...road.published.objects].flatMap(([path, bytes]) =>
        textsOf(path, bytes).map((text) => [path, text] as const),
      ),
    ];
    expect(artefacts.length).toBeGreaterThan(100);
    const local = new Set([...first.local, ...second.local]);
    const national = new Set<number>();
    for (const [where, text] of artefacts)
      for (const number of numbersIn(text)) {
        expect(local.has(number) ? `${number} in ${where}` : '').toBe('');
        if (number > 1_000_000 && number < 1e12) national.add(number);
      }
    const differences = [...national].flatMap((one) => [...national].map((other) => one - other));
    expect(differences.filter((difference) => local.has(difference))).toEqual([]);
  });
});
