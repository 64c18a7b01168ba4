import { globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listOfForms } from '../../infra/cli/list-forms.mjs';
import { formOf, forms } from '../../shared/domain/forms/index.ts';
import { Period } from '../../shared/domain/periods.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const sources = globSync('{shared,functions,infra}/**/*.ts', { cwd: root }).map((path) => ({ path, text: read(path) }));
const holding = (pattern: RegExp) =>
  sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path.replace('shared/domain/forms/', ''));

/** What CONTRIBUTING tells a new engineer to write and to touch, in its order. */
const recipe = read('CONTRIBUTING.md').split("## How to add next year's form")[1]!.split('\n## ')[0]!;
const told = [...recipe.matchAll(/`([^`]*[./][^`]*)`/g)].map(([, path]) => path!);

describe('the recipe for a form', () => {
  it('names the files that a form is, and the folder of its returns', () => {
    expect(told).toEqual(['shared/domain/forms/form-*.ts', 'commentary-<letter>.ts', 'tests/fixtures/accepted/']);
  });

  it('has the list made of those files: nobody writes it', () => {
    const files = readdirSync(new URL('shared/domain/forms/', root));
    expect(read('shared/domain/forms/list.ts'), 'run: npm run forms').toBe(listOfForms(files));
    const letters = globSync(told[0]!, { cwd: root }).map((path) => path.replace(/.*form-|\.ts$/g, '').toUpperCase());
    expect(forms.map(({ id }) => id)).toEqual(letters.sort());
    // Of other files than lie there today, so that it is asked whichever form is the last.
    const another = listOfForms(['form-b.ts', 'form.ts', 'commentary-b.ts', 'form-a.ts', 'list.ts']);
    expect(another).toContain("import { formA } from './form-a.ts';\nimport { formB } from './form-b.ts';\n\n");
    expect(another).toContain(' = [formA, formB];\n');
  });

  it('was walked for the form of these tests: no other file was written', () => {
    expect(readdirSync(new URL('tests/fixtures/next-form/', root)).sort()).toEqual([
      'commentary-e.ts',
      'form-e.ts',
      'lancashire-2024-25.csv',
    ]);
  });

  it.each(forms)('is all that form $id took: nothing else knows it', ({ id }) => {
    const letter = id.toLowerCase();
    expect(holding(new RegExp(`\\bform${id}\\b|/form-${letter}\\.ts'`)).sort()).toEqual([
      `form-${letter}.ts`,
      'list.ts',
    ]);
    expect(holding(new RegExp(`\\bcommentary${id}\\b|/commentary-${letter}\\.ts'`)).sort()).toEqual([
      `commentary-${letter}.ts`,
      `form-${letter}.ts`,
    ]);
  });

  it.each(forms)('ends with an accepted return (form $id)', (form) => {
    const periods = readdirSync(new URL('tests/fixtures/accepted/', root)).flatMap(
      (name) => name.match(/\d{4}-\d\d/) ?? [],
    );
    expect(periods.some((period) => formOf(Period.parse(period)) === form)).toBe(true);
  });

  it('ends there: what forms count is named in no other room than theirs', () => {
    // A measure that is a plain word is one only where it stands alone, or begins an address.
    const end = (measure: string) => (['eligible', 'managed'].includes(measure) ? '[\'"`|]' : '\\b');
    for (const measure of new Set(forms.flatMap(({ measures }) => Object.keys(measures))))
      expect(
        sources
          .filter(({ path }) => !/^shared\/(domain\/forms|formats\/(tables|report-text))\//.test(path))
          .filter(({ text }) =>
            new RegExp(`['"\`]${measure}${end(measure)}`).test(text.replace(/\/\*\*[\s\S]*?\*\//g, '')),
          )
          .map(({ path }) => path),
        measure,
      ).toEqual([]);
  });
});
