import { rulesText } from '../../shared/domain/screening/rules-text.ts';
import { rulesVersion } from '../../shared/domain/screening/rules-version.ts';
import { ruleChapters } from '../../shared/domain/screening/stages.ts';

const usage = `Usage: npm run -s mappa -- rules [--json]

Prints the page that explains every screening rule: what is checked, why, an example, and how to mend it. It is made
from the checks themselves.
Exit code: 0 printed, 2 wrong use.`;

/** `mappa rules`: every rule in words, or as JSON. @returns the exit code */
export const rules = async (words: readonly string[]): Promise<number> => {
  const unknown = words.filter((word) => !['--json', '--help', '-h'].includes(word));
  if (unknown.length > 0) {
    console.error(`There is no option "${unknown[0]}".\n\n${usage}`);
    return 2;
  }
  if (words.includes('--help') || words.includes('-h')) console.log(usage);
  else if (words.includes('--json'))
    console.log(JSON.stringify({ rules: rulesVersion, chapters: ruleChapters }, undefined, 2));
  else console.log(rulesText());
  return 0;
};
