import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/**
 * What a browser may do with a page: load from here only, run no script that stands in the page, send forms only here
 * and to where the page says, and show it in no frame. Kept by nobody on the way.
 */
export const guarded = (reaches: readonly string[] = []): Record<string, string> => ({
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    `connect-src ${["'self'", ...reaches].join(' ')}`,
    `form-action ${["'self'", ...reaches].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'same-origin',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
});

/** Sends the browser on; `cookies` are set on the way. */
export const goTo = (address: string, cookies?: string[]): APIGatewayProxyStructuredResultV2 => ({
  statusCode: 303,
  headers: { ...guarded(), location: address },
  ...(cookies === undefined ? {} : { cookies }),
});
