import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type History, type Lived, playLife } from './life.ts';
import { defects } from './planted/defects.ts';
import { shorten } from './shorten.ts';
import { count, emptyTally, told } from './tally.ts';

const usage = `Plays lives of the whole platform in memory, with faults, and says what was wrong in them.

  npm run simulate -- [--seed N] [--lives M]   M lives (100) from seed N (1) on
  npm run simulate -- --replay FILE            one life, as it was written down
  npm run simulate -- --planted [--lives M]    how many lives it takes to catch each planted defect, M (1000) at most
  npm run simulate -- --seed N --planted-as X  lives with one planted defect, by its name

A life that ends badly is shortened, written to simulated-SEED.json, and told; the exit code is 1 then.`;

const readOptions = () => {
  try {
    return parseArgs({
      options: {
        seed: { type: 'string', default: '1' },
        lives: { type: 'string' },
        replay: { type: 'string' },
        planted: { type: 'boolean', default: false },
        'planted-as': { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exit(2);
  }
};
const options = readOptions();
const numberIn = (name: 'seed' | 'lives', otherwise: number): number => {
  const text = options[name] ?? String(otherwise);
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  console.error(`--${name} is a whole number from 1 on, and "${text}" is none.\n\n${usage}`);
  process.exit(2);
};
const seams = options['planted-as'] === undefined ? {} : defects[options['planted-as']];
if (seams === undefined) {
  console.error(`"${options['planted-as']}" is none of the planted defects:\n  ${Object.keys(defects).join('\n  ')}`);
  process.exit(2);
}

const tell = ({ wrong }: Pick<Lived, 'wrong'>, { seed, steps, faults }: Required<History>): void => {
  console.log(`The life of seed ${seed} ended badly:`);
  for (const each of wrong) console.log(`  ${each}`);
  for (const { at, act, area, name } of steps)
    console.log(`  day ${(at / 86_400_000).toFixed(2)}: ${name} ${act} (${area})`);
  for (const { kind, where } of faults) console.log(`  ${kind}: ${where}`);
};

const replay = async (file: string): Promise<void> => {
  const history: Required<History> = JSON.parse(readFileSync(file, 'utf8'));
  const lived = await playLife(history, seams);
  if (lived.wrong.length === 0) return console.log(`The life of ${file} ends well.`);
  tell(lived, history);
  process.exitCode = 1;
};

const playMany = async (first: number, lives: number): Promise<void> => {
  const tally = emptyTally();
  const start = performance.now();
  const seconds = (): string => ((performance.now() - start) / 1000).toFixed(0);
  for (let seed = first; seed < first + lives; seed++) {
    const lived = await playLife({ seed }, seams);
    count(tally, lived);
    if (lived.wrong.length > 0) {
      const shorter = await shorten({ seed, lived }, seams);
      tell(lived, shorter);
      const file = `simulated-${seed}.json`;
      writeFileSync(file, `${JSON.stringify(shorter, null, 2)}\n`);
      console.log(`Play it again with: npm run simulate -- --replay ${file}`);
      process.exitCode = 1;
      break;
    }
    if (tally.lives % 500 === 0) console.error(`${tally.lives} of ${lives} lives in ${seconds()} s`);
  }
  for (const line of told(tally)) console.log(line);
  console.log(`in ${seconds()} s; ended badly: ${process.exitCode === 1 ? 1 : 0}`);
};

const catchPlanted = async (most: number): Promise<void> => {
  for (const [name, planted] of Object.entries(defects)) {
    let caught: { seed: number; wrong: string } | undefined;
    for (let seed = 1; seed <= most && caught === undefined; seed++) {
      const { wrong } = await playLife({ seed }, planted);
      if (wrong[0] !== undefined) caught = { seed, wrong: wrong[0] };
    }
    if (caught === undefined) process.exitCode = 1;
    console.log(`${caught === undefined ? 'not caught' : String(caught.seed).padStart(10)}  ${name}`);
    if (caught !== undefined) console.log(`            by: ${caught.wrong}`);
  }
};

if (options.help) console.log(usage);
else if (options.replay !== undefined) await replay(options.replay);
else if (options.planted) await catchPlanted(numberIn('lives', 1000));
else await playMany(numberIn('seed', 1), numberIn('lives', 100));
