import { areOwn, readSettings, StageName } from './settings.ts';

/** What every deployment asks first: whether the stage has settings of its own. */
const stage = StageName.parse(process.argv[2]);
if (!areOwn(readSettings()[stage])) {
  console.error(
    `The settings of ${stage} are those of the sample, or name a domain under .example. Write a file like ` +
      'infra/stack/sample-settings.json with your own, and say where it is: MAPPA_SETTINGS=<file>.',
  );
  process.exit(1);
}
