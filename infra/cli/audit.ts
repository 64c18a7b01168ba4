import {
  type AuditedTarget,
  AuditFile,
  auditedTargets,
  systemOf,
} from '../../shared/domain/disclosure/solving/audit-file.ts';
import { intervalsOf } from '../../shared/domain/disclosure/solving/intervals.ts';
import { prose } from '../../shared/domain/prose.ts';
import { fileWords, readJson } from './json-file.ts';

const help = `Usage: npm run -s mappa -- audit FILE [--json]

Works out what each target of a system of published facts can be, over real numbers (lp) and over whole numbers (int).
FILE: { "vars": [name...], "rows": [{ "coef": { name: number }, "lo": number | null, "hi": number | null }],
        "bounds": { name: [lo, hi] }, "targets": [{ "name": string, "coef": { name: number } }] }
Every variable is a whole number of at least 0 unless "bounds" says otherwise. Every answer is proved in whole
arithmetic, or not given. Exit 1: the facts contradict each other, or some target is undecided.`;

const asLine = ({ name, lp, int }: AuditedTarget): string => {
  const range = ([lo, up]: readonly [number | null, number | null]): string =>
    lo !== null && lo === up ? `exactly ${lo}` : `${lo ?? 'no least'} to ${up ?? 'no most'}`;
  const tighter = lp[0] !== int[0] || lp[1] !== int[1];
  return `${name}: ${range(int)}${tighter ? ` (by linear reasoning alone ${range(lp)})` : ''}`;
};

/** `mappa audit FILE`: the feasibility interval of every target of a system of published facts. */
export const audit = async (words: readonly string[]): Promise<number> => {
  const asked = fileWords(words);
  if (typeof asked === 'string' || asked.help) {
    (typeof asked === 'string' ? console.error : console.log)(typeof asked === 'string' ? `${asked}\n\n${help}` : help);
    return typeof asked === 'string' ? 2 : 0;
  }
  const file = await readJson(asked.file, AuditFile);
  const system = typeof file === 'string' ? file : systemOf(file);
  if (typeof file === 'string' || typeof system === 'string') {
    console.error(typeof system === 'string' ? system : '');
    return 2;
  }
  const answer = intervalsOf(system);
  if (answer.status !== 'bounded') {
    const message =
      answer.status === 'infeasible'
        ? 'The system is infeasible: no whole numbers satisfy all of its rows and bounds.'
        : prose`
          Undecided, and so to be taken as unsafe: a question took too long, or its numbers have more digits than can be
          reckoned with exactly. What helps: an upper end for each variable in "bounds", fewer targets at once, or
          coefficients and sums of at most 15 digits.
        `;
    if (asked.json) console.log(JSON.stringify({ status: answer.status, message }));
    console.error(message);
    return 1;
  }
  const targets = auditedTargets(file, answer.intervals);
  console.log(asked.json ? JSON.stringify({ targets }) : targets.map(asLine).join('\n'));
  return 0;
};
