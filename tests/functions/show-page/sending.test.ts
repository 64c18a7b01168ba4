import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { expect, it } from 'vitest';
import { formTokenOf, sessionCookie } from '../../../shared/runtime/session.ts';
import { openDoor } from './door.ts';

const session = 'header.payload.signature';
const upload = '/pages/areas/lancashire/2023-24/upload';
const csv = 'measure,category,level,detail,value\neligible,1,1,,5\n';

/** A form with a file, as a browser without script sends it. */
const press = async (fields: Record<string, string>, file: File | undefined, path = upload) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ 'form-token': formTokenOf(session), once: 'number-of-form', ...fields }))
    form.append(name, value);
  if (file !== undefined) form.append('file', file);
  const sent = new Response(form);
  return {
    cookies: [`${sessionCookie}=${session}`],
    headers: { 'content-type': sent.headers.get('content-type'), 'sec-fetch-site': 'same-origin' },
    requestContext: { http: { method: 'POST', path } },
    body: Buffer.from(await sent.arrayBuffer()).toString('base64'),
    isBase64Encoded: true,
  } as unknown as APIGatewayProxyEventV2;
};

const ticket = {
  submission: '20240901T090000000Z-aaaaaa',
  url: 'https://store.example/uploads',
  fields: { key: 'k' },
  expires: '2024-09-02T10:15:00.000Z',
};
const report = `/pages/areas/lancashire/2023-24/submissions/${ticket.submission}`;

/** Replies as the API does to a request under its key: the second time with the reply of the first. */
const replying = () => {
  const known = new Set<string>();
  return (path: string, key: string | null) => {
    if (path === '/uploads') return new Response(null, { status: 204 });
    const again = key !== null && known.has(key);
    if (key !== null) known.add(key);
    return Response.json(ticket, { status: 201, headers: again ? { 'idempotency-replayed': 'true' } : {} });
  };
};
const posts = (seen: ReturnType<typeof openDoor>['seen']) => seen.filter(({ path }) => path === '/uploads').length;

it('a second press with the same file sends nothing, and leads to the report of the first', async () => {
  const { show, seen } = openDoor({ send: replying() });
  const file = () => new File([csv], 'r.csv');
  for (const _ of ['first', 'second']) expect((await show(await press({}, file()))).headers?.location).toBe(report);
  expect(posts(seen)).toBe(1);
});

it('a second press that comes while the first is still carried out waits for the reply of the first', async () => {
  let asks = 0;
  const running = () =>
    Response.json({ code: 'still-running', detail: 'The same request is being carried out.' }, { status: 409 });
  const { show, seen } = openDoor({
    send: () => {
      asks += 1;
      return asks === 1 ? running() : Response.json(ticket, { headers: { 'idempotency-replayed': 'true' } });
    },
  });
  expect((await show(await press({}, new File([csv], 'r.csv')))).headers?.location).toBe(report);
  expect([asks, posts(seen)]).toEqual([2, 0]);
});

it('another file from the same form is another submission', async () => {
  const { show, seen } = openDoor({ send: replying() });
  await show(await press({}, new File([csv], 'r.csv')));
  await show(await press({}, new File([csv.replace('5', '6')], 'r.csv')));
  expect(posts(seen)).toBe(2);
  const keys = seen.filter(({ path }) => path.endsWith('/submissions')).map(({ key }) => key);
  expect(new Set(keys).size).toBe(2);
  for (const key of keys) expect(key).toMatch(/^[\w-]{8,120}$/);
});

it('the name of what is sent tells nothing of the file to whoever does not hold the session', async () => {
  const { show, seen } = openDoor({ send: replying() });
  await show(await press({}, new File([csv], 'r.csv')));
  const other = openDoor({ send: replying() });
  const request = await press({ 'form-token': formTokenOf('other.session.token') }, new File([csv], 'r.csv'));
  await other.show({ ...request, cookies: [`${sessionCookie}=other.session.token`] });
  const keyOf = (calls: typeof seen) => calls.find(({ path }) => path.endsWith('/submissions'))?.key;
  expect(keyOf(seen)).toBeDefined();
  expect(keyOf(other.seen)).not.toBe(keyOf(seen));
});

it('a file that the store refuses is said to be refused, on the page it was chosen on, and can be sent again', async () => {
  const refusing = (path: string) =>
    path === '/uploads' ? new Response('<Error/>', { status: 403 }) : Response.json(ticket, { status: 201 });
  const { show } = openDoor({ send: refusing });
  const answer = await show(await press({}, new File([csv], 'r.csv')));
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('The store did not take the file');
  expect(answer.body).toContain('name="once" value="fresh-number"');
});

it.each([
  ['nothing chosen', undefined, 'Choose your file'],
  ['an empty one', new File([], 'r.xlsx'), '“r.xlsx” is empty'],
  ['what an office program keeps beside an open file', new File(['x'], '~$r.xlsx'), 'is open in another program'],
  ['the same of another program', new File(['x'], '.~lock.r.ods#'), 'is open in another program'],
  ['one that is too large', new File([new Uint8Array(4 * 1024 * 1024 + 1)], 'r.csv'), 'a file can have 4 MB'],
  ['a picture', new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], 'r.xlsx'), 'a picture, whatever its name says'],
])('of a wrong file it is said at once what is wrong: %s', async (_, file, words) => {
  const { show, seen } = openDoor({ send: replying() });
  const answer = await show(await press({}, file));
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain(words);
  expect(answer.body).toContain('id="file-error"');
  expect(seen.filter(({ method }) => method !== 'GET')).toEqual([]);
});

it('a script gets a ticket for what is too large for the pages, and is told where the report comes', async () => {
  const { show } = openDoor({ send: replying() });
  const answer = await show(await press({ format: 'pdf' }, undefined, `${upload}/ticket`));
  expect(answer.statusCode).toBe(200);
  expect(JSON.parse(Buffer.from(answer.body ?? '', 'base64').toString())).toEqual({
    url: ticket.url,
    fields: ticket.fields,
    page: report,
  });
  expect((await show(await press({ format: 'exe' }, undefined, `${upload}/ticket`))).statusCode).toBe(422);
});
