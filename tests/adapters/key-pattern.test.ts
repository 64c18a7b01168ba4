import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventAbout, inConfidential, inReturns, readAbout } from '../../shared/adapters/table-keys.ts';

const at = { area: 'lancashire', period: '2023-24', submission: 's1' };

/** Values for any pattern: texts without `#`, but where a name takes the rest. */
const valuesOf = ({ pk, sk }: { pk: string; sk: string }) =>
  fc.record(
    Object.fromEntries(
      [...`${pk} ${sk}`.matchAll(/\{(\w+)(\+?)\}/g)].map(([, name, greedy]) => [
        name!,
        fc.string({ minLength: 1 }).filter((text) => (greedy ? !text.startsWith('#') : !text.includes('#'))),
      ]),
    ),
  );

describe('the map of the tables', () => {
  it.each(Object.entries({ ...inReturns, ...inConfidential }))('reads back what it wrote: %s', (_, kind) => {
    const { key, read } = kind as unknown as {
      key: (values: object) => { pk: { S: string }; sk: { S: string } };
      read: (item: object) => object | undefined;
    };
    fc.assert(
      fc.property(valuesOf(kind), (values) => {
        const { pk, sk } = key(values);
        expect(read({ pk: pk.S, sk: sk.S })).toEqual(values);
        expect(pk.S.startsWith(kind.begins.pk) && sk.S.startsWith(kind.begins.sk)).toBe(true);
      }),
      { seed: 5, numRuns: 50 },
    );
  });

  it('tells kinds that share a partition apart', () => {
    const written = {
      submission: inReturns.submission.key(at),
      report: inReturns.report.key(at),
      thread: inReturns.thread.key({ ...at, name: 'rate-off#row 3' }),
      signOff: inReturns.signOff.key(at),
    };
    for (const [name, { pk, sk }] of Object.entries(written)) {
      const item = { pk: pk.S, sk: sk.S };
      const kinds = Object.entries(inReturns).filter(([, kind]) => kind.read(item) !== undefined);
      expect(kinds.map(([kind]) => kind)).toContain(name);
      expect(kinds.filter(([kind]) => kind in written).map(([kind]) => kind)).toEqual([name]);
    }
  });

  it('refuses a value that is missing, empty or would read back as another', () => {
    expect(() => inReturns.current.key({ period: '2023-24', area: 'kent#PERIOD' })).toThrow('may not be');
    expect(() => inReturns.current.key({ period: '2023-24', area: '' })).toThrow('may not be');
  });

  it('reads what an event is about', () => {
    expect(readAbout(eventAbout.submission(at))).toEqual(at);
    expect(readAbout(eventAbout.reminder(at))).toEqual({ area: 'lancashire', period: '2023-24' });
    expect(readAbout(eventAbout.release({ period: '2023-24', version: '1.0' }))).toEqual({
      period: '2023-24',
      version: '1.0',
    });
    expect(readAbout('something else')).toBeUndefined();
  });
});
