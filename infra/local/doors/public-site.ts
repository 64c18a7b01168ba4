import { Problem } from '../../../shared/runtime/problem.ts';
import type { Resolve } from '../template/resolve.ts';
import { ofType, type Template } from '../template/template.ts';
import { type EdgeReply, otherOrigins } from './behaviours.ts';
import { type EdgeRequest, type EdgeResponse, edgeFunctions } from './edge-functions.ts';
import { type Engine, listen } from './listen.ts';

type Site = { template: Template; resolve: Resolve; now: () => Date; bucket: string };

/**
 * The published bucket as the public sees it, with what the template hangs between the two: the functions at the edge,
 * the page for what is refused, the headers. It keeps no answer.
 * @param bucket address of the published bucket in the engine
 */
export const startPublicSite = async (site: Site, port = 0): Promise<Engine> => {
  const refusal = refusals(site.template);
  const answer = answering(site, refusal);
  const fromElsewhere = otherOrigins(site.template, site.resolve);
  const finish = headersOf(site);
  return listen(async (request, response) => {
    try {
      const method = request.method ?? 'GET';
      if (method !== 'GET' && method !== 'HEAD')
        return void response.writeHead(405, finish(onlyToRead.headers)).end(onlyToRead.body);
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      const { pathname } = url;
      const other = await fromElsewhere(method, url, request.headers);
      // What is refused elsewhere is answered as what the bucket has not, where the template says so.
      if (other !== undefined && refusal(other.status) === undefined) {
        const length = method === 'HEAD' ? {} : { 'content-length': String(other.body.length) };
        return void response.writeHead(other.status, { ...other.headers, ...length }).end(other.body);
      }
      const names = Object.keys(request.headers);
      const headers = Object.fromEntries(names.map((name) => [name, { value: String(request.headers[name]) }]));
      const { status, headers: given, body } = await answer({ method, uri: pathname, headers });
      const length = { 'content-length': String(body.length) };
      response.writeHead(status, finish({ ...given, ...length })).end(method === 'HEAD' ? undefined : body);
    } catch {
      response.destroy();
    }
  }, port);
};

type Refusal = ReturnType<typeof refusals>;

const onlyToRead = {
  headers: { 'content-type': 'application/problem+json', allow: 'GET, HEAD' },
  body: JSON.stringify(new Problem(405, 'only-to-read', 'What is here can only be read: use GET.').details),
};

/** From a request to an answer as it goes through the CDN. */
const answering = ({ template, resolve, now, bucket }: Site, refusal: Refusal) => {
  const edge = edgeFunctions(template, resolve, now);
  const read = async (path: string): Promise<EdgeReply> => {
    const found = await fetch(`${bucket}${path}`, { headers: { authorization: 'local' } });
    return {
      status: found.status,
      headers: Object.fromEntries(found.headers),
      body: Buffer.from(await found.arrayBuffer()),
    };
  };
  return async (request: EdgeRequest): Promise<EdgeReply> => {
    const asked = edge.request?.({ request }) ?? request;
    if ('statusCode' in asked) return withBody(asked, Buffer.alloc(0));
    const found = await read(asked.uri);
    if (found.status >= 400) {
      // Whoever may not list a bucket is told 403 of what is missing; the engine here says 404 to everybody.
      const instead = refusal(found.status === 404 ? 403 : found.status);
      if (instead === undefined) return found;
      const page = await read(instead.path);
      return page.status < 400 ? { ...page, status: instead.status } : { ...found, status: instead.status };
    }
    const headers = Object.fromEntries(Object.entries(found.headers).map(([name, value]) => [name, { value }]));
    const shown = edge.response?.({ request: asked, response: { statusCode: found.status, headers } });
    return shown ? withBody(shown, found.body) : found;
  };
};

const withBody = ({ statusCode, headers, body }: EdgeResponse, found: Buffer): EdgeReply => ({
  status: statusCode,
  headers: Object.fromEntries(Object.entries(headers).map(([name, { value }]) => [name, value])),
  body: body === undefined ? found : Buffer.from(typeof body === 'string' ? body : body.data),
});

/** What the template answers in the place of the bucket's refusal, by its status. */
const refusals = (template: Template) => {
  const [found] = ofType(template, 'AWS::CloudFront::Distribution');
  const rules: { ErrorCode: number; ResponseCode: number; ResponsePagePath: string }[] =
    found?.[1].Properties.DistributionConfig.CustomErrorResponses ?? [];
  return (status: number) => {
    const rule = rules.find(({ ErrorCode }) => ErrorCode === status);
    return rule && { status: rule.ResponseCode, path: rule.ResponsePagePath };
  };
};

/**
 * What the template has the CDN say with every answer and leave out of it, except what asks for HTTPS: this machine has
 * none.
 */
const headersOf = ({ template, resolve }: Site) => {
  const [found] = ofType(template, 'AWS::CloudFront::ResponseHeadersPolicy');
  const config = resolve<{
    SecurityHeadersConfig?: { ContentSecurityPolicy?: { ContentSecurityPolicy: string } };
    RemoveHeadersConfig?: { Items: { Header: string }[] };
  }>(found?.[1].Properties.ResponseHeadersPolicyConfig ?? {});
  const policy = config.SecurityHeadersConfig?.ContentSecurityPolicy?.ContentSecurityPolicy;
  const left = ['connection', 'date', 'keep-alive', 'transfer-encoding'];
  const gone = new Set([
    ...left,
    ...(config.RemoveHeadersConfig?.Items ?? []).map(({ Header }) => Header.toLowerCase()),
  ]);
  return (given: Record<string, string>): Record<string, string> => ({
    ...Object.fromEntries(Object.entries(given).filter(([name]) => !gone.has(name))),
    ...(policy ? { 'content-security-policy': policy } : {}),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
  });
};
