import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { Me } from '../../shared/domain/api/shapes.ts';
import { goTo } from '../../shared/runtime/browser-answer.ts';
import { faultOf } from '../../shared/runtime/http-door.ts';
import type { Log } from '../../shared/runtime/log.ts';
import { cookieOf, formSeedOf, sessionCookie } from '../../shared/runtime/session.ts';
import { type ApiClient, Refusal } from './api-client.ts';
import { homeOf } from './navigation.ts';
import { ownForm } from './own-form.ts';
import { answerOf, pageAnswer, tokenField, type Visitor } from './page-answer.ts';
import { findPage } from './pages/index.ts';
import { brokenView, refusedView } from './views/refused.ts';

export type Ports = {
  log: Pick<Log, 'info' | 'error'>;
  /** The API as the holder of a token can use it. */
  apiFor: (session: string) => ApiClient;
  /** Where the pages stand. */
  origin: string;
  now: () => Date;
  random: () => string;
};

type Request = APIGatewayProxyEventV2;
type Result = APIGatewayProxyStructuredResultV2;

/**
 * Answers a browser. The pages have no rights of their own: all that they show and do goes through the API with the
 * visitor's token, which the API's authoriser checks. Whoever has none, or one that is no good any more, signs in
 * first.
 */
export const showPage =
  (ports: Ports) =>
  async (request: Request): Promise<Result> => {
    const session = cookieOf(request.cookies ?? [], sessionCookie);
    if (session === undefined) return signInFirst(request);
    const seen: { visitor?: Visitor } = {};
    try {
      return await visited(ports, request, session, seen);
    } catch (error) {
      if (error instanceof Refusal && error.status === 401) return signInFirst(request);
      if (error instanceof Refusal) {
        ports.log.info('refused', { code: error.code, status: error.status });
        return pageAnswer(refusedView(error.status, error.detail), seen.visitor);
      }
      ports.log.error('failed', { fault: faultOf(error) });
      return pageAnswer(brokenView, seen.visitor);
    }
  };

/**
 * Finds the page and visits it. `seen` learns who the visitor is, so that a refusal can still show the way elsewhere.
 */
const visited = async (
  ports: Ports,
  request: Request,
  session: string,
  seen: { visitor?: Visitor },
): Promise<Result> => {
  const { method, path: address } = request.requestContext.http;
  const api = ports.apiFor(session);
  const seed = formSeedOf(request.cookies ?? [], session);
  const me = await api.get(Me, '/me');
  seen.visitor = { me, session: seed, current: address };
  if (address === '/') return goTo(homeOf(me));
  const found = findPage(method, address);
  if (found === undefined) throw new Refusal(404, 'no-page', '');
  const answered = await found.page.visit({
    me,
    api,
    path: found.path,
    query: definedOf(request.queryStringParameters),
    form: method === 'POST' ? await ownForm(request, seed) : new FormData(),
    token: tokenField(seed),
    once: ports.random(),
    now: ports.now(),
    origin: ports.origin,
  });
  return answerOf(answered, seen.visitor);
};

/**
 * A page is come back to after signing in. What a form sent goes along with the browser (307 keeps it), to be sent
 * again once the session is renewed, or to stand on a page until its sender has signed in.
 */
const signInFirst = ({ requestContext: { http } }: Request): Result => {
  const answer = goTo(http.path === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(http.path)}`);
  return http.method === 'POST' ? { ...answer, statusCode: 307 } : answer;
};

const definedOf = (query: Record<string, string | undefined> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined));
