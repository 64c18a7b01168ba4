const mebibyte = 1024 * 1024;

/** What API Gateway takes in one request. */
export const mostRequestBytes = 10 * mebibyte;

/**
 * What Lambda takes in, and gives out, in one synchronous call: the whole event as JSON, a body that is not text as
 * base64.
 */
export const mostPayloadBytes = 6 * mebibyte;

/** What API Gateway waits for a function, ms. */
export const longestMs = 29_000;

export const bytesOf = (payload: unknown): number => Buffer.byteLength(JSON.stringify(payload) ?? '');
