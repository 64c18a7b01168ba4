import { expect, it } from 'vitest';
import { heardWrites } from '../../../infra/local/events/writes.ts';

const release = { dynamodb: { Keys: { pk: { S: [{ prefix: 'RELEASE#' }] }, sk: { S: [{ prefix: 'VERSION#' }] } } } };
const put = (pk: string, sk: string) => Buffer.from(JSON.stringify({ Item: { pk: { S: pk }, sk: { S: sk } } }));

/** Whether a reader with these patterns is woken by a write. */
const wakes = (patterns: readonly unknown[], asked: Buffer): boolean => {
  const writes = heardWrites();
  const reader = writes.thatMayFit(patterns);
  writes.happened(asked);
  return reader.count() === 1;
};

it.each([
  ['a write of what a reader wants', [release], put('RELEASE#2023-24', 'VERSION#1.0'), true],
  ['one that names but one of its keys', [release], put('RELEASE#2023-24', 'CANDIDATE#1.0'), false],
  ['one of something else', [release], put('RETURN#kent', 'SUBMISSION#1'), false],
  ['any, where everything is wanted', [], put('RETURN#kent', 'SUBMISSION#1'), true],
  [
    'one that fits one of several patterns',
    [{ dynamodb: { Keys: { pk: { S: [{ prefix: 'EVENTS#' }] } } } }, release],
    put('EVENTS#1', 'x'),
    true,
  ],
  [
    'one that fits one of several ways in which a key may begin',
    [{ dynamodb: { Keys: { pk: { S: [{ prefix: 'AREA#' }, { prefix: 'RETURN#' }] } } } }],
    put('RETURN#kent', 'x'),
    true,
  ],
  [
    'any, where a key may also be there in another way',
    [{ dynamodb: { Keys: { pk: { S: [{ prefix: 'AREA#' }, { exists: true }] } } } }],
    put('RETURN#kent', 'x'),
    true,
  ],
  ['any, where no key is asked about', [{ eventName: ['INSERT'] }], put('RETURN#kent', 'x'), true],
  [
    'one whose key looks otherwise in JSON',
    [{ dynamodb: { Keys: { pk: { S: [{ prefix: 'A"B' }] } } } }],
    put('A"B#1', 'x'),
    true,
  ],
])('%s wakes its reader, or does not', (_, patterns, asked, expected) => {
  expect(wakes(patterns, asked)).toBe(expected);
});

it('tells each reader of its own', () => {
  const writes = heardWrites();
  const [all, releases] = [writes.thatMayFit([]), writes.thatMayFit([release])];
  writes.happened(put('RETURN#kent', 'x'));
  writes.happened(put('RELEASE#2023-24', 'VERSION#1.0'));
  expect([all.count(), releases.count()]).toEqual([2, 1]);
});
