import type { IncomingMessage } from 'node:http';
import { localName } from '../template/physical.ts';
import type { Resolve } from '../template/resolve.ts';
import { ofType, type Template } from '../template/template.ts';

type Rule = { AllowedMethods: string[]; AllowedOrigins: string[] };

/**
 * Headers that let a page of another origin read an answer: those that the bucket's rules in the template give, which
 * the engine knows nothing of.
 */
export const crossOrigin = (template: Template, resolve: Resolve) => {
  const rules = new Map(
    ofType(template, 'AWS::S3::Bucket').map(([id, { Properties }]) => [
      localName(id),
      resolve<Rule[]>(Properties?.CorsConfiguration?.CorsRules ?? []),
    ]),
  );
  return ({ headers, method }: IncomingMessage, url: URL): Record<string, string> => {
    const { origin = '', 'access-control-request-method': wanted = method } = headers;
    const allowed = (rules.get(url.pathname.split('/')[1] ?? '') ?? []).some(
      ({ AllowedMethods, AllowedOrigins }) =>
        AllowedMethods.includes(String(wanted)) && AllowedOrigins.includes(origin),
    );
    if (!allowed) return {};
    return { 'access-control-allow-origin': origin, 'access-control-allow-methods': String(wanted), vary: 'Origin' };
  };
};
