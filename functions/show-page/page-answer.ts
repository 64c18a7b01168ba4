import { createHash } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { roleEntries } from '../../shared/domain/access/roles.ts';
import type { Me } from '../../shared/domain/api/shapes.ts';
import type { Html } from '../../shared/formats/html.ts';
import { hidden } from '../../shared/formats/pages/fields.ts';
import { layout } from '../../shared/formats/pages/layout.ts';
import { goTo, guarded } from '../../shared/runtime/browser-answer.ts';
import { formTokenOf } from '../../shared/runtime/session.ts';
import { navigationFor } from './navigation.ts';
import type { PageAnswer, Shown } from './visit.ts';

type Result = APIGatewayProxyStructuredResultV2;

/** Who looks at a page, and at which: undefined before anybody has signed in. */
export type Visitor = { me: Me; session: string; current: string };

/** The hidden field that every form of a visitor carries. */
export const tokenField = (session: string): Html => hidden('form-token', formTokenOf(session));

/** A page as an answer; without a visitor it shows neither navigation nor a name. */
export const pageAnswer = (shown: Shown, visitor?: Visitor): Result => ({
  statusCode: shown.status ?? 200,
  headers: { 'content-type': 'text/html; charset=utf-8', ...guarded(shown.reaches ?? []) },
  body: String(layout({ ...shown, ...markOf(shown), ...(visitor === undefined ? {} : signedIn(visitor)) })),
});

/** What a page shows, apart from what is made anew for each look at it; none for one that a form led to. */
const markOf = ({ content, watched }: Shown): { mark?: string } =>
  watched
    ? {
        mark: createHash('sha256')
          .update(String(content).replace(/<input type="hidden"[^>]*>/g, ''))
          .digest('base64url')
          .slice(0, 16),
      }
    : {};

const signedIn = ({ me, session, current }: Visitor) => ({
  navigation: navigationFor(me, current),
  visitor: {
    name: me.roles.map((role) => roleEntries[role].name).join(', ') || 'No role',
    area: me.area?.name,
    token: tokenField(session),
  },
});

/** Whatever a page answered. */
export const answerOf = (answered: PageAnswer, visitor: Visitor): Result => {
  if ('goTo' in answered) return goTo(answered.goTo);
  if ('show' in answered) return pageAnswer(answered.show, visitor);
  return {
    statusCode: 200,
    headers: {
      ...guarded([]),
      'content-type': answered.type,
      'content-disposition': `attachment; filename="${answered.name}"`,
    },
    body: Buffer.from(answered.file).toString('base64'),
    isBase64Encoded: true,
  };
};
