import { checked } from '../../shared/domain/forms/check/forms.ts';
import { forms } from '../../shared/domain/forms/index.ts';

/** The one command line, by the names of its commands. */
const commands: Record<string, { does: string; load: () => Promise<Command> }> = {
  // A command is a file of its own beside this one and a line here:
  run: {
    does: 'takes a folder of returns to a folder of published files',
    load: async () => (await import('./run.ts')).run,
  },
  template: {
    does: 'writes the fill-in workbook of an area and period',
    load: async () => (await import('./template.ts')).template,
  },
  serve: { does: 'keeps the platform up on this machine', load: async () => (await import('./serve.ts')).serve },
  audit: {
    does: 'audits a system of published facts for what it gives away',
    load: async () => (await import('./audit.ts')).audit,
  },
  protect: {
    does: 'finds the secondary suppression of one table',
    load: async () => (await import('./protect.ts')).protect,
  },
  check: { does: 'screens one return without submitting it', load: async () => (await import('./check.ts')).check },
  backfill: {
    does: 'takes a folder of past reports onto the road of their years',
    load: async () => (await import('./backfill.ts')).backfill,
  },
  replay: {
    does: 'screens all kept returns of a period again under the present rules',
    load: async () => (await import('./replay.ts')).replay,
  },
  rules: {
    does: 'writes the page that explains every screening rule',
    load: async () => (await import('./rules.ts')).rules,
  },
};

/** A command of the line: takes the words after its name and answers with the exit code (0 done, 1 no, 2 wrong use). */
export type Command = (words: readonly string[]) => Promise<number>;

const usage = () => `Usage: npm run -s mappa -- <command> [options]

${Object.entries(commands)
  .map(([name, { does }]) => `  ${name.padEnd(10)}${does}`)
  .join('\n')}

Each command explains itself with --help and prints JSON with --json.`;

/** Finds the command, runs it, and answers with its exit code. */
export const mappa = async ([name = '--help', ...words]: readonly string[]): Promise<number> => {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) {
    checked(forms);
    return (await command.load())(words);
  }
  if (['--help', '-h', 'help'].includes(name)) {
    console.log(usage());
    return 0;
  }
  console.error(`There is no command "${name}".\n\n${usage()}`);
  return 2;
};

if (import.meta.main) process.exitCode = await mappa(process.argv.slice(2));
