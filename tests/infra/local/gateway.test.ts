import { afterEach, describe, expect, it } from 'vitest';
import { startGateway } from '../../../infra/local/doors/gateway.ts';
import { holdDoor } from '../../../infra/local/doors/listen.ts';
import { longestMs, mostPayloadBytes, mostRequestBytes } from '../../../infra/local/doors/payload-limits.ts';
import type { Issuer } from '../../../infra/local/engines/issuer.ts';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A gateway before one function, open to all. */
const gateway = async (invoke: () => Promise<unknown>, longest = longestMs) => {
  const door = await holdDoor();
  stops.push(() => door.stop());
  const routes = [{ key: 'POST /files', functionId: 'one', signedIn: false, api: 'api' }];
  startGateway({ routes, issuer: {} as Issuer, invoke, now: () => new Date(), edge: () => undefined, door, longest });
  return (bytes = 0) => {
    const headers = { 'content-type': 'application/octet-stream' };
    return fetch(`${door.endpoint}/files`, { method: 'POST', headers, body: new Uint8Array(bytes) });
  };
};

describe('the gateway', () => {
  it('waits for a function as long as that of AWS does, and says then that it is not there', async () => {
    expect(longestMs).toBe(29_000);
    const post = await gateway(() => new Promise(() => {}), 200);
    const answer = await post();
    expect([answer.status, await answer.json()]).toEqual([503, { message: 'Service Unavailable' }]);
  });

  it('takes no request of more than ten megabytes, nor any that is more than six once it is base64', async () => {
    expect([mostRequestBytes, mostPayloadBytes]).toEqual([10 * 1024 ** 2, 6 * 1024 ** 2]);
    let asked = 0;
    const post = await gateway(async () => {
      asked += 1;
      return { statusCode: 204 };
    });
    expect((await post(mostRequestBytes + 1)).status).toBe(413);
    expect((await post(mostPayloadBytes * 0.76)).status).toBe(413);
    expect([(await post(mostPayloadBytes * 0.74)).status, asked]).toEqual([204, 1]);
  });

  it('gives out no answer of more than six megabytes, and nothing of what failed', async () => {
    const large = await gateway(async () => ({ statusCode: 200, body: 'x'.repeat(mostPayloadBytes) }));
    const failing = await gateway(() => Promise.reject(new Error('a secret')));
    for (const post of [large, failing]) {
      const answer = await post();
      expect([answer.status, await answer.json()]).toEqual([500, { message: 'Internal Server Error' }]);
    }
  });
});
