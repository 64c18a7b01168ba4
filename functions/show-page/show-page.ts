import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { Me } from '../../shared/domain/api/shapes.ts';
import { goTo } from '../../shared/runtime/browser-answer.ts';
import { faultOf } from '../../shared/runtime/http-door.ts';
import type { Log } from '../../shared/runtime/log.ts';
import { cookieOf, formSeedOf, sessionCookie } from '../../shared/runtime/session.ts';
import { type ApiClient, Refusal } from './api-client.ts';
import { nothingEntered, typedIn } from './entered.ts';
import { takeForm } from './form-again.ts';
import { homeOf } from './navigation.ts';
import { holdOwn, sentForm } from './own-form.ts';
import { answerOf, pageAnswer, tokenField, type Visitor } from './page-answer.ts';
import { findPage } from './pages/index.ts';
import { keptView, withTyped } from './views/kept.ts';
import { brokenView, refusedView } from './views/refused.ts';
import type { PageAnswer, Visit } from './visit.ts';

export type Ports = {
  log: Pick<Log, 'info' | 'error'>;
  /** The API as the holder of a token can use it. */
  apiFor: (session: string) => ApiClient;
  /** Where the store takes files. */
  store: string;
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
    const seen: { visitor?: Visitor; form?: FormData } = {};
    try {
      return await visited(ports, request, seen);
    } catch (error) {
      const typed = seen.form === undefined ? undefined : typedIn(seen.form);
      const { path: address } = request.requestContext.http;
      if (error instanceof Refusal && error.status === 401) return signInFirst(request);
      if (error instanceof Refusal) {
        ports.log.info('refused', { code: error.code, status: error.status });
        const refused = refusedView(error.status, error.detail);
        return pageAnswer(typed === undefined ? refused : withTyped(refused, address, typed), seen.visitor);
      }
      ports.log.error('failed', { fault: faultOf(error) });
      return pageAnswer(typed === undefined ? brokenView : keptView(address, typed), seen.visitor);
    }
  };

/**
 * Finds the page and visits it. `seen` learns who the visitor is, so that a refusal can still show the way elsewhere,
 * and what their form sent, so that it is not lost.
 */
const visited = async (
  ports: Ports,
  request: Request,
  seen: { visitor?: Visitor; form?: FormData },
): Promise<Result> => {
  const { method, path: address } = request.requestContext.http;
  const form = method === 'POST' ? await sentForm(request) : undefined;
  if (form !== undefined) seen.form = form;
  const session = cookieOf(request.cookies ?? [], sessionCookie);
  if (session === undefined) throw new Refusal(401, 'not-signed-in', '');
  const api = ports.apiFor(session);
  const me = await api.get(Me, '/me');
  const seed = formSeedOf(request.cookies ?? [], session);
  seen.visitor = { me, session: seed, current: address };
  if (address === '/') return goTo(homeOf(me));
  const found = findPage(method, address);
  if (found === undefined) throw new Refusal(404, 'no-page', '');
  const visit: Visit = {
    me,
    api,
    path: found.path,
    query: definedOf(request.queryStringParameters),
    form: form ?? new FormData(),
    entered: nothingEntered,
    token: tokenField(seed),
    once: ports.random(),
    now: ports.now(),
    store: ports.store,
  };
  const { page } = found;
  const answered =
    page.method === 'GET'
      ? await page.visit(visit)
      : await takeForm({ ...page, visit: ownOnly(page.visit, seed) }, visit, ports.log);
  return answerOf(answered, seen.visitor);
};

/** A page that takes forms of this very session only. */
const ownOnly =
  (visit: (visit: Visit) => Promise<PageAnswer>, seed: string) =>
  async (asked: Visit): Promise<PageAnswer> => {
    holdOwn(asked.form, seed);
    return visit(asked);
  };

/**
 * A page is come back to after signing in. What a form sent goes along with the browser (307 keeps it), to be sent
 * again once the session is renewed, or to stand on a page until its sender has signed in.
 */
const signInFirst = ({ requestContext: { http }, rawQueryString }: Request): Result => {
  const whole = rawQueryString ? `${http.path}?${rawQueryString}` : http.path;
  const answer = goTo(http.path === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(whole)}`);
  return http.method === 'POST' ? { ...answer, statusCode: 307 } : answer;
};

const definedOf = (query: Record<string, string | undefined> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined));
