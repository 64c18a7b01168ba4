import { describe, expect, it } from 'vitest';
import { Period } from '../../../shared/domain/periods.ts';
import type { Announced } from '../../../shared/domain/release/life/announced.ts';
import { releaseTitle } from '../../../shared/domain/release/life/release.ts';
import { releasesIcs } from '../../../shared/formats/published/releases-ics.ts';

const period = Period.parse('2023-24');
const why = `The returns of Dyfed-Powys, Ynys Môn; and “others” are looked at again: ${'a further check, '.repeat(20)}`;
const announced: Announced = {
  ...{ period, version: '1.0', title: releaseTitle(period), releaseAt: '2024-11-07T09:30:00.000Z' },
  ...{
    announcedAt: '2024-10-01T09:00:00.000Z',
    moved: { from: '2024-10-31T09:30:00.000Z', why },
    cancelled: undefined,
  },
};

/** As RFC 5545 has it: lines of at most 75 octets, continued behind a blank; commas written with a stroke. */
describe('the calendar as a file', () => {
  const text = releasesIcs([], [announced], 'https://site.example/');

  it('has no line of more than 75 octets, and ends each as the standard says', () => {
    const lines = text.split('\r\n');
    for (const line of lines) expect(new TextEncoder().encode(line).length, line).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.filter((line) => line.startsWith(' ')).length).toBeGreaterThan(5);
  });

  it('writes what would end a value with a stroke before it, and loses no letter over its lines', () => {
    const whole = text.replaceAll('\r\n ', '');
    const says = /^DESCRIPTION:(.*)$/m.exec(whole)![1]!.trimEnd();
    expect(says.replaceAll(/\\[,;\\]/g, '')).not.toMatch(/[,;\\]/);
    expect(says.replaceAll(/\\([,;\\])/g, '$1')).toBe(
      `To be released at 9:30am. Moved from 31 October 2024: ${why}`.trimEnd(),
    );
  });

  it('keeps the lines of a reason, however they end, within its own', () => {
    const cancelledFor = (reason: string) => releasesIcs([], [{ ...announced, cancelled: reason }], '');
    expect(cancelledFor('One.\r\nTwo.\rThree.\nSTATUS:CONFIRMED').replaceAll('\r\n ', '')).toMatch(
      /^DESCRIPTION:.*One\.\\nTwo\.\\nThree\.\\nSTATUS:CONFIRMED\r\n/m,
    );
  });

  it('says cancelled of what was cancelled', () => {
    const gone = releasesIcs([], [{ ...announced, moved: undefined, cancelled: 'A fault.' }], '');
    expect(gone).toContain('STATUS:CANCELLED');
    expect(gone).not.toContain('URL:');
    expect(text).toContain('STATUS:CONFIRMED');
    expect(text).toContain('URL:https://site.example/index.html');
  });
});
