import { expect, it } from 'vitest';
import { present, readEnvironment } from '../../shared/runtime/env.ts';

it('reads what is declared and nothing else', () => {
  expect(readEnvironment({ A: present }, { A: 'a', B: 'b' })).toEqual({ A: 'a' });
});

it('names everything that is missing or empty at once, and no value', () => {
  const read = () => readEnvironment({ A: present, B: present, C: present }, { A: '', C: 'a secret' });
  expect(read).toThrow(/A: is empty; B: is missing/);
  expect(read).not.toThrow(/secret/);
});
