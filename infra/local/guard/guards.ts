import type { IncomingMessage } from 'node:http';
import type { HeldDoor } from '../doors/listen.ts';
import { account, region } from '../template/physical.ts';
import type { Resolve } from '../template/resolve.ts';
import { ofType, type Template } from '../template/template.ts';
import type { BadDays } from './bad-days.ts';
import { crossOrigin } from './cross-origin.ts';
import { guardedDoor, type HandOn, type Refusal, signerOf } from './guarded-door.ts';
import { permissionsOf, type Wanted } from './permissions.ts';
import { faultOfPost } from './post-policy.ts';
import { postedForm } from './posted-form.ts';
import { wantedOfCopy, wantedOfObjects } from './wanted-of-objects.ts';
import { wantedOfSchedules } from './wanted-of-schedules.ts';
import { wantedOfTables } from './wanted-of-tables.ts';

export interface GuardProps {
  readonly template: Template;
  readonly resolve: Resolve;
  readonly now: () => Date;
  /** What functions sign with on this machine. */
  readonly secret: string;
  readonly days: BadDays;
}

/**
 * The doors before the engines. A function may do on this machine what its role in the template may do, and nothing
 * else: a missing permission shows at `npm start` and not after a deployment.
 */
export const guards = ({ template, resolve, now, secret, days }: GuardProps) => {
  const permits = permissionsOf(template, resolve);
  const roles = new Map(
    ofType(template, 'AWS::Lambda::Function').map(([, { Properties }]) => [
      resolve<string>(Properties.FunctionName),
      resolve<string>(Properties.Role),
    ]),
  );
  const asked = new Map<string, number>();
  const denied = (signer: string | undefined, wanted: readonly Wanted[]): string | undefined => {
    for (const { action } of wanted) asked.set(action, (asked.get(action) ?? 0) + 1);
    const role = roles.get(signer ?? '');
    const first = wanted.find((each) => !role || !permits(role, each));
    return first && `${signer ?? 'Nobody'} is not authorized to perform ${first.action} on ${first.resource}`;
  };

  const tables = (request: IncomingMessage, url: URL, body: Buffer): Refusal | undefined => {
    const [target, asked] = [String(request.headers['x-amz-target']), JSON.parse(body.toString('utf8'))];
    const reason = denied(signerOf(request, url), wantedOfTables(target, asked));
    return reason ? json('com.amazon.coral.service#AccessDeniedException', reason) : days.refusal(target, asked);
  };

  const objects = (request: IncomingMessage, url: URL, body: Buffer): Refusal | undefined => {
    if (String(request.headers['x-amz-target']).startsWith('AmazonSQS')) return queues(request, url, body);
    if (!/^multipart\/form-data/.test(request.headers['content-type'] ?? '')) {
      const copied = request.headers['x-amz-copy-source'];
      const wanted = [wantedOfObjects(request.method ?? 'GET', url), ...wantedOfCopy(copied && String(copied))];
      const reason = denied(signerOf(request, url), wanted);
      return reason ? xml('AccessDenied', reason) : undefined;
    }
    const { fields, bytes } = postedForm(request.headers['content-type'] ?? '', body);
    const signer = fields.get('x-amz-credential')?.split('/')[0];
    const fault = faultOfPost(new Map([...fields, ['bucket', url.pathname.split('/')[1] ?? '']]), bytes, secret, now());
    const reason = fault ?? denied(signer, [wantedOfObjects('POST', url, fields.get('key'))]);
    return reason ? xml('AccessDenied', reason) : undefined;
  };

  const queues = (request: IncomingMessage, url: URL, body: Buffer): Refusal | undefined => {
    const action = `sqs:${String(request.headers['x-amz-target']).split('.').pop()}`;
    const { QueueUrl = '', QueueName = '' } = JSON.parse(body.toString('utf8'));
    const resource = `arn:aws:sqs:${region}:${account}:${QueueUrl.split('/').pop() || QueueName}`;
    const reason = denied(signerOf(request, url), [{ action, resource }]);
    return reason ? json('com.amazonaws.sqs#AccessDeniedException', reason) : undefined;
  };

  const schedules = (request: IncomingMessage, url: URL, body: Buffer): Refusal | undefined => {
    const asked = body.length ? JSON.parse(body.toString('utf8')) : {};
    const reason = denied(signerOf(request, url), wantedOfSchedules(request.method ?? 'GET', url, asked));
    return reason ? { ...json('AccessDeniedException', reason), status: 403 } : undefined;
  };

  return {
    /** How often each action was asked for; of a transaction each part counts, as it is paid for. */
    asked: () => Object.fromEntries(asked),
    schedules: (door: HeldDoor, handOn: HandOn) => guardedDoor({ door, check: schedules, handOn }),
    tables: (door: HeldDoor, handOn: HandOn) => guardedDoor({ door, check: tables, handOn }),
    objects: (door: HeldDoor, handOn: HandOn) =>
      guardedDoor({ door, check: objects, handOn, also: crossOrigin(template, resolve) }),
  };
};

const json = (type: string, message: string): Refusal => ({
  status: 400,
  type: 'application/x-amz-json-1.0',
  body: JSON.stringify({ __type: type, message }),
});

const xml = (code: string, message: string): Refusal => ({
  status: 403,
  type: 'application/xml',
  body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`,
});
