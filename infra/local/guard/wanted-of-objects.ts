import type { Wanted } from './permissions.ts';

/** What a request to S3 asks for. A posted form is a PutObject whose key is in the form. */
export const wantedOfObjects = (method: string, url: URL, formKey?: string): Wanted => {
  const [bucket = '', ...rest] = decodeURIComponent(url.pathname.slice(1)).split('/');
  const key = formKey ?? rest.join('/');
  const resource = key ? `arn:aws:s3:::${bucket}/${key}` : `arn:aws:s3:::${bucket}`;
  return { action: actionOf(method, key, url.searchParams.has('versionId')), resource };
};

/** What a copy asks for besides: to read what is copied. Nothing where a request copies nothing. */
export const wantedOfCopy = (source: string | undefined): Wanted[] =>
  source === undefined ? [] : [wantedOfObjects('GET', new URL(`/${source}`, 'http://s3'))];

const actionOf = (method: string, key: string, versioned: boolean): string => {
  if (!key) return method === 'GET' || method === 'HEAD' ? 's3:ListBucket' : `s3:${method}Bucket`;
  if (method === 'GET' || method === 'HEAD') return versioned ? 's3:GetObjectVersion' : 's3:GetObject';
  return method === 'DELETE' ? 's3:DeleteObject' : 's3:PutObject';
};
