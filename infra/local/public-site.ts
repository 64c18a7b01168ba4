import { createServer } from 'node:http';
import type { Engine } from './dynamodb-engine.ts';
import type { Resolve } from './resolve.ts';
import { ofType, type Template } from './template.ts';

/** Where a path of the site lies in the bucket: folders answer with their page. */
const keyOf = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path).slice(1);

/**
 * The published bucket as the public sees it, with the security headers of the template. It reads what is in the bucket
 * and nothing else, as the CDN does.
 * @param bucket address of the published bucket in the engine
 */
export const startPublicSite = async (
  template: Template,
  resolve: Resolve,
  bucket: string,
  port = 0,
): Promise<Engine> => {
  const headers = headersOf(template, resolve);
  const server = createServer(async (request, response) => {
    try {
      const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
      if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, headers).end();
      const found = await fetch(`${bucket}/${keyOf(pathname)}`, { headers: { authorization: 'local' } });
      if (!found.ok)
        return void response.writeHead(403, { ...headers, 'content-type': 'text/plain' }).end('Not here.\n');
      const kept = ['content-type', 'cache-control', 'etag', 'last-modified'];
      const given = kept.flatMap((name) => (found.headers.has(name) ? [[name, found.headers.get(name) ?? '']] : []));
      response.writeHead(200, { ...headers, ...Object.fromEntries(given) });
      response.end(request.method === 'HEAD' ? undefined : Buffer.from(await found.arrayBuffer()));
    } catch {
      response.destroy();
    }
  });
  await new Promise<void>((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', done));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
};

/** What the template lets the CDN say with every answer, except what asks for HTTPS: this machine has none. */
const headersOf = (template: Template, resolve: Resolve): Record<string, string> => {
  const [found] = ofType(template, 'AWS::CloudFront::ResponseHeadersPolicy');
  const config = resolve<{ SecurityHeadersConfig?: { ContentSecurityPolicy?: { ContentSecurityPolicy: string } } }>(
    found?.[1].Properties.ResponseHeadersPolicyConfig ?? {},
  );
  const policy = config.SecurityHeadersConfig?.ContentSecurityPolicy?.ContentSecurityPolicy;
  return {
    ...(policy ? { 'content-security-policy': policy } : {}),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
  };
};
