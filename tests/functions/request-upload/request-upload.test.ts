import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { refuseBeforeOpening } from '../../../functions/request-upload/refuse-before-opening.ts';
import { requestUpload } from '../../../functions/request-upload/request-upload.ts';
import { signUpload } from '../../../shared/adapters/upload-tickets.ts';
import { usualDates } from '../../../shared/domain/collection/dates.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { Ticket } from '../../../shared/domain/submissions/shapes.ts';
import { readUploadKey } from '../../../shared/domain/submissions/upload-key.ts';
import type { Call } from '../../../shared/runtime/http-door.ts';

const credentials = { accessKeyId: 'key', secretAccessKey: 'secret' };
const client = new S3Client({ region: 'eu-west-2', credentials, forcePathStyle: true });

const openEarly = Period.parse('2024-25');

/** Asks on 3 October 2024; the ministry may have opened the year that runs already. */
const ask = async (body: unknown, path = { area: 'Cleveland', period: '2023/24' }, early = false) => {
  const requested: unknown[] = [];
  const action = requestUpload({
    sign: signUpload(client, 'uploads'),
    request: async (at, by) => void requested.push([at, by]),
    dates: async (period) =>
      early && period === openEarly ? { opens: '2024-09-01', closes: '2025-06-30' } : usualDates(period),
    now: () => new Date('2024-10-03T10:15:00.123Z'),
    random: () => new Uint8Array([0, 1, 2, 3, 30, 255]),
    most: (format) => (format === 'pdf' ? 3000 : 1000),
  });
  const call: Call = {
    caller: { subject: 'alice', roles: [], area: 'teesside' },
    path,
    query: {},
    headers: {},
    route: '',
    body,
  };
  const { body: ticket, status } = await action(call);
  return { ticket: ticket as Ticket, status, requested };
};

const policyOf = ({ fields }: Ticket) =>
  JSON.parse(Buffer.from(fields.Policy!, 'base64').toString()) as { expiration: string; conditions: unknown[] };

describe('asking to upload a return', () => {
  it('gives a ticket for one key, one size limit and one content type, good for a quarter of an hour', async () => {
    const { ticket, status, requested } = await ask({ format: 'json' });
    expect(status).toBe(201);
    const key = `2023-24/teesside/${ticket.submission}.json`;
    expect(ticket.submission).toBe('20241003T101500123Z-abcd67');
    expect(ticket.expires).toBe('2024-10-03T10:30:00.123Z');
    const { conditions, expiration } = policyOf(ticket);
    expect(conditions).toContainEqual(['content-length-range', 1, 1000]);
    expect(conditions).toContainEqual(['eq', '$Content-Type', 'application/json']);
    expect(conditions).toContainEqual(['eq', '$key', key]);
    expect(ticket.fields).toMatchObject({ key, 'Content-Type': 'application/json' });
    const life = new Date(expiration).getTime() - Date.now();
    expect(life).toBeGreaterThan(14 * 60_000);
    expect(life).toBeLessThanOrEqual(15 * 60_000);
    expect(readUploadKey(key)).toMatchObject({ area: 'teesside', period: '2023-24', format: 'json' });
    expect(requested).toMatchObject([[{ submission: ticket.submission }, { by: 'alice', format: 'json' }]]);
  });

  it('signs the way back to a page where one is given', async () => {
    const { ticket } = await ask({ format: 'ods', returnTo: 'https://example.test/areas/teesside' });
    expect(policyOf(ticket).conditions).toContainEqual([
      'eq',
      '$success_action_redirect',
      'https://example.test/areas/teesside',
    ]);
  });

  it('refuses other formats, areas and periods', async () => {
    await expect(ask({ format: 'exe' })).rejects.toMatchObject({ details: { status: 422, code: 'unknown-format' } });
    await expect(ask({}, { area: 'atlantis', period: '2023-24' })).rejects.toMatchObject({
      details: { code: 'unknown-area' },
    });
    await expect(ask({}, { area: 'kent', period: '1998-99' })).rejects.toMatchObject({
      details: { code: 'unknown-period' },
    });
    await expect(ask({ returnTo: 'javascript:alert(1)' })).rejects.toMatchObject({
      details: { status: 400, code: 'malformed-request', detail: expect.stringContaining('no address to return to') },
    });
  });

  it('names a key that it does not know, and does not call the format unknown for it', async () => {
    await expect(ask({ format: 'csv', x: 1 })).rejects.toMatchObject({
      details: {
        status: 400,
        code: 'malformed-request',
        detail: expect.stringContaining('nothing is called "x" here'),
      },
    });
    await expect(ask({ format: 'exe', x: 1 })).rejects.toMatchObject({
      details: { code: 'unknown-format', detail: expect.stringContaining('nothing is called "x" here') },
    });
  });

  it.each(['2024-25', '2031-32', '2098-99'])(
    'hands out no ticket for %s, and says which years are open',
    async (period) => {
      const refused = ask({}, { area: 'kent', period });
      await expect(refused).rejects.toMatchObject({
        details: {
          status: 409,
          code: 'not-open-yet',
          detail: `Returns of ${period} are taken from 1 April ${Number(period.slice(0, 4)) + 1} on. Open are 2023-24 and the years before it, from 2001-02 on.`,
        },
      });
    },
  );

  it('takes files as soon as the ministry opens a collection, and tells of it where a later one is asked for', async () => {
    expect((await ask({}, { area: 'kent', period: '2024-25' }, true)).status).toBe(201);
    await expect(ask({}, { area: 'kent', period: '2026-27' }, true)).rejects.toMatchObject({
      details: { detail: expect.stringContaining('Open are 2024-25 and the years before it') },
    });
  });

  it('names what is open before the year that is asked for, and says so where nothing is', async () => {
    const later = { opens: '2025-01-01', closes: '2025-06-30' };
    const said = async (isLater: (period: string) => boolean) => {
      const datesOf = async (period: Period) => (isLater(period) ? later : usualDates(period));
      const refused = refuseBeforeOpening(Period.parse('2022-23'), new Date('2024-10-03T10:15:00Z'), datesOf);
      return refused.then(
        () => 'It is open.',
        ({ message }: Error) => message,
      );
    };
    const refusal = 'Returns of 2022-23 are taken from 1 January 2025 on.';
    expect(await said((period) => period === '2022-23')).toBe(
      `${refusal} Open are 2021-22 and the years before it, from 2001-02 on.`,
    );
    expect(await said(() => true)).toBe(`${refusal} None is open.`);
    expect(await said(() => false)).toBe('It is open.');
  });
});
