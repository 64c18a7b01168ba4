import { createHash } from 'node:crypto';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Reads one of the assets that lie beside the function; undefined where there is none of that name. */
export type ReadAsset = (name: string) => Promise<Uint8Array | undefined>;

/**
 * Gives out the style sheets and scripts of the pages. They are the same for everybody and hold nothing of anybody. A
 * browser may keep them, but asks each time whether they are still the same: old script never meets a new page.
 */
export const showAsset =
  (read: ReadAsset) =>
  async ({ pathParameters, headers }: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const name = pathParameters?.name ?? '';
    const type = types[/^[\w-]+\.(\w+)$/.exec(name)?.[1] ?? ''];
    const bytes = type === undefined ? undefined : await read(name);
    if (type === undefined || bytes === undefined) return { statusCode: 404, headers: { 'cache-control': 'no-store' } };
    const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    const always = {
      etag: tag,
      'cache-control': 'public, no-cache',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    };
    if (headers['if-none-match'] === tag) return { statusCode: 304, headers: always };
    return {
      statusCode: 200,
      headers: { 'content-type': type, ...always },
      body: Buffer.from(bytes).toString('base64'),
      isBase64Encoded: true,
    };
  };
