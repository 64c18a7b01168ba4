import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../../shared/domain/events/event.ts';
import { passes } from '../../../shared/domain/events/event-filter.ts';
import { eventInWords } from '../../../shared/domain/events/event-in-words.ts';
import { mailOf, reminderWhy } from '../../../shared/domain/events/mail-of.ts';

const event: AuditEvent = {
  ...{ at: '2024-05-03T22:30:00.000Z', who: 'Jo Smith (jo@kent.example)', what: 'signed-off', about: '', why: '' },
  ...{ area: 'kent', period: '2023-24', submission: '20240503T101501000Z-abcdef' },
};
const post = { pages: 'https://pages.example', domain: 'mappa.example' };

describe('an event', () => {
  it('is a sentence: who by name, what, of which area, period and submission, and why', () => {
    const who = 'Jo Smith (jo@kent.example)';
    expect(eventInWords(event)).toBe(`${who} signed off the return of Kent, 2023-24 (20240503T101501000Z-abcdef).`);
    const { submission: _, ...rest } = event;
    expect(eventInWords({ ...rest, what: 'closing extended', why: 'to 2024-07-31: their system was down' })).toBe(
      `${who} extended the closing day of Kent, 2023-24: to 2024-07-31: their system was down.`,
    );
    expect(eventInWords({ ...rest, area: undefined, version: '1.0', what: 'approve', why: 'Looked at.' })).toBe(
      `${who} approved the release of 2023-24 (version 1.0): Looked at.`,
    );
  });

  it('of what no sentence is for is said as it is called, of an area that is none as it is named, or of nothing', () => {
    const { area: _area, period: _period, submission: _, ...rest } = event;
    expect(eventInWords({ ...rest, who: 'the platform', what: 'waved' })).toBe('The platform waved.');
    expect(eventInWords({ ...rest, area: 'narnia', what: 'received', why: 'Sent.' })).toBe(
      'Jo Smith (jo@kent.example) took in the return of narnia: Sent.',
    );
  });

  it('of no area is not among those of an area that is none, and one of it is', () => {
    expect(passes({ area: 'narnia' }, { ...event, area: undefined })).toBe(false);
    expect(passes({ area: 'narnia' }, { ...event, area: 'narnia' })).toBe(true);
  });

  it.each([
    [{ area: 'Kent' }, true],
    [{ who: 'jones' }, false],
    [{ what: 'withdraw' }, false],
    [{ period: '2023-24' }, true],
    [{ area: 'essex' }, false],
    [{ who: 'smith' }, true],
    [{ who: 'JO@kent', what: 'sign' }, true],
    [{ period: '2022-23' }, false],
    [{ from: '2024-05-03', to: '2024-05-03' }, true],
    [{ from: '2024-05-04' }, false],
    [{ to: '2024-05-02' }, false],
  ])('passes the filter %j: %s', (filter, passed) => {
    expect(passes(filter, event)).toBe(passed);
  });
});

describe('the mail of an event', () => {
  const told = [
    'rejected',
    'not received',
    'queried',
    'received',
    'answer accepted',
    'answer sent back',
    'awaiting sign-off',
    'signed-off',
  ];
  const all = [...told, 'query raised', 'returned for correction', 'asked to confirm or correct', 'closing extended'];

  it.each(all)('of %s goes to the mailbox of the area, leads to the page, and holds no figure', (what) => {
    const mail = mailOf({ ...event, what, why: 'because there are 7 of them' }, post)!;
    expect(mail.to).toBe('mappa-kent@mappa.example');
    expect(mail.body).toContain(`https://pages.example/pages/areas/kent/2023-24/submissions/${event.submission}`);
    const words = `${mail.subject} ${mail.body}`.replaceAll('2023-24', '').replace(/https:\S+/, '');
    expect(words).not.toMatch(/\d/);
  });

  it('of a reminder tells why and until when', () => {
    const why = reminderWhy({ reason: 'closing-soon', closes: '2024-06-30' });
    const { submission: _, ...rest } = event;
    expect(mailOf({ ...rest, what: 'reminder due', why }, post)?.body).toMatch(
      /not received your return[\s\S]*2024-06-30[\s\S]*areas\/kent\/2023-24\n/,
    );
    expect(mailOf({ ...rest, what: 'reminder due', why: 'nonsense' }, post)).toBeUndefined();
  });

  it('is none where the event concerns no area, or nothing it should be told', () => {
    expect(mailOf({ ...event, area: undefined }, post)).toBeUndefined();
    expect(mailOf({ ...event, period: undefined }, post)).toBeUndefined();
    expect(mailOf({ ...event, what: 'answered' }, post)).toBeUndefined();
  });
});
