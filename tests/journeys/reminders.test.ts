import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestPlatform, testPlatform } from './platform.ts';

describe('reminders', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await testPlatform({ start: new Date('2024-06-10T09:00:00Z'), flows: true });
  });
  afterAll(() => platform?.stop());

  const messages = (): string[] => platform.mail().map(({ to, subject, body }) => `To: ${to}\n${subject}\n${body}`);

  /** How many reminders are on record, over all pages of the list. */
  const told = async (after?: string): Promise<number> => {
    const query = after === undefined ? '' : `?after=${encodeURIComponent(after)}`;
    const { items, next } = await platform.call({ role: 'auditor' }, `GET /events${query}`);
    const here = items.filter(({ what }: { what: string }) => what === 'reminder due').length;
    return next === undefined ? here : here + (await told(next));
  };

  it('go out at eight in the morning two weeks before closing, one to each area that is waited for, and once', async () => {
    await platform.call({ role: 'ministry-analyst' }, 'PUT /collections/2023-24/dates', {
      opens: '2024-04-01',
      closes: '2024-06-25',
    });
    await platform.clock.moveTo(new Date('2024-06-11T06:59:00Z'));
    expect(messages(), 'before eight in London').toEqual([]);
    await platform.clock.moveTo(new Date('2024-06-11T07:00:30Z'));
    await expect.poll(() => messages().length).toBe(42);
    // A mail goes out for each of these and for nothing else; what is told again would be there with the answer.
    await platform.invoke('remind-areas', {});
    expect(await told()).toBe(42);
    const sent = messages();
    expect(sent).toHaveLength(42);
    expect(new Set(sent.map((each) => /^To: (.+)$/m.exec(each)?.[1])).size).toBe(42);
    for (const each of sent)
      expect(
        each
          .replace(/http:\S+/, '')
          .replaceAll('2023-24', '')
          .replaceAll('2024-06-25', ''),
        'no figure stands in it',
      ).not.toMatch(/\d/);
    // A week later all are reminded again. Mails go out in order: one too many of the first day would be among these.
    await platform.clock.moveTo(new Date('2024-06-18T07:00:30Z'));
    await expect.poll(() => told()).toBe(84);
    await expect.poll(() => messages().length).toBeGreaterThanOrEqual(84);
    const times = Object.values(Object.groupBy(messages(), (each) => /^To: (.+)$/m.exec(each)![1]!));
    expect(times.map((each) => each?.length)).toEqual(Array(42).fill(2));
  });
});
