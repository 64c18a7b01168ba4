import { describe, expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import { cellKey } from '../../../shared/domain/cells.ts';
import type { Figures } from '../../../shared/domain/figures.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { SeenReport } from '../../../shared/domain/screening-report.ts';
import { fileOf } from '../../../shared/domain/submissions/file-of.ts';
import { figuresOf, isInHand, observationsOf, signed } from '../../../shared/domain/submissions/stand.ts';
import { SubmissionId, submissionId } from '../../../shared/domain/submissions/submission-id.ts';
import { takenInHand } from '../../../shared/domain/submissions/taken-in-hand.ts';
import { report } from './spoken.ts';

const at = {
  area: findArea('gwent')!.slug,
  period: Period.parse('2023-24'),
  submission: SubmissionId.parse('20240503T101500123Z-abcdef'),
};
const first = SubmissionId.parse('20240501T101500123Z-bcdefg');

describe('the file of a submission', () => {
  const nothing = () => Promise.resolve(undefined);

  it('is its own, in the version that arrived', async () =>
    expect(await fileOf(at, { format: 'ods', version: 'v1' }, nothing)).toEqual({
      ...{ key: `2023-24/gwent/${at.submission}.ods`, version: 'v1', format: 'ods' },
    }));

  it('is that of the submission it confirms, where it confirms one', async () => {
    const find = (asked: typeof at) =>
      Promise.resolve(asked.submission === first ? ({ format: 'csv', version: 'v7' } as const) : undefined);
    expect(await fileOf(at, { format: 'ods', version: 'v1', confirms: first }, find)).toEqual({
      ...{ key: `2023-24/gwent/${first}.csv`, version: 'v7', format: 'csv' },
    });
  });

  it('is never taken from a submission that is not there', () =>
    expect(fileOf(at, { format: 'csv', confirms: first }, nothing)).rejects.toThrow('that is not there'));
});

describe('the name of a submission', () => {
  it('is the instant and a letter or digit from a to 7 for each of six bytes', () =>
    expect(submissionId(new Date('2024-05-03T10:15:00.123Z'), Uint8Array.of(0, 25, 26, 31, 32, 255, 9, 9))).toBe(
      '20240503T101500123Z-az27a7',
    ));
});

describe('the figures of a return', () => {
  const figures: Figures = new Map([
    [cellKey({ measure: 'eligible', category: '1', level: '2', detail: '' }), { value: 0 }],
    [cellKey({ measure: 'eligible', category: '3', level: '1', detail: '' }), { value: null, shorthand: 'z' }],
  ]);

  it('are kept one by one, each with what stands in its place, and read back as they were', () => {
    expect(observationsOf(figures)).toEqual([
      { measure: 'eligible', category: '1', level: '2', detail: '', value: 0, shorthand: '' },
      { measure: 'eligible', category: '3', level: '1', detail: '', value: null, shorthand: 'z' },
    ]);
    const back = figuresOf({ observations: observationsOf(figures) });
    expect([...back]).toStrictEqual([...figures]);
  });
});

const screened = (verdict: 'accepted' | 'rejected', form: string | null = 'D') => ({
  own: { ...report(), verdict: 'rejected' as const },
  seen: SeenReport.parse({ ...report(), verdict, form }),
  figures: new Map(),
});
const about = { submission: 's2', receivedAt: '2024-05-03T10:15:01Z', nil: false };
const inHand = takenInHand(about, screened('accepted'), [])!;
const signOff = { by: 'approver', at: '2024-05-04T09:00:00Z' };

describe('the return in hand', () => {
  it('is a submission that others do not see rejected, though Category 4 alone rejects it', () =>
    expect(inHand).toMatchObject({ ...about, form: 'D', own: { status: 'rejected' }, seen: { status: 'accepted' } }));

  it('is none that others see rejected, and none without a form', () => {
    expect(takenInHand(about, screened('rejected'), [])).toBeUndefined();
    expect(takenInHand(about, screened('accepted', null), [])).toBeUndefined();
  });

  it('asks for something until it is signed off or a newer one has taken its place', () => {
    expect(isInHand({ inHand }, 's2')).toBe(true);
    expect(isInHand({ inHand }, 's1')).toBe(false);
    expect(isInHand({ inHand: { ...inHand, signedOff: signOff } }, 's2')).toBe(false);
    expect(isInHand({}, 's2')).toBe(false);
  });

  it('counts once it is signed off: the first is remembered for ever, and whom it corrects', () => {
    const one = signed({ ...inHand, submission: 's1', receivedAt: '2024-05-01T10:00:00Z' }, signOff, undefined);
    expect(one.first).toEqual({ submission: 's1', receivedAt: '2024-05-01T10:00:00Z' });
    expect(one).not.toHaveProperty('corrects');
    expect(one).not.toHaveProperty('own');
    const two = signed(inHand, signOff, one);
    const three = signed({ ...inHand, submission: 's3' }, signOff, two);
    expect([two.corrects, three.corrects]).toEqual(['s1', 's2']);
    expect([two.first, three.first]).toEqual([one.first, one.first]);
  });
});
