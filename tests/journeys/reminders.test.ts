import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestPlatform, testPlatform } from './platform.ts';

describe('reminders', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await testPlatform({ start: new Date('2024-06-10T09:00:00Z'), flows: true });
  });
  afterAll(() => platform?.stop());

  const messages = (): string[] => platform.mail().map(({ to, subject, body }) => `To: ${to}\n${subject}\n${body}`);

  it('go out at eight in the morning two weeks before closing, one to each area that is waited for, and once', async () => {
    await platform.call({ role: 'ministry-analyst' }, 'PUT /collections/2023-24/dates', {
      opens: '2024-04-01',
      closes: '2024-06-25',
    });
    await platform.clock.moveTo(new Date('2024-06-11T06:59:00Z'));
    expect(messages(), 'before eight in London').toEqual([]);
    await platform.clock.moveTo(new Date('2024-06-11T07:00:30Z'));
    await expect.poll(() => messages().length).toBe(42);
    await platform.invoke('remind-areas', {});
    await new Promise((resolve) => setTimeout(resolve, 1000));
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
    const { items } = await platform.call({ role: 'auditor' }, 'GET /events');
    expect(items.filter(({ what }: { what: string }) => what === 'reminder due').length).toBe(42);
  });
});
