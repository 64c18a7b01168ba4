import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesised } from '../../infra/local/template/synthesised.ts';
import { root } from '../../infra/stack/bundles.ts';
import { templateWorkbook } from '../../shared/formats/template/template.ts';
import { writeXlsx } from '../../shared/formats/workbook/write-xlsx.ts';
import { exampleFilled, form, period } from './example-filled.ts';
import { prices } from './prices.ts';

/** What functions asked of the stores, by items and objects, and how long they kept a processor busy, s. */
export interface Used {
  readonly reads: number;
  readonly writes: number;
  readonly puts: number;
  readonly gets: number;
  readonly seconds: number;
}

const usage = (of: (key: keyof Used) => number): Used => ({
  reads: of('reads'),
  writes: of('writes'),
  puts: of('puts'),
  gets: of('gets'),
  seconds: of('seconds'),
});

/**
 * What the year of 42 areas uses: `mappa run` takes their returns the whole road, from the ticket for an upload to the
 * published files, and counts what its functions ask for.
 */
export const usedByTheYear = (): Used => {
  const folder = mkdtempSync(join(tmpdir(), 'mappa-year-'));
  try {
    const returns = join(folder, 'returns');
    mkdirSync(returns);
    for (const { area, filled } of exampleFilled())
      writeFileSync(join(returns, `${area.slug}.xlsx`), writeXlsx(templateWorkbook({ form, area, period, filled })));
    const words = ['run', '--returns', returns, '--out', join(folder, 'out'), '--json', '--timings'];
    const { status, stdout, stderr } = spawnSync(process.execPath, ['infra/cli/start.mjs', ...words], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`mappa run ended with ${status}: ${stderr}`);
    const { timings }: { timings: Record<'asked' | 'processor', Record<string, number>> } = JSON.parse(stdout);
    const sum = (of: Record<string, number>, pattern: RegExp) =>
      Object.entries(of).reduce((so, [what, count]) => so + (pattern.test(what) ? count : 0), 0);
    return {
      reads: sum(timings.asked, /^dynamodb:(Get|BatchGet|Query)/),
      writes: sum(timings.asked, /^dynamodb:(Put|Update|Delete|Condition)/),
      puts: sum(timings.asked, /^s3:Put/),
      gets: sum(timings.asked, /^s3:Get/),
      seconds: sum(timings.processor, /^(?!this program)/),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/**
 * What a year of so many areas uses: its release as it was measured at that size; all else, which is an area's own, as
 * often for each as in the year of 42.
 */
export const yearOf = (areas: number, { year, release }: { year: Used; release: Used }, measured: Used): Used =>
  usage((key) => (Math.max(0, year[key] - release[key]) * areas) / 42 + measured[key]);

/** A part of a transaction of 3 kB is written as 6 units, a query read as 4: items here are rarely larger. */
const units = { write: 6, read: 4 } as const;
/** Calls, requests to the API, messages and mails that a return takes, each about so many; functions have 1 to 2 GB. */
const aReturn = 10;
const gigabytes = 2;

/** Dollars that the requests of a year cost. */
export const requestsPrice = (areas: number, { reads, writes, puts, gets, seconds }: Used): number =>
  (writes * units.write * prices.writtenMillion + reads * units.read * prices.readMillion) / 1e6 +
  (puts * prices.putThousand + gets * prices.getThousand) / 1e3 +
  gigabytes * seconds * prices.gigabyteSecond +
  (areas *
    aReturn *
    (prices.callMillion +
      prices.requestMillion +
      prices.messageMillion +
      prices.scheduleMillion +
      prices.mailThousand * 1e3)) /
    1e6;

/** Dollars that a year costs for what stands whether it is asked for or not, counted in the templates. */
export const standingPrice = async (): Promise<number> => {
  const stacks = [
    await synthesised('prod'),
    await synthesised('prod', '-edge'),
    await synthesised('prod', '-edge-watch'),
  ];
  const all = stacks.flatMap(({ resources }) => Object.values(resources));
  const count = (type: string) => all.filter(({ Type }) => Type === type).length;
  const rules = all
    .filter(({ Type }) => Type === 'AWS::WAFv2::WebACL')
    .reduce((sum, { Properties }) => sum + (Array.isArray(Properties?.Rules) ? Properties.Rules.length : 0), 0);
  return (
    12 *
    (count('AWS::CloudWatch::Alarm') * prices.alarmMonth +
      count('AWS::KMS::Key') * prices.keyMonth +
      count('AWS::WAFv2::WebACL') * prices.firewallMonth +
      rules * prices.ruleMonth)
  );
};
