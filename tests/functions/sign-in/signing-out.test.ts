import { describe, expect, it } from 'vitest';
import { formTokenOf } from '../../../shared/runtime/session.ts';
import { cookie, openHouse } from './open-house.ts';

describe('signing out', () => {
  const own = `a=1&form-token=${formTokenOf('a.b.c')}`;
  const gone = [cookie('session', '', 0)];

  it('says so on a page, whoever has no session is signed out, and has nothing taken back', async () => {
    const { ask } = openHouse();
    const seed = { cookies: ['__Host-form-seed=mine'] };
    for (const page of [await ask('GET /sign-out'), await ask('GET /sign-out', seed), await ask('POST /sign-out')]) {
      expect([page.statusCode, page.cookies ?? []]).toEqual([200, []]);
      expect(page.body).toContain('<title>You have signed out');
      expect(page.body).toContain('Close the browser if others use this machine.');
      expect(page.headers).not.toHaveProperty('refresh');
    }
  });

  it.each(['session=a.b.c', 'renewal=again'])('is done by no link, whoever holds %s', async (held) => {
    const page = await openHouse().ask('GET /sign-out', { cookies: [`__Host-${held}`, '__Host-form-seed=mine'] });
    expect([page.statusCode, page.cookies]).toEqual([403, undefined]);
    expect(page.body).toContain('<title>You are still signed in');
  });

  it.each(['cross-site', 'same-site', 'none'])('is done by no form that comes from elsewhere: %s', async (site) => {
    const { ask } = openHouse();
    const headers = { 'sec-fetch-site': site };
    // Without its cookies, as browsers send it, and with them, as if one did.
    for (const sent of [{ headers }, { headers, cookies: ['__Host-session=a.b.c'], body: own }]) {
      const page = await ask('POST /sign-out', sent);
      expect([page.statusCode, page.cookies]).toEqual([403, undefined]);
    }
  });

  it('is done by a page whose session has run out, and by none that another browser was shown', async () => {
    const { ask } = openHouse();
    const cookies = ['__Host-renewal=again', '__Host-form-seed=mine'];
    const out = (seed: string) =>
      ask('POST /sign-out', { cookies, headers: { 'sec-fetch-site': 'same-origin' }, body: `form-token=${seed}` });
    const page = await out(formTokenOf('mine'));
    expect([page.statusCode, page.cookies]).toEqual([200, [cookie('renewal', '', 0), cookie('form-seed', '', 0)]]);
    expect((await out(formTokenOf('theirs'))).statusCode).toBe(403);
  });

  it('is asked for by a page of theirs, however the form is wrapped, and by no other', async () => {
    const { ask } = openHouse();
    const cookies = ['__Host-session=a.b.c'];
    const out = (body: string | undefined, isBase64Encoded = false) =>
      ask('POST /sign-out', { cookies, isBase64Encoded, ...(body === undefined ? {} : { body }) });
    expect((await out(own)).cookies).toEqual(gone);
    expect((await out(Buffer.from(own).toString('base64'), true)).cookies).toEqual(gone);
    for (const refused of [await out(undefined), await out('form-token=guessed'), await out(own, true)]) {
      expect([refused.statusCode, refused.cookies]).toEqual([403, undefined]);
      expect(refused.body).toContain('You are still signed in');
    }
  });

  it('comes to its end here where the provider cannot be asked', async () => {
    const { ask } = openHouse({ signOutAddress: () => Promise.reject(new Error('down')) });
    const page = await ask('POST /sign-out', { cookies: ['__Host-session=a.b.c'], body: own });
    expect([page.statusCode, page.cookies, page.headers?.refresh]).toEqual([200, gone, undefined]);
  });
});
