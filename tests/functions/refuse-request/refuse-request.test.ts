import { describe, expect, it } from 'vitest';
import { refuseRequest } from '../../../functions/refuse-request/refuse-request.ts';
import { grants } from '../../../shared/domain/access/grants.ts';
import { pageRoutes } from '../../../shared/domain/api/page-routes.ts';

const ask = (method: string, rawPath: string, accept = '*/*') => {
  const { statusCode, headers, body } = refuseRequest({
    rawPath,
    headers: { accept },
    requestContext: { http: { method } } as never,
  });
  return { status: statusCode, headers: headers!, body: body! };
};

describe('a request that no route fits', () => {
  it('is told in problem details that there is nothing at its address', () => {
    const { status, headers, body } = ask('GET', '/areas/kent/nothing');
    expect([status, headers['content-type'], headers.allow]).toEqual([404, 'application/problem+json', undefined]);
    expect(JSON.parse(body)).toMatchObject({
      type: 'urn:mappa:problem:not-found',
      status: 404,
      code: 'not-found',
      detail: 'There is nothing at /areas/kent/nothing. GET /openapi.json tells of every address.',
    });
  });

  it('is told which methods there are where its own is none of them', () => {
    const { status, headers, body } = ask('DELETE', '/areas/kent/returns/2023-24/submissions');
    expect([status, headers['content-type'], headers.allow]).toEqual([405, 'application/problem+json', 'POST, GET']);
    expect(JSON.parse(body)).toMatchObject({
      code: 'method-not-allowed',
      detail: 'DELETE is not possible at this address: POST and GET are.',
    });
    expect(ask('POST', '/assets/pages.css').headers.allow).toBe('GET');
  });

  it.each([
    [404, 'GET', '/pagez', 'Not found'],
    [405, 'PUT', '/pages/collections', 'Not possible with this method'],
  ])('is a page with %i for a browser, which quotes nothing that it was sent', (status, method, path, title) => {
    const page = ask(method, `${path}<script>`, 'text/html,application/xhtml+xml,*/*;q=0.8');
    expect(page.status).toBe(status);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body).toContain(`<title>${title} - MAPPA national returns</title>`);
    expect(page.body).not.toMatch(/<script>/);
  });

  it('is told of every method of every route there is', () => {
    for (const key of [...Object.keys(grants), ...Object.values(pageRoutes).flat()]) {
      const [method = '', path = ''] = key.split(' ');
      const { status, headers } = ask('PATCH', path.replaceAll(/[{}+]/g, ''));
      expect(status, key).toBe(405);
      expect(String(headers.allow).split(', '), key).toContain(method);
    }
  });

  it('says on the page what to do, and where to go', () => {
    const text = (method: string, path: string) =>
      ask(method, path, 'text/html')
        .body.replaceAll(/<[^>]+>/g, '')
        .replaceAll(/\s+/g, ' ');
    const back = 'Go back and try again, or start from the beginning.';
    expect(text('GET', '/nowhere')).toContain(`If you typed the address, check that it is right. ${back}`);
    expect(text('POST', '/assets/pages.css')).toContain(`POST is not possible at this address: GET is. ${back}`);
    expect(text('POST', '/assets/pages.css')).not.toContain('If you typed the address');
  });

  it('is told so where it does not say what it takes', () => {
    const nothing = refuseRequest({ rawPath: '/x', headers: {}, requestContext: { http: { method: 'GET' } } as never });
    expect(nothing.headers?.['content-type']).toBe('application/problem+json');
  });

  it('quotes 200 letters of an address, and finds no route by a path that has more parts', () => {
    const { detail } = JSON.parse(ask('GET', `/${'x'.repeat(5000)}`).body);
    expect(/x+/.exec(detail)![0]).toHaveLength(199);
    expect(ask('GET', '/areas/kent/sussex/returns').status).toBe(404);
    expect(ask('PUT', '/pages/collections/2023-24/areas').status).toBe(405);
  });

  it('says no more of a long address than is needed to find it', () => {
    expect(ask('GET', `/${'x'.repeat(5000)}`).body.length).toBeLessThan(600);
  });
});
