import { createHash } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { getTemplate } from '../../../functions/get-template/get-template.ts';
import { showAsset } from '../../../functions/show-asset/show-asset.ts';
import { showCaller } from '../../../functions/show-caller/show-caller.ts';
import { showOpenApi } from '../../../functions/show-openapi/show-openapi.ts';
import { cellsOf } from '../../../shared/domain/cells.ts';
import { formOf } from '../../../shared/domain/forms/index.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { readWorkbook } from '../../../shared/formats/workbook/read-workbook.ts';
import type { Call } from '../../../shared/runtime/http-door.ts';
import { statedReaches } from '../../domain/access/stated-reaches.ts';

const call = (more: Partial<Call> = {}): Call => ({
  caller: { subject: 'jo', roles: ['area-submitter'], area: 'Cleveland' },
  path: { area: 'teesside', period: '2023-24' },
  query: {},
  headers: {},
  route: '',
  body: undefined,
  ...more,
});

describe('who am I', () => {
  it('says subject, roles and the area under its present name, and no area where there is none', async () => {
    expect(await showCaller(call())).toEqual({
      status: 200,
      body: { subject: 'jo', roles: ['area-submitter'], area: { slug: 'teesside', name: 'Teesside' } },
    });
    const nowhere = { subject: 'al', roles: [], area: undefined };
    expect((await showCaller(call({ caller: nowhere }))).body).toEqual({ subject: 'al', roles: [] });
    const caller = { subject: 'al', roles: ['auditor' as const], area: 'narnia' };
    expect((await showCaller(call({ caller }))).body).toEqual({ subject: 'al', roles: ['auditor'] });
  });
});

describe('the description of the API', () => {
  it('is of this version, and describes the routes that there are', async () => {
    const { status, body } = await showOpenApi('9.8.7')();
    const { info, paths } = body as { info: { version: string }; paths: Record<string, Record<string, unknown>> };
    expect([status, info.version]).toEqual([200, '9.8.7']);
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter((method) => /^(get|put|post)$/.test(method))
        .map((method) => `${method.toUpperCase()} ${path}`),
    );
    const named = (route: string) => route.replaceAll(/\{(\w+)\+\}/g, '{$1}');
    expect(described).toEqual(expect.arrayContaining([...statedReaches.keys()].map(named)));
  });
});

describe('the template of an area', () => {
  const period = Period.parse('2023-24');
  const form = formOf(period)!;
  const figures = (value: number) => new Map(cellsOf(form).map(({ key }) => [key, { value }]));
  // Whatever order they come in, one of them is the year before.
  const past = async () => [
    { period: Period.parse('2021-22'), figures: figures(6161) },
    { period: Period.parse('2022-23'), figures: figures(7171) },
  ];
  const asked = (format: string | undefined) =>
    getTemplate({ past })(call({ query: format === undefined ? {} : { format } }));

  it.each(['xlsx', 'ods'] as const)('is given as %s under its own name, with last year beside', async (format) => {
    const { status, body, headers, type } = await asked(format);
    expect([status, headers]).toEqual([
      200,
      { 'content-disposition': `attachment; filename="mappa-return-teesside-2023-24.${format}"` },
    ]);
    expect(type).toContain(format === 'ods' ? 'opendocument.spreadsheet' : 'spreadsheetml');
    const texts = readWorkbook(body as Uint8Array, format)
      .sheets.flatMap(({ cells }) => cells)
      .map(({ text }) => text.replaceAll(',', ''));
    expect(texts).toContain('Teesside');
    expect(texts.filter((text) => text.includes('7171')).length).toBeGreaterThan(20);
    expect(texts.filter((text) => text.includes('6161'))).toEqual([]);
  });

  it('is refused in a format that nobody fills in', async () => {
    await expect(asked('pdf')).rejects.toMatchObject({ details: { status: 422, code: 'unknown-format' } });
  });
});

describe('an asset of the pages', () => {
  const read = async (name: string) => (name === 'page.js' ? new TextEncoder().encode('let a;') : undefined);
  const get = (name: string, tag?: string) =>
    showAsset(read)({
      pathParameters: { name },
      headers: tag === undefined ? {} : { 'if-none-match': tag },
    } as unknown as APIGatewayProxyEventV2);

  it('is given with its type, and not again to a browser that has it', async () => {
    const first = await get('page.js');
    expect(Buffer.from(first.body!, 'base64').toString()).toBe('let a;');
    expect(first.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, no-cache',
      'x-content-type-options': 'nosniff',
    });
    expect([first.statusCode, first.isBase64Encoded]).toEqual([200, true]);
    const tag = String(first.headers!.etag);
    // As much of the digest as nobody finds a second text for.
    expect(tag).toBe(`"${createHash('sha256').update('let a;').digest('base64url').slice(0, 22)}"`);
    expect(await get('page.js', tag)).toMatchObject({ statusCode: 304 });
    expect(await get('page.js', '"another"')).toMatchObject({ statusCode: 200 });
  });

  it('is not found under a name that leads elsewhere, or is of no kind that pages have', async () => {
    for (const name of ['other.js', '../page.js', 'page.exe', 'page', '', 'a/page.js'])
      expect(await get(name), name).toEqual({ statusCode: 404, headers: { 'cache-control': 'no-store' } });
    const nameless = { headers: {} } as APIGatewayProxyEventV2;
    expect(await showAsset(async () => new Uint8Array([1]))(nameless)).toMatchObject({ statusCode: 404 });
  });
});
