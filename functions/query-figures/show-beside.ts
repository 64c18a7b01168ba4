import { createHash } from 'node:crypto';
import { openApiOfOpen } from '../../shared/formats/openapi.ts';
import type { Reply } from '../../shared/runtime/http-door.ts';
import { refuse } from '../../shared/runtime/problem.ts';

/** The style sheet of the page by an address that is another where its text is. */
export const styleName = (text: string): string =>
  `explore-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.css`;

/** What stands beside the figures: the description of the questions, and the style sheet of their page. */
export const showBeside = ({ version, style }: { version: string; style: string }) => {
  const document = openApiOfOpen(version);
  return async (file: string): Promise<Reply> => {
    if (file === 'openapi.json')
      return { status: 200, body: document, headers: { 'cache-control': 'public, max-age=3600' } };
    if (file === styleName(style))
      return {
        status: 200,
        body: style,
        type: 'text/css; charset=utf-8',
        headers: { 'cache-control': 'public, max-age=31536000, immutable' },
      };
    throw refuse.notFound('There is nothing at this address.');
  };
};
