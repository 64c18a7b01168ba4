import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolver } from '../../infra/local/template/resolve.ts';
import { synthesised } from '../../infra/local/template/synthesised.ts';
import { ofType } from '../../infra/local/template/template.ts';
import { root } from '../../infra/stack/bundles.ts';
import { inConfidential, inReturns } from '../../shared/adapters/table-keys.ts';
import { nowhere, whoMay } from '../infra/grants-of.ts';

const code = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, text]) => text!);

/** The rows of the table in the README of the adapters. */
const told = readFileSync(join(root, 'shared/adapters/README.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.slice(1, -1).split('|').map(code))
  .map(([kind, table, pk, sk, writers, readers]) => ({
    kind: kind![0]!,
    table: table![0]!,
    pk: pk![0]!,
    sk: sk![0]!,
    writers: writers!,
    readers: readers!,
  }));

describe('the keys of the tables', () => {
  it('are written in the map and nowhere else', () => {
    const map = /^shared\/adapters\/(table-keys|key-pattern)\.ts$/;
    const keys = new Set(
      Object.values({ ...inReturns, ...inConfidential }).flatMap(({ pk, sk }) =>
        `${pk} ${sk}`.split(/\{\w+\+?\}|[ #]/).filter((part) => /^[A-Z-]{4,}$/.test(part)),
      ),
    );
    expect(keys.size).toBeGreaterThan(15);
    const text = new RegExp(`['"\`#](${[...keys].join('|')})['"\`#]`);
    const elsewhere = globSync('{shared,functions,infra}/**/*.{ts,mjs}', { cwd: root }).filter(
      (path) => !map.test(path) && text.test(readFileSync(join(root, path), 'utf8')),
    );
    expect(elsewhere).toEqual([]);
  });

  it('are told in the README as the map has them', () => {
    const kinds = { returns: inReturns, confidential: inConfidential };
    const held = Object.entries(kinds).flatMap(([table, map]) =>
      Object.entries(map).map(([kind, { pk, sk }]) => ({ kind, table, pk, sk })),
    );
    expect(told.map(({ kind, table, pk, sk }) => ({ kind, table, pk, sk }))).toEqual(held);
  });

  it('name as writers and readers exactly the functions that may write and read the tables', async () => {
    const template = await synthesised();
    const resolve = resolver(template, nowhere);
    for (const table of ['returns', 'confidential']) {
      const [id] = ofType(template, 'AWS::DynamoDB::Table').find(([each]) => each.includes(table))!;
      const may = whoMay(template, resolve<string>({ 'Fn::GetAtt': [id, 'Arn'] }));
      const able = (action: RegExp) => Object.keys(may).filter((name) => may[name]!.some((each) => action.test(each)));
      const rows = told.filter((row) => row.table === table);
      const named = (of: 'writers' | 'readers') =>
        [...new Set(rows.flatMap((row) => row[of]))].filter((name) => !/^mappa |^schedule-release$/.test(name)).sort();
      expect(named('writers'), `who writes ${table}`).toEqual(able(/PutItem|UpdateItem/).sort());
      expect(named('readers'), `who reads ${table}`).toEqual(able(/GetItem|Query/).sort());
    }
  });
});
