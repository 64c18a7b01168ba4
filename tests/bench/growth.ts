import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { withAreas } from './more-areas.ts';
import type { Used } from './year-price.ts';

/**
 * How what a release takes grows with areas and with periods: processor time and memory, sizes of items and requests to
 * the stores, with the exponent from size to size, 1 where it is linear; and what a national year of each size costs.
 * `node tests/bench/growth.ts`; each size has a process of its own, and Category 4 is drawn in each. The other periods
 * are copies in the list. It fails where something grows faster than with the size.
 */
const sizes: readonly (readonly [areas: number, periods: number])[] = [
  ...[1, 5, 25, 50].map((periods) => [42, periods] as const),
  ...[200, 1000].map((areas) => [areas, 1] as const),
];
const itemLimit = 400;
/** Linear, and what a measurement is wrong by. */
const mostExponent = 1.15;
const parts = ['protect', 'render', 'publish', 'front', 'memory'] as const;

/**
 * What one release took: processor time in s, peak memory in MiB, an item in kB; of compiling `protect` is all but
 * `render`. What was used by its publication alone, and by all of it.
 */
type Taken = Record<(typeof parts)[number] | 'largestItem', number> & { publication: Used; release: Used };

const secondsSince = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

/** The years after the one that is published: the newest form holds until there is another. */
const periodAfter = (years: number): string => `${2023 + years}-${String((2024 + years) % 100).padStart(2, '0')}`;

const measure = async (count: number, periods: number): Promise<Taken> => {
  withAreas(count);
  const { areas } = await import('../../shared/domain/areas.ts');
  if (areas.length !== count) throw new Error(`${areas.length} areas in the place of ${count}`);
  const { freshRoad } = await import('../functions/releases/release-road.ts');
  const { countedOn } = await import('./counted-on.ts');
  const { itemsOfText } = await import('../../shared/adapters/long-text.ts');
  const { inReturns } = await import('../../shared/adapters/table-keys.ts');
  const { texts } = await import('../../shared/adapters/query-all.ts');
  const { frontFiles } = await import('../../shared/formats/published/front-files.ts');
  const { releaseFiles } = await import('../../shared/formats/published/release-files.ts');
  const { PutItemCommand } = await import('@aws-sdk/client-dynamodb');
  let render = 0;
  const road = await freshRoad((dataset, stylesheet) => {
    const before = process.cpuUsage();
    const files = releaseFiles(dataset, stylesheet);
    render += secondsSince(before);
    return files;
  });
  const asked = countedOn(road);
  const begun = process.cpuUsage();
  const { status } = await road.compile({ drawCategory4: true });
  const compile = secondsSince(begun);
  if (status !== 201) throw new Error(`The compilation was answered by ${status}.`);
  for (const decision of ['approve', 'schedule']) await road.decide(decision, '1.0');
  const compiled = { ...asked };
  const [release] = await road.releases.versionsOf('2023-24');
  const content = (await road.releases.ofPeriod('2023-24')).candidates.get('1.0')!;
  for (let years = 1; years < periods; years++) {
    const listing = { ...release!, ...content, period: periodAfter(years) };
    const key = inReturns.published.key(listing);
    for (const Item of itemsOfText('listed', JSON.stringify(listing), { key, partKey: () => key }))
      await road.client.send(new PutItemCommand({ TableName: road.table, Item }));
  }
  road.clock.now = release!.releaseAt;
  Object.assign(asked, { reads: 0, writes: 0, puts: 0, gets: 0 });
  const out = process.cpuUsage();
  const outcome = await road.publish('1.0');
  const publish = secondsSince(out);
  if (outcome !== 'published') throw new Error(`The publication ended as ${outcome}.`);
  const publication = { ...asked, seconds: publish };
  const memory = process.resourceUsage().maxRSS / 1024;
  const listed = await road.releases.listed();
  const fronts = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    frontFiles(listed);
    return secondsSince(before);
  });
  const { Items = [] } = await road.client.send(new ScanCommand({ TableName: road.table }));
  return {
    protect: compile - render,
    render,
    publish,
    front: Math.min(...fronts),
    memory,
    largestItem: Math.max(...Items.map((item) => Buffer.byteLength(JSON.stringify(texts(item))))) / 1024,
    publication,
    release: {
      reads: compiled.reads + publication.reads,
      writes: compiled.writes + publication.writes,
      puts: compiled.puts + publication.puts,
      gets: compiled.gets + publication.gets,
      seconds: compile + publish,
    },
  };
};

const told = (areas: number, periods: number, { publication, ...taken }: Taken): string =>
  [
    `${areas} areas x ${periods} periods, s of processor: protecting ${taken.protect.toFixed(1)}`,
    `rendering ${taken.render.toFixed(1)}, publishing ${taken.publish.toFixed(1)}, of which the front ${taken.front.toFixed(1)}`,
    `${taken.memory.toFixed(0)} MiB, largest item ${taken.largestItem.toFixed(0)} of ${itemLimit} kB`,
    `publishing: ${publication.reads} reads, ${publication.writes} writes, ${publication.puts} puts, ${publication.gets} gets`,
  ].join('; ');

const [areasAsked, periodsAsked] = process.argv.slice(2).map(Number);
if (areasAsked !== undefined) console.log(JSON.stringify(await measure(areasAsked, periodsAsked ?? 1)));
else {
  const done: { areas: number; periods: number; taken: Taken }[] = [];
  const faults: string[] = [];
  const growth = (what: string, times: number, was: Taken, is: Taken) => {
    const exponents = parts.map((part) => [part, Math.log(is[part] / was[part]) / Math.log(times)] as const);
    console.log(`  exponents by ${what}: ${exponents.map(([part, by]) => `${part} ${by.toFixed(2)}`).join(', ')}`);
    return exponents.flatMap(([part, by]) => (by > mostExponent ? [`${part} by ${what}: ${by.toFixed(2)}`] : []));
  };
  const measured = (areas: number, periods: number): Taken => {
    const words = [fileURLToPath(import.meta.url), String(areas), String(periods)];
    return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' }));
  };
  for (const [areas, periods] of sizes) {
    let taken = measured(areas, periods);
    console.log(told(areas, periods, taken));
    if (taken.largestItem > itemLimit) faults.push(`an item of ${taken.largestItem.toFixed(0)} kB`);
    const fewerAreas = done.findLast((each) => each.periods === periods && each.areas < areas);
    const fewerPeriods = done.findLast((each) => each.areas === areas && each.periods < periods);
    const tooFast = (): string[] => [
      ...(fewerAreas ? growth('areas', areas / fewerAreas.areas, fewerAreas.taken, taken) : []),
      ...(fewerPeriods ? growth('periods', periods / fewerPeriods.periods, fewerPeriods.taken, taken) : []),
    ];
    if (tooFast().length > 0) {
      // The machine may have had other work meanwhile.
      taken = measured(areas, periods);
      console.log(`  once more: ${told(areas, periods, taken)}`);
      faults.push(...tooFast());
    }
    done.push({ areas, periods, taken });
  }
  const { requestsPrice, standingPrice, usedByTheYear, yearOf } = await import('./year-price.ts');
  const [year, standing] = [usedByTheYear(), await standingPrice()];
  const base = done[0]!.taken.release;
  for (const { areas, taken } of done.filter(({ periods }) => periods === 1)) {
    const used = yearOf(areas, { year, release: base }, taken.release);
    const counts = (['reads', 'writes', 'puts', 'gets'] as const).map((key) => `${used[key].toFixed(0)} ${key}`);
    console.log(
      `a national year of ${areas} areas: ${counts.join(', ')}, ${used.seconds.toFixed(0)} s of processor: ` +
        `$${requestsPrice(areas, used).toFixed(2)} for what is asked, $${standing.toFixed(0)} for what stands by the month`,
    );
  }
  console.log(`grows faster than with the size: ${faults.join('; ') || 'nothing'}`);
  if (faults.length > 0) process.exitCode = 1;
}
