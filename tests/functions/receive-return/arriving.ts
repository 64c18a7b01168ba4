import { readFileSync } from 'node:fs';
import type { Ports } from '../../../functions/receive-return/receive-return.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
import { readSafely } from '../../../shared/formats/read-safely.ts';

/** The S3 event notification of one uploaded object. */
export const announced = (key: string, sequencer?: string) => ({
  Records: [
    { s3: { bucket: { name: 'uploads' }, object: { key, size: 1, eTag: 'e', ...(sequencer ? { sequencer } : {}) } } },
  ],
});

export const keyOf = (second: number, ending = 'csv') =>
  `2023-24/lancashire/20241003T1015${String(second).padStart(2, '0')}000Z-abcdef.${ending}`;

/** Lancashire's return; `one` and `two` differ in a figure, `wrong` does not add up. */
const text = readFileSync('tests/fixtures/accepted/lancashire-2023-24.csv', 'utf8');
export const returns = {
  one: text,
  two: text.replace('notification_breaches,Total,Total,,33', 'notification_breaches,Total,Total,,34'),
  wrong: text.replace('eligible,1,1,,2439', 'eligible,1,1,,2440'),
};

/** All ports but the store: a bucket in memory, a fixed clock, and a log that keeps its lines. */
export const around = (objects: Readonly<Record<string, string | Uint8Array | 'too large'>>) => {
  const log: string[] = [];
  const say = (...words: unknown[]) => log.push(JSON.stringify(words));
  const ports: Pick<Ports, 'upload' | 'read' | 'population' | 'noteTry' | 'giveUp' | 'refuseSecond' | 'now' | 'log'> = {
    noteTry: async () => {},
    giveUp: async () => {},
    refuseSecond: async () => {},
    upload: async (key) => {
      const object = objects[key];
      if (object === undefined) throw new Error('There is no such object.');
      if (object === 'too large') return { tooLarge: true };
      return { bytes: typeof object === 'string' ? new TextEncoder().encode(object) : object };
    },
    read: readSafely(async () => ({ fault: 'damaged' }), say),
    population: async () => mid2023,
    now: () => new Date('2024-10-03T10:16:00.000Z'),
    log: { info: say },
  };
  return { ports, log };
};
