/**
 * Writes the list of forms anew where the files beside it are others than it says: each `form-<letter>.ts` is a form.
 * The domain itself reads no folders, and one part of the house runs unbundled: so the list is a file.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../shared/domain/forms');

/**
 * The list of the forms among some files, in the order of their letters.
 * @param {readonly string[]} files
 */
export const listOfForms = (files) => {
  const letters = files.flatMap((file) => /^form-([a-z])\.ts$/.exec(file)?.[1] ?? []).sort();
  return `import type { Form } from './form.ts';
${letters.map((letter) => `import { form${letter.toUpperCase()} } from './form-${letter}.ts';\n`).join('')}
// Made of the files beside it, by \`npm run forms\` and before whatever npm starts or tests.

/** All forms, the oldest first. */
export const list: readonly Form[] = [${letters.map((letter) => `form${letter.toUpperCase()}`).join(', ')}];
`;
};

/** Writes the list where it is another than that of the files. */
export const listForms = () => {
  const path = join(folder, 'list.ts');
  const made = listOfForms(readdirSync(folder));
  if (readFileSync(path, 'utf8') !== made) writeFileSync(path, made);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) listForms();
