import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerFindings } from '../../../functions/answer-findings/answer-findings.ts';
import { compileRelease } from '../../../functions/compile-release/compile-release.ts';
import { decideRelease } from '../../../functions/decide-release/decide-release.ts';
import { keepDraft } from '../../../functions/keep-draft/keep-draft.ts';
import { openRound } from '../../../functions/open-round/open-round.ts';
import { confirmReturn } from '../../../functions/request-upload/confirm-return.ts';
import { requestUpload } from '../../../functions/request-upload/request-upload.ts';
import { reviewReturn } from '../../../functions/review-return/review-return.ts';
import { setDates } from '../../../functions/set-dates/set-dates.ts';
import { setPopulation } from '../../../functions/set-population/set-population.ts';
import { signOffReturn } from '../../../functions/sign-off-return/sign-off-return.ts';
import { tendArea } from '../../../functions/tend-area/tend-area.ts';
import { wordRelease } from '../../../functions/word-release/word-release.ts';
import { openApi } from '../../../shared/formats/openapi.ts';
import type { Call, Reply } from '../../../shared/runtime/http-door.ts';
import { Problem } from '../../../shared/runtime/problem.ts';
import { described, fits, type JsonSchema, spoilt } from './json-schema.ts';

/** Thrown by whatever lies behind a door: the request was let in. */
class LetIn extends Error {}

/** Ports of which every one, however deep, says that the request was let in. */
const behind = (): never =>
  new Proxy(() => undefined, {
    get: (_, name) => (name === 'now' ? () => new Date('2024-05-01T09:00:00Z') : behind()),
    apply: () => {
      throw new LetIn();
    },
  }) as never;

type Door = (call: Call) => Promise<Reply>;
const decision: Door = decideRelease(behind());
const review: Door = reviewReturn(behind());
const tend: Door = tendArea(behind());

/** The function behind each route that takes a body, and the code by which it says that a body is not as declared. */
const doors: Readonly<Record<string, { act: Door; refusal: string }>> = {
  'POST /areas/{area}/returns/{period}/submissions': { act: requestUpload(behind()), refusal: 'unknown-format' },
  'POST /areas/{area}/returns/{period}/submissions/{submission}/answers': {
    act: answerFindings(behind()),
    refusal: 'not-an-answer',
  },
  'POST /areas/{area}/returns/{period}/submissions/{submission}/sign-off': {
    act: signOffReturn(behind()),
    refusal: 'malformed-request',
  },
  'POST /areas/{area}/returns/{period}/submissions/{submission}/confirmation': {
    act: confirmReturn(behind()),
    refusal: 'malformed-request',
  },
  'PUT /areas/{area}/returns/{period}/submissions/{submission}/draft': {
    act: keepDraft(behind()),
    refusal: 'malformed-request',
  },
  ...Object.fromEntries(
    ['queries', 'reviews', 'returned'].map((word) => [
      `POST /areas/{area}/returns/{period}/submissions/{submission}/${word}`,
      { act: review, refusal: 'malformed-request' },
    ]),
  ),
  ...Object.fromEntries(
    ['PUT extension', 'POST reminders', 'POST notes'].map((each) => {
      const [method, word] = each.split(' ');
      return [`${method} /collections/{period}/areas/{area}/${word}`, { act: tend, refusal: 'malformed-request' }];
    }),
  ),
  'PUT /areas/{area}/contacts': { act: tend, refusal: 'malformed-request' },
  'POST /collections/{period}/rounds': { act: openRound(behind()), refusal: 'malformed-request' },
  'PUT /collections/{period}/dates': { act: setDates(behind()), refusal: 'malformed-request' },
  'PUT /collections/{period}/population': { act: setPopulation(behind()), refusal: 'not-a-population' },
  'POST /collections/{period}/releases': { act: compileRelease(behind()), refusal: 'malformed-request' },
  'PUT /collections/{period}/releases/{version}/words': {
    act: wordRelease(behind()),
    refusal: 'malformed-request',
  },
  ...Object.fromEntries(
    ['approve', 'schedule', 'move', 'cancel', 'publish-again', 'withdraw'].map((word) => [
      `POST /collections/{period}/releases/{version}/${word}`,
      { act: decision, refusal: 'malformed-request' },
    ]),
  ),
};

type Operation = { requestBody?: { required: boolean; content: Record<string, { schema: JsonSchema }> } };
const { paths } = JSON.parse(JSON.stringify(openApi('1'))) as { paths: Record<string, Record<string, Operation>> };
const taking = Object.entries(paths).flatMap(([path, operations]) =>
  Object.entries(operations).flatMap(([method, { requestBody }]) => {
    const schema = requestBody?.content['application/json']?.schema;
    return schema ? [{ route: `${method.toUpperCase()} ${path}`, required: requestBody!.required, schema }] : [];
  }),
);

const path = { area: 'lancashire', period: '2023-24', submission: '20240501T090000000Z-aaaaaa', version: '1.0' };

/** By which code a call is refused; `let in` where it is not. */
const codeOf = async (act: Door, call: Call): Promise<string> => {
  try {
    await act(call);
  } catch (error) {
    if (error instanceof Problem) return error.details.code;
    if (!(error instanceof LetIn)) throw error;
  }
  return 'let in';
};

/** Whether the door takes a body as declared, whatever it says to what stands in it. */
const takes = async (route: string, body: unknown): Promise<boolean> => {
  const { act, refusal } = doors[route]!;
  const call = { caller: { subject: 'jo', roles: [], area: undefined }, path, query: {}, headers: {}, route, body };
  return ![refusal, 'malformed-request'].includes(await codeOf(act, call));
};

describe('what is described and what is taken', () => {
  it('has a door here for every request with a body', () => {
    expect(taking.map(({ route }) => route).sort()).toEqual(Object.keys(doors).sort());
  });

  it.each(taking)('are the same bodies: $route', async ({ route, required, schema }) => {
    expect(await takes(route, undefined), 'no body at all').toBe(!required);
    const seen = { taken: 0, refused: 0 };
    const bodies = described(schema).chain((body) => fc.oneof(fc.constant(body), spoilt(body)));
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const wanted = fits(schema, body);
        seen[wanted ? 'taken' : 'refused'] += 1;
        expect(await takes(route, body), JSON.stringify(body)).toBe(wanted);
      }),
      { seed: 12, numRuns: 200 },
    );
    expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(30);
  });

  it('would tell a description from a door that is otherwise', async () => {
    const loose: JsonSchema = { type: 'object', properties: { notes: { type: 'array', items: { type: 'string' } } } };
    expect(fits(loose, { notes: ['ok'] })).toBe(true);
    expect(await takes('POST /collections/{period}/releases', { notes: ['ok'] })).toBe(false);
    const { schema } = taking.find(({ route }) => route === 'POST /collections/{period}/releases')!;
    expect(fits(schema, { notes: ['ok'] })).toBe(false);
  });
});

describe('a period in an address', () => {
  it.each(['2023-24', '202324', '2023/24', '2023-2024'])('is understood at every door as %s', async (period) => {
    for (const [route, { act }] of Object.entries(doors)) {
      const call = {
        caller: { subject: 'jo', roles: [], area: undefined },
        path: { ...path, period },
        query: {},
        headers: {},
        route,
        body: undefined,
      };
      const code = await codeOf(act, call);
      expect(code, route).not.toBe('unknown-period');
    }
  });
});
