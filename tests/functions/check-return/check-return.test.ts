import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkReturn } from '../../../functions/check-return/check-return.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
import { limits } from '../../../shared/formats/limits.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';
import type { Call } from '../../../shared/runtime/http-door.ts';

const check = checkReturn({
  read: readReturn,
  population: async () => mid2023,
  past: async () => [],
});
const call = (body: unknown): Call => ({
  caller: { subject: 's', roles: [] } as unknown as Call['caller'],
  path: { area: 'lancashire', period: '2023-24' },
  query: {},
  headers: {},
  route: 'POST /areas/{area}/returns/{period}/check',
  body,
});

it('screens a file that is sent along', async () => {
  const bytes = new Uint8Array(readFileSync('tests/fixtures/accepted/lancashire-2023-24.csv'));
  expect(await check(call(bytes))).toMatchObject({ status: 200, body: { verdict: 'accepted' } });
});

it('says in words that a file is too large to be sent along, and takes none that the function could not be called with', async () => {
  await expect(check(call(new Uint8Array(limits.checkBytes + 1)))).rejects.toMatchObject({
    details: { status: 413, code: 'file-too-large', detail: expect.stringContaining('4 MB') },
  });
  const asBase64 = Math.ceil(limits.checkBytes / 3) * 4;
  expect(asBase64 + 64 * 1024).toBeLessThan(6 * 1024 * 1024);
});
