import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ask } from './in-this-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'mappa-disclosure-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const mappa = join(import.meta.dirname, '../../../infra/cli/start.mjs');

/** As a person would, in a process of its own. */
const run = (...words: string[]): Promise<{ code: number; out: string; error: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [mappa, ...words], { maxBuffer: 1e8 }, (failure, out, error) =>
      resolve({ code: failure === null ? 0 : Number(failure.code), out, error }),
    );
  });
let files = 0;
const file = (content: unknown): string => {
  const path = join(folder, `${files++}.json`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const row = (coef: Record<string, number>, lo: number | null, hi: number | null) => ({ coef, lo, hi });

describe('mappa audit', () => {
  const facts = {
    vars: ['A', 'B', 'C', 'D', 'free'],
    rows: [row({ A: 1, B: 1, D: 1 }, 1, 1), row({ B: 1, C: 1, D: 1 }, 1, 1), row({ A: 1, C: 1, D: 1 }, 1, 1)],
    bounds: {},
    targets: [
      { name: 'D', coef: { D: 1 } },
      { name: 'free', coef: { free: 1 } },
    ],
  };

  test('prints both intervals of every target as JSON, with null for no bound', async () => {
    const { code, out } = await run('audit', file(facts), '--json');
    expect([code, JSON.parse(out)]).toEqual([
      0,
      {
        targets: [
          { name: 'D', lp: [0, 1], int: [1, 1] },
          { name: 'free', lp: [0, null], int: [0, null] },
        ],
      },
    ]);
  });

  test('says it in words for people', async () => {
    const { out } = await ask('audit', file(facts));
    expect(out).toContain('D: exactly 1 (by linear reasoning alone 0 to 1)');
    expect(out).toContain('free: 0 to no most');
  });

  test('ends with 1 and says so where the facts contradict each other, over real or only over whole numbers', async () => {
    for (const rows of [[row({ A: 1 }, 2, 1)], [row({ A: 2, B: 2 }, 3, 3)]]) {
      const { code, out, error } = await run('audit', file({ ...facts, rows }), '--json');
      expect([code, JSON.parse(out).status]).toEqual([1, 'infeasible']);
      expect(error).toContain('infeasible');
    }
  });

  test('ends with 2 and a sentence on wrong use', async () => {
    const wrong = [
      ['audit'],
      ['audit', join(folder, 'none.json')],
      ['audit', file('{')],
      ['audit', file({ vars: 1 })],
      ['audit', file({ ...facts, vars: ['A'] })],
      ['audit', file(facts), '--fast'],
      ['constructor'],
    ];
    for (const words of wrong) {
      const { code, error } = await ask(...words);
      expect([code, error.length > 5]).toEqual([2, true]);
    }
  });
});

describe('mappa audit and what JSON would lose without a word', () => {
  test.each([
    ['a variable given twice in a row', '{"vars":["A"],"rows":[{"coef":{"A":1,"A":2},"lo":4,"hi":4}]}', '"A" twice'],
    ['a name that objects lose', '{"vars":["__proto__"],"rows":[{"coef":{"__proto__":1},"hi":2}]}', '__proto__'],
  ])('refuses %s', async (_, content, words) => {
    const { code, error } = await ask('audit', file(content), '--json');
    expect([code, error]).toEqual([2, expect.stringContaining(words)]);
  });
});

describe('mappa protect', () => {
  const table = {
    dims: [3, 3],
    cells: [
      [63, 23, 40],
      [13, 3, 10],
      [50, 20, 30],
    ].flatMap((line, one) => line.map((value, two) => ({ at: [one, two], value }))),
    primary: [[1, 1]],
  };

  test('prints what is suppressed and the interval of every primary cell', async () => {
    const { code, out } = await ask('protect', file(table), '--json');
    const answer = JSON.parse(out);
    expect(code).toBe(0);
    expect(answer.suppressed).toEqual([
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 2],
    ]);
    expect(answer.intervals).toEqual([{ at: [1, 1], lo: 0, up: 13 }]);
    expect((await ask('protect', file(table))).out).toContain('4 of 9 cells suppressed [c]: 1 primary, 3 secondary.');
  });

  test('ends with 2 and a sentence where the file is not a table', async () => {
    for (const content of ['[]', { ...table, primary: [[9, 9]] }, { ...table, cells: table.cells.slice(1) }]) {
      const { code, error } = await ask('protect', file(content), '--json');
      expect([code, error.length > 5]).toEqual([2, true]);
    }
  });
});
