import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { type Period, readPeriod } from '../../shared/domain/periods.ts';
import { Replayed } from '../../shared/domain/submissions/replay.ts';
import type { LocalPlatform } from '../local/local-platform.ts';
import { startPlatform } from '../local/platform.ts';
import { synthesised } from '../local/template/synthesised.ts';
import { root } from '../stack/bundles.ts';
import { type KeptFolder, takeFolder } from './kept-folder.ts';
import { replayText } from './replay-text.ts';

const usage = `Usage: npm run -s mappa -- replay --period P [--folder DIR] [--json]

Screens every return that was ever sent for a period again, under the present rules, and shows which verdicts would
change. Nothing is changed. It says what everybody but an area may see: verdicts and findings without Category 4. In the
cloud the function replay-screening is called with { "period": "2023-24" }.
  --period   financial year, such as 2023-24
  --folder   what a platform on this machine kept (.local/serve); it must not be up at the time
  --json     prints one JSON document
Exit code: 0 no verdict would change, 1 some would, 2 wrong use, or the folder is taken.`;

const options = {
  period: { type: 'string' },
  folder: { type: 'string', default: join(root, '.local/serve') },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** `mappa replay`: what the present rules would make of the returns that are kept. @returns the exit code */
export const replay = async (words: readonly string[]): Promise<number> => {
  const wish = understand(words);
  if (typeof wish === 'string') {
    const asked = wish === usage;
    (asked ? console.log : console.error)(wish);
    return asked ? 0 : 2;
  }
  let folder: KeptFolder | undefined;
  let platform: LocalPlatform | undefined;
  try {
    folder = takeFolder(wish.folder);
    platform = await startPlatform({
      template: await synthesised(),
      folder: wish.folder,
      start: folder.clock,
      keep: true,
    });
    const replayed = z.array(Replayed).parse(await platform.invoke('replay-screening', { period: wish.period }));
    console.log(wish.json ? JSON.stringify(replayed, undefined, 2) : replayText(wish.period, replayed));
    return replayed.some(({ was, would }) => was !== would) ? 1 : 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  } finally {
    await platform?.stop();
    folder?.leave();
  }
};

type Wish = { period: Period; folder: string; json: boolean };

const understand = (words: readonly string[]): Wish | string => {
  try {
    const { values } = parseArgs({ args: [...words], options });
    if (values.help) return usage;
    const period = readPeriod(values.period ?? '');
    if (period === undefined)
      return `--period must be a financial year, such as 2023-24, not "${values.period ?? ''}".\n\n${usage}`;
    if (!existsSync(values.folder))
      return `Nothing is kept in "${values.folder}": \`mappa serve\` keeps returns there.`;
    return { period, folder: values.folder, json: values.json };
  } catch (error) {
    return `${error instanceof Error ? error.message : 'The options cannot be read.'}\n\n${usage}`;
  }
};
