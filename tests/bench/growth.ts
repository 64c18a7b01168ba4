import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { withAreas } from './more-areas.ts';
import { prices } from './prices.ts';

/**
 * How what a release takes grows with areas and with periods: processor time and memory of compiling, publishing and
 * the front, sizes of items, requests to the stores, and their price; with the exponent from size to size, 1 where it
 * is linear. `node tests/bench/growth.ts`; each size has a process of its own. The other periods are copies in the
 * list. Category 4 is drawn for 200 areas at most: `tests/bench/compile.ts` prints what that takes.
 */
const sizes: readonly (readonly [areas: number, periods: number])[] = [
  ...[1, 5, 25, 50].map((periods) => [42, periods] as const),
  ...[200, 1000].map((areas) => [areas, 1] as const),
];
const itemLimit = 400;

/** What one publication took: processor time in s, peak memory in MiB, the rest by count or kB. */
interface Taken {
  readonly compile: number;
  readonly publish: number;
  readonly front: number;
  readonly memory: number;
  readonly largestItem: number;
  readonly reads: number;
  readonly writes: number;
  readonly puts: number;
  readonly gets: number;
}

const busy = async <Out>(work: () => Promise<Out>): Promise<[Out, number]> => {
  const before = process.cpuUsage();
  const done = await work();
  const { user, system } = process.cpuUsage(before);
  return [done, (user + system) / 1e6];
};

/** The years after the one that is published: the newest form holds until there is another. */
const periodAfter = (years: number): string => `${2023 + years}-${String((2024 + years) % 100).padStart(2, '0')}`;

const measure = async (count: number, periods: number): Promise<Taken> => {
  withAreas(count);
  const { openRoad } = await import('../functions/releases/release-road.ts');
  const { itemsOfText } = await import('../../shared/adapters/long-text.ts');
  const { inReturns } = await import('../../shared/adapters/table-keys.ts');
  const { texts } = await import('../../shared/adapters/query-all.ts');
  const { frontFiles } = await import('../../shared/formats/published/front-files.ts');
  const { releaseFiles } = await import('../../shared/formats/published/release-files.ts');
  const { PutItemCommand } = await import('@aws-sdk/client-dynamodb');
  const roads = await openRoad();
  try {
    const road = await roads.fresh((dataset, stylesheet) => releaseFiles(dataset, stylesheet));
    const [{ status }, compile] = await busy(() => road.compile({ drawCategory4: count <= 200 }));
    if (status !== 201) throw new Error(`The compilation was answered by ${status}.`);
    for (const decision of ['approve', 'schedule']) await road.decide(decision, '1.0');
    const [release] = await road.releases.versionsOf('2023-24');
    const content = (await road.releases.ofPeriod('2023-24')).candidates.get('1.0')!;
    for (let years = 1; years < periods; years++) {
      const listing = { ...release!, ...content, period: periodAfter(years) };
      const key = inReturns.published.key(listing);
      for (const Item of itemsOfText('listed', JSON.stringify(listing), { key, partKey: () => key }))
        await road.client.send(new PutItemCommand({ TableName: road.table, Item }));
    }
    road.clock.now = release!.releaseAt;
    const asked = { reads: 0, writes: 0, puts: 0, gets: 0 };
    road.client.middlewareStack.add(
      (next, { commandName = '' }) =>
        (words) => {
          if (/^(?:Get|Query)/.test(commandName)) asked.reads += 1;
          else asked.writes += 1;
          return next(words);
        },
      { step: 'initialize' },
    );
    const { put } = road.published;
    const { get } = road.staging;
    road.published.put = (...words) => {
      asked.puts += 1;
      return put(...words);
    };
    road.staging.get = (key) => {
      asked.gets += 1;
      return get(key);
    };
    const [outcome, publish] = await busy(() => road.publish('1.0'));
    if (outcome !== 'published') throw new Error(`The publication ended as ${outcome}.`);
    const counted = { ...asked };
    const listed = await road.releases.listed();
    const [, front] = await busy(async () => frontFiles(listed));
    const { Items = [] } = await road.client.send(new ScanCommand({ TableName: road.table }));
    const largestItem = Math.max(...Items.map((item) => Buffer.byteLength(JSON.stringify(texts(item))))) / 1024;
    return { compile, publish, front, memory: process.resourceUsage().maxRSS / 1024, largestItem, ...counted };
  } finally {
    await roads.close();
  }
};

/** Dollars of one publication: requests by their units, and the functions at 2 GB. */
const priceOf = ({ compile, publish, reads, writes, puts, gets, largestItem }: Taken): number =>
  ((writes * 4 + Math.ceil(largestItem) * 2) * prices.writtenMillion + reads * 10 * prices.readMillion) / 1e6 +
  (2 * puts * prices.putThousand + gets * prices.getThousand) / 1e3 +
  2 * (compile + publish) * prices.gigabyteSecond;

const exponent = (grown: number, times: number): string => (Math.log(grown) / Math.log(times)).toFixed(2);

const told = (areas: number, periods: number, taken: Taken): string =>
  [
    `${areas} areas x ${periods} periods: compiled in ${taken.compile.toFixed(1)} s of processor`,
    `published in ${taken.publish.toFixed(1)}, of which the front ${taken.front.toFixed(1)}`,
    `${taken.memory.toFixed(0)} MiB, largest item ${taken.largestItem.toFixed(0)} of ${itemLimit} kB`,
    `publishing asked for ${taken.reads} reads, ${taken.writes} writes, ${taken.puts} puts, ${taken.gets} gets`,
    `price $${priceOf(taken).toFixed(3)}`,
  ].join('; ');

const growthOf = (what: string, times: number, was: Taken, is: Taken): string =>
  `  exponents by ${what}: ${(['compile', 'publish', 'front', 'memory'] as const)
    .map((part) => `${part} ${exponent(is[part] / was[part], times)}`)
    .join(', ')}`;

const [areasAsked, periodsAsked] = process.argv.slice(2).map(Number);
if (areasAsked !== undefined) console.log(JSON.stringify(await measure(areasAsked, periodsAsked ?? 1)));
else {
  const done: { areas: number; periods: number; taken: Taken }[] = [];
  for (const [areas, periods] of sizes) {
    const words = [fileURLToPath(import.meta.url), String(areas), String(periods)];
    const taken: Taken = JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' }));
    console.log(told(areas, periods, taken));
    const fewerAreas = done.findLast((each) => each.periods === periods && each.areas < areas);
    const fewerPeriods = done.findLast((each) => each.areas === areas && each.periods < periods);
    if (fewerAreas) console.log(growthOf('areas', areas / fewerAreas.areas, fewerAreas.taken, taken));
    if (fewerPeriods) console.log(growthOf('periods', periods / fewerPeriods.periods, fewerPeriods.taken, taken));
    done.push({ areas, periods, taken });
  }
}
