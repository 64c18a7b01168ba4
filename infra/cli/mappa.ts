/** The one command line: finds the command, runs it, and ends with its exit code. */
const commands: Record<string, { does: string; load: () => Promise<Command> }> = {
  run: {
    does: 'the main job: 42 returns in, one published national dataset out',
    load: async () => (await import('./run.ts')).run,
  },
  serve: { does: 'the same platform, staying up, with its pages', load: async () => (await import('./serve.ts')).serve },
  check: {
    does: 'screens one return without submitting it',
    load: async () => (await import('./check.ts')).check,
  },
  template: {
    does: 'writes the workbook that an area fills in',
    load: async () => (await import('./template.ts')).template,
  },
  audit: {
    does: 'disclosure audit of a system of published facts',
    load: async () => (await import('./audit.ts')).audit,
  },
  protect: { does: 'secondary suppression of one table', load: async () => (await import('./protect.ts')).protect },
  replay: {
    does: 'screens all kept returns again under the present rules',
    load: async () => (await import('./replay.ts')).replay,
  },
};

/** A command of the line: takes the words after its name and answers with the exit code (0 done, 1 no, 2 wrong use). */
export type Command = (words: readonly string[]) => Promise<number>;

const usage = () => `Usage: npm run -s mappa -- <command> [options]

${Object.entries(commands)
  .map(([name, { does }]) => `  ${name.padEnd(10)}${does}`)
  .join('\n')}

Each command explains itself with --help and prints JSON with --json.`;

const [name = '--help', ...words] = process.argv.slice(2);
const command = commands[name];
if (command) {
  process.exitCode = await (await command.load())(words);
} else if (name === '--help' || name === 'help') {
  console.log(usage());
} else {
  console.error(`There is no command "${name}".\n\n${usage()}`);
  process.exitCode = 2;
}
