import { createHmac, timingSafeEqual } from 'node:crypto';

type Condition = Record<string, string> | [string, ...unknown[]];
type Policy = { expiration: string; conditions: Condition[] };

/** What is wrong with a posted form, as S3 would say it; undefined where it is as it was signed. */
export const faultOfPost = (
  fields: ReadonlyMap<string, string>,
  bytes: number,
  secret: string,
  now: Date,
): string | undefined => {
  const policy = fields.get('policy');
  const [, day = '', region = '', service = ''] = fields.get('x-amz-credential')?.split('/') ?? [];
  if (!policy || !day) return 'The form is not signed.';
  const signed = (key: Buffer, part: string) => createHmac('sha256', key).update(part).digest();
  const parts = [day, region, service, 'aws4_request', policy];
  const signature = parts.reduce<Buffer>(signed, Buffer.from(`AWS4${secret}`));
  const given = Buffer.from(fields.get('x-amz-signature') ?? '', 'hex');
  if (given.length !== signature.length || !timingSafeEqual(given, signature))
    return 'The signature does not fit the policy.';
  const { expiration, conditions }: Policy = JSON.parse(Buffer.from(policy, 'base64').toString('utf8'));
  if (Date.parse(expiration) < now.getTime()) return 'The upload was signed for a shorter time.';
  const named = new Set<string>();
  for (const condition of conditions) {
    const fault = Array.isArray(condition)
      ? ofRule(condition, fields, bytes, named)
      : ofPairs(condition, fields, named);
    if (fault) return fault;
  }
  const unsigned = [...fields.keys()].find((field) => !named.has(field) && !exempt.test(field));
  return unsigned ? `The field ${unsigned} was not signed.` : undefined;
};

const exempt = /^(policy|file|x-amz-signature|x-ignore-.*)$/;

const ofPairs = (pairs: Record<string, string>, fields: ReadonlyMap<string, string>, named: Set<string>) => {
  for (const [field, wanted] of Object.entries(pairs)) {
    named.add(field.toLowerCase());
    if (fields.get(field.toLowerCase()) !== wanted) return `The field ${field} is not as it was signed.`;
  }
  return undefined;
};

const ofRule = (
  [rule, ...words]: [string, ...unknown[]],
  fields: ReadonlyMap<string, string>,
  bytes: number,
  named: Set<string>,
) => {
  if (rule === 'content-length-range') {
    const [least, most] = words.map(Number);
    return !(bytes >= Number(least) && bytes <= Number(most))
      ? 'The file is not of a size that was signed for.'
      : undefined;
  }
  const [field = '', wanted = ''] = words.map(String);
  const name = field.replace(/^\$/, '').toLowerCase();
  named.add(name);
  const held = fields.get(name) ?? '';
  const good = rule === 'eq' ? held === wanted : rule === 'starts-with' && held.startsWith(wanted);
  return good ? undefined : `The field ${name} is not as it was signed.`;
};
