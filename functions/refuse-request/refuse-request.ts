import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { grants } from '../../shared/domain/access/grants.ts';
import { pageRoutes } from '../../shared/domain/api/page-routes.ts';
import { prose } from '../../shared/domain/prose.ts';
import { html } from '../../shared/formats/html.ts';
import { layout } from '../../shared/formats/pages/layout.ts';
import { heading, link, paragraph } from '../../shared/formats/pages/parts.ts';
import { guarded } from '../../shared/runtime/browser-answer.ts';
import { respond } from '../../shared/runtime/http-door.ts';
import { Problem, type ProblemDetails } from '../../shared/runtime/problem.ts';

type Request = Pick<APIGatewayProxyEventV2, 'headers' | 'rawPath' | 'requestContext'>;
type Result = APIGatewayProxyStructuredResultV2;

/**
 * What no route fits: there is nothing at the address, or not for the method. Programs are told in problem details,
 * people on a page. Nothing is asked or done for it, so nobody has to be signed in.
 */
export const refuseRequest = ({ headers, rawPath, requestContext }: Request): Result => {
  const { method } = requestContext.http;
  const possible = methodsAt(rawPath);
  const { details } =
    possible.length === 0 ? nothingAt(rawPath) : new Problem(405, 'method-not-allowed', notSo(method, possible));
  const allow: Record<string, string> = possible.length === 0 ? {} : { allow: possible.join(', ') };
  if (/text\/html/.test(headers.accept ?? '')) return pageOf(details, allow);
  return respond({ status: details.status, body: details, type: 'application/problem+json', headers: allow });
};

const nothingAt = (path: string): Problem =>
  new Problem(404, 'not-found', `There is nothing at ${shown(path)}. GET /openapi.json tells of every address.`);

const notSo = (method: string, possible: readonly string[]): string =>
  prose`
    ${shown(method)} is not possible at this address: ${possible.join(' and ')} ${possible.length === 1 ? 'is' : 'are'}.
  `;

/** What somebody else wrote, as far as it helps to find it again. */
const shown = (text: string): string => text.slice(0, 200);

/** Every route of API and pages, with the pattern that its path fits. */
const routes = [...Object.keys(grants), ...Object.values(pageRoutes).flat()].map((key) => {
  const [method = '', path = ''] = key.split(' ');
  const literal = path.replaceAll('.', '\\.');
  return {
    method,
    fits: new RegExp(`^${literal.replace(/\{\w+(\+?)\}/g, (_, rest) => (rest ? '.+' : '[^/]+'))}$`),
  };
});

const methodsAt = (path: string): readonly string[] => [
  ...new Set(routes.filter(({ fits }) => fits.test(path)).map(({ method }) => method)),
];

const pageOf = ({ status, title, detail }: ProblemDetails, also: Record<string, string>): Result => ({
  statusCode: status,
  headers: { 'content-type': 'text/html; charset=utf-8', ...guarded(), ...also },
  body: String(
    layout({
      title,
      content: html`${heading(title)}${paragraph(
        status === 404 ? 'If you typed the address, check that it is right.' : detail,
      )}
${paragraph('Go back and try again, or ', link('start from the beginning', '/'), '.')}`,
    }),
  ),
});
