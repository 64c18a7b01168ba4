import { chance } from '../chance.ts';
import type { Faults } from '../faults.ts';
import type { Place } from './scene.ts';

/** Somebody with a role, as the sign-in names them; `subject` is for machines alone. */
export type Person = { subject: string; name: string; roles: readonly string[]; area?: string };

export type Request = {
  person: Person;
  route: string;
  path: Readonly<Record<string, string>>;
  body?: object;
};
export type ReceivedReply = { status: number; body: Readonly<Record<string, unknown>> };

const submission = '/areas/{area}/returns/{period}/submissions';
const releases = '/collections/{period}/releases';
const desk = '/collections/{period}/areas/{area}';

/** Which function answers a route. */
const functionOf: Readonly<Record<string, string>> = {
  [`POST ${submission}`]: 'request-upload',
  [`POST ${submission}/{submission}/confirmation`]: 'request-upload',
  [`POST ${submission}/{submission}/answers`]: 'answer-findings',
  [`POST ${submission}/{submission}/sign-off`]: 'sign-off-return',
  [`POST ${submission}/{submission}/queries`]: 'review-return',
  [`POST ${submission}/{submission}/reviews`]: 'review-return',
  [`POST ${submission}/{submission}/returned`]: 'review-return',
  'POST /collections/{period}/rounds': 'open-round',
  'PUT /collections/{period}/dates': 'set-dates',
  [`PUT ${desk}/extension`]: 'tend-area',
  [`POST ${desk}/reminders`]: 'tend-area',
  [`POST ${desk}/notes`]: 'tend-area',
  'GET /collections/{period}': 'show-collection',
  [`GET ${releases}`]: 'show-releases',
  [`POST ${releases}`]: 'compile-release',
  ...Object.fromEntries(
    ['approve', 'schedule', 'move', 'cancel', 'publish-again', 'withdraw'].map((decision) => [
      `POST ${releases}/{version}/${decision}`,
      'decide-release',
    ]),
  ),
};

/** How often a person sends a request that was not answered, or that failed; and how long they wait between. */
const attempts = 5;
const patience = 75_000;

type World = { platform: Place; faults: Faults; seed: number };

/**
 * Sends a request as pages do: under a key of its own, and again under the same where no answer came. A hasty person
 * sends it twice at once. `answered` is called once, with the first answer that settles it; with none where all failed.
 */
export const send = (
  { platform, faults, seed }: World,
  name: string,
  { person, route, path, body = {} }: Request,
  answered: (reply: ReceivedReply | undefined) => void,
): void => {
  const { subject, name: called, roles, area } = person;
  const event = {
    routeKey: route,
    pathParameters: path,
    headers: { 'idempotency-key': name.replace(/[^\w-]/g, '-').padEnd(8, '-') },
    body: route.startsWith('GET') ? undefined : JSON.stringify(body),
    requestContext: {
      authorizer: {
        jwt: {
          claims: {
            sub: subject,
            'cognito:groups': roles,
            'custom:area': area,
            name: called,
            email: `${called.toLowerCase()}@example.org`,
          },
        },
      },
    },
  };
  let isSettled = false;
  const settle = (reply: ReceivedReply | undefined): void => {
    if (isSettled) return;
    isSettled = true;
    answered(reply);
  };
  const attempt = (number: number): void => {
    const of = functionOf[route]!;
    platform.invocations.invoke({ of, name: `${name}#${number}`, event }, (ended) => {
      const reply = ended.how === 'answered' ? replyOf(ended.answer) : undefined;
      if (reply !== undefined && isFinal(reply)) return settle(reply);
      if (number >= attempts) return settle(undefined);
      platform.agenda.after(patience * (0.5 + chance(seed, `patience ${name}`)), () => attempt(number + 1));
    });
  };
  attempt(1);
  if (faults.at('delivery', `click ${name}`) === 'delivered twice') attempt(attempts);
};

const replyOf = (answer: unknown): ReceivedReply => {
  const { statusCode, body } = answer as { statusCode: number; body?: string };
  return { status: statusCode, body: body === undefined ? {} : JSON.parse(body) };
};

/** What is busy, failed or still being carried out is asked again. */
const isFinal = ({ status, body }: ReceivedReply): boolean =>
  status < 500 && !['still-running', 'being-compiled'].includes(String(body.code));
