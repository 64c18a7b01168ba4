import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Grant, grants } from '../../shared/domain/access/grants.ts';
import { roles } from '../../shared/domain/access/roles.ts';

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const readme = readFileSync(at('README.md'), 'utf8');
const section = (title: string): string => readme.split(/^## /m).find((part) => part.startsWith(title)) ?? '';

/** Cells of the rows of a Markdown table whose first cell holds code. */
const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );

const codeIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);

describe('the README', () => {
  it('says of every route who may enter by it, as the table of access does', () => {
    const told = rowsOf(section('Who may do what')).map(([route, ...reach]) => [codeIn(route!)[0], reach]);
    const held = Object.entries<Grant>(grants).map(([route, grant]) => [
      route,
      roles.map((role) => ({ own: 'own area', any: 'yes', listed: 'if listed', none: '-' })[grant[role] ?? 'none']),
    ]);
    expect(told).toEqual(held);
  });

  it('names every function, and none that is not there', () => {
    const told = rowsOf(section('The functions')).flatMap(([names]) => codeIn(names!));
    const there = readdirSync(at('functions'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(told.sort()).toEqual(there.map(({ name }) => name).sort());
  });

  it('gives a reason for every dependency, and for none that is not there', () => {
    const told = rowsOf(section('What it rests on')).flatMap(([names]) => codeIn(names!));
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      readFileSync(at('package.json'), 'utf8'),
    ) as Record<string, Record<string, string>>;
    const there = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    const covers = (name: string) => (told.includes(name) ? name : `${name.split('/')[0]}/*`);
    expect(new Set(there.map(covers))).toEqual(new Set(told));
  });
});
