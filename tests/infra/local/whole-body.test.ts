import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { wholeBody } from '../../../infra/local/doors/whole-body.ts';

const from = (...pieces: string[]) => Readable.from(pieces.map((piece) => Buffer.from(piece)));

describe('a body that is read whole', () => {
  it.each([
    ['of several pieces', ['one ', 'two ', 'three'], 'one two three'],
    ['of one', ['one'], 'one'],
    ['of none', [], ''],
  ])('is what was sent, %s', async (_, pieces, whole) => {
    expect((await wholeBody(from(...pieces))).toString()).toBe(whole);
  });

  it('is never taken for whole where its sender breaks off', async () => {
    const broken = new Readable({ read() {} });
    const reading = wholeBody(broken);
    broken.push('one ');
    setImmediate(() => broken.destroy());
    await expect(reading).rejects.toThrow('broke off');
  });
});
