import { describe, expect, it } from 'vitest';
import { matches } from '../../../infra/local/events/event-pattern.ts';

const release = { dynamodb: { Keys: { pk: { S: 'RELEASE#2023-24' }, sk: { S: 'VERSION#1.0' } } } };
const keys = (pk: unknown, sk: unknown = [{ prefix: 'VERSION#' }]) => ({
  dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } } },
});

describe('event patterns', () => {
  it.each([
    [keys([{ prefix: 'RELEASE#' }]), true],
    [keys(['RELEASE#2023-24']), true],
    [keys(['RELEASE#2022-23', { prefix: 'RELEASE#2023' }]), true],
    [keys([{ prefix: 'PERIOD#' }]), false],
    [keys([{ prefix: 'RELEASE#' }], ['LEDGER#1.0']), false],
    [{ dynamodb: { NewImage: { state: [{ exists: true }] } } }, false],
    [{ dynamodb: { NewImage: [{ exists: false }] } }, true],
  ])('%j fits: %s', (pattern, expected) => {
    expect(matches(pattern, release)).toBe(expected);
  });

  it('refuses a rule that it does not know', () => {
    expect(() => matches({ a: [{ numeric: ['>', 1] }] }, { a: 2 })).toThrow('numeric');
  });
});
