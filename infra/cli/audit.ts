import { loadHighsSolver } from '../../shared/adapters/highs-solver.ts';
import {
  type AuditedTarget,
  AuditFile,
  auditedTargets,
  systemOf,
} from '../../shared/domain/disclosure/audit/audit-file.ts';
import { intervalsOf } from '../../shared/domain/disclosure/audit/intervals.ts';
import { noSolver } from '../../shared/domain/disclosure/audit/no-solver.ts';
import { settings } from '../../shared/domain/disclosure/settings.ts';
import { fileWords, readJson } from './json-file.ts';

const help = `Usage: npm run -s mappa -- audit FILE [--json]

Works out what each target of a system of published facts can be, over real numbers (lp) and over whole numbers (int).
FILE: { "vars": [name...], "rows": [{ "coef": { name: number }, "lo": number | null, "hi": number | null }],
        "bounds": { name: [lo, hi] }, "targets": [{ "name": string, "coef": { name: number } }] }
Every variable is a whole number of at least 0 unless "bounds" says otherwise. Exit 1: the facts contradict each other.`;

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
  const seconds = settings.questionSeconds;
  const quick = intervalsOf(system, { solver: noSolver, seconds });
  const answer =
    quick.status === 'undecided' ? intervalsOf(system, { solver: await loadHighsSolver(), seconds }) : quick;
  if (answer.status !== 'bounded') {
    const message =
      answer.status === 'infeasible'
        ? 'The system is infeasible: no whole numbers satisfy all of its rows and bounds.'
        : `Undecided, and so to be taken as unsafe: a question took longer than ${seconds} s or had no certain answer.`;
    if (asked.json) console.log(JSON.stringify({ status: answer.status, message }));
    console.error(message);
    return 1;
  }
  const targets = auditedTargets(file, answer.intervals);
  console.log(asked.json ? JSON.stringify({ targets }) : targets.map(asLine).join('\n'));
  return 0;
};
