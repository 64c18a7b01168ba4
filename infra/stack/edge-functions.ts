import { latestVersion, notHere, openFrom, withdrawnFor } from '../../shared/adapters/open-from.ts';

// Both run at the edge, so they are plain and old JavaScript. The local site runs this very text.

/**
 * Folders answer with their page. Questions about an object's state are taken out of a request: their answers (304,
 * 412) are given without the function below, and would tell that something is there before its time.
 */
export const folderPages = `function handler(event) {
  var request = event.request;
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  delete request.headers['if-match'];
  delete request.headers['if-none-match'];
  delete request.headers['if-modified-since'];
  delete request.headers['if-unmodified-since'];
  return request;
}`;

/**
 * What stays of an answer that is held back: CloudFront's own lines (`via` must stay), and those that every answer
 * carries.
 */
const kept = [
  'accept-ranges',
  'age',
  'date',
  'via',
  'warning',
  'access-control-allow-credentials',
  'access-control-allow-headers',
  'access-control-allow-methods',
  'access-control-allow-origin',
  'content-security-policy',
  'referrer-policy',
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
];

/**
 * What an answer below a release says besides its bytes: where the same file of the latest version of its period is, or
 * where that version is, if it has no such file; and data of a withdrawn release is not given, but the reason is, and
 * its bytes stay where they are.
 */
const standing = `function standing(event) {
  var response = event.response;
  var headers = response.headers;
  var why = headers['x-amz-meta-${withdrawnFor}'];
  var same = headers['x-amz-meta-${latestVersion}'];
  delete headers['x-amz-meta-${withdrawnFor}'];
  delete headers['x-amz-meta-${latestVersion}'];
  var at = /^\\/releases\\/[^/]+\\/(?=[^/]+\\/)/.exec(event.request.uri);
  if (!at) return response;
  var latest = at[0] + (same ? same.value : 'index.html');
  headers.link = { value: '<' + latest + '>; rel="latest-version"' };
  if (!why || /(\\.html|\\/)$/.test(event.request.uri)) return response;
  var text = 'This version was withdrawn: ' + decodeURIComponent(why.value) + '\\n' +
    'Do not use its figures. The latest version: ' + latest + '\\n';
  headers['content-type'] = { value: 'text/plain; charset=utf-8' };
  headers['cache-control'] = { value: 'no-store' };
  delete headers['content-length'];
  delete headers['content-encoding'];
  delete headers.etag;
  response.statusCode = 410;
  response.statusDescription = 'Gone';
  response.body = { encoding: 'text', data: text };
  return response;
}`;

/**
 * The read side's own look at the clock: whatever lies in the bucket is shown from its `open-from` on, by the time at
 * the edge, whether it comes from the cache or not. Without one, or with one that is no instant, it is not shown at
 * all.
 */
export const openInTime = `function handler(event) {
  var response = event.response;
  var headers = response.headers;
  var from = headers['x-amz-meta-${openFrom}'];
  delete headers['x-amz-meta-${openFrom}'];
  if (from && Date.parse(from.value) <= Date.now()) return standing(event);
  var kept = ${JSON.stringify(kept)};
  Object.keys(headers).forEach(function (name) {
    if (kept.indexOf(name) < 0) delete headers[name];
  });
  headers['content-type'] = { value: '${notHere.mediaType}; charset=utf-8' };
  headers['content-length'] = { value: '${Buffer.byteLength(notHere.text)}' };
  headers['cache-control'] = { value: 'no-store' };
  response.statusCode = 404;
  response.statusDescription = 'Not Found';
  response.cookies = {};
  response.body = { encoding: 'text', data: ${JSON.stringify(notHere.text)} };
  return response;
}
${standing}`;
