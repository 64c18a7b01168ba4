import { prose } from '../../shared/domain/prose.ts';
import { mostRequestBytes, mostSent } from '../../shared/domain/submissions/sent-along.ts';
import { Problem, type ProblemDetails } from '../../shared/runtime/problem.ts';

/** Whose tokens are asked for, and for whom they must be; none where the routes behind ask for none. */
export type Wanted = { issuer?: string; audience?: string };

type Refusal = { problem: ProblemDetails; forPeople: string };

const refusal = (status: number, code: string, detail: string, forPeople: string): Refusal => ({
  problem: new Problem(status, code, detail).details,
  forPeople,
});

const askedWithToken =
  'This address is one of the API, which is asked with a token. The pages begin at the link below.';

const refusals = {
  tooLarge: refusal(
    413,
    'request-too-large',
    prose`
      At most ${mostSent} can be sent here. For a larger file ask for a ticket: POST
      /areas/{area}/returns/{period}/submissions.
    `,
    `At most ${mostSent} can be sent here. Go back: what you typed is still there. Choose a smaller file.`,
  ),
  noToken: refusal(401, 'not-signed-in', 'Send the token of your sign-in: authorization: Bearer …', askedWithToken),
  badToken: refusal(401, 'bad-token', 'This is no token of a sign-in here. Sign in for a new one.', askedWithToken),
  expired: refusal(401, 'token-expired', 'The sign-in has run out. Sign in for a new token.', askedWithToken),
} satisfies Readonly<Record<string, Refusal>>;

/** What a browser shows in the place of what it asked for. */
export const pageOf = ({ problem: { title }, forPeople }: Refusal): string => `<!DOCTYPE html>
<html lang="en" class="govuk-template"><head><meta charset="utf-8"><title>${title} - MAPPA national returns</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/assets/govuk-frontend.css"></head>
<body class="govuk-template__body"><div class="govuk-width-container"><main class="govuk-main-wrapper">
<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${forPeople}</p>
<p class="govuk-body"><a class="govuk-link" href="/">Start from the beginning</a></p>
</main></div></body></html>
`;

/** The refusals as the function at the edge holds them. */
const held = (all: boolean): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(refusals)
        .filter(([name]) => all || name === 'tooLarge')
        .map(([name, each]) => {
          const { status, title } = each.problem;
          return [name, { status, title, text: JSON.stringify(each.problem), page: pageOf(each) }];
        }),
    ),
  );

/**
 * What is refused at the edge, in problem details or as a page: the HTTP APIs behind would answer it with a bare word,
 * and CloudFront lets nobody change an answer that says 400 or more. It lets nobody in: who passes here is looked at by
 * the authoriser, which alone checks who signed a token. It runs at the edge, so it is plain JavaScript; the local
 * doors run this very text.
 */
export const frontRefusals = ({ issuer, audience }: Wanted): string => `function handler(event) {
  var request = event.request;
  var length = request.headers['content-length'];
  if (length && Number(length.value) > ${mostRequestBytes}) return refused(request, 'tooLarge');
  var fault = ${issuer === undefined ? 'undefined' : 'faultOf(request.headers.authorization)'};
  return fault ? refused(request, fault) : request;
}
${issuer === undefined ? '' : tokenCheck(issuer, audience ?? '')}
var refusals = ${held(issuer !== undefined)};
function refused(request, name) {
  var refusal = refusals[name];
  var accept = request.headers.accept;
  var forPeople = Boolean(accept) && accept.value.indexOf('text/html') >= 0;
  var headers = {
    'content-type': { value: forPeople ? 'text/html; charset=utf-8' : 'application/problem+json' },
    'cache-control': { value: 'no-store' },
    'x-content-type-options': { value: 'nosniff' },
    'content-security-policy': {
      value: "default-src 'none'; style-src 'self'; font-src 'self'; frame-ancestors 'none'",
    },
  };
  if (refusal.status === 401) headers['www-authenticate'] = { value: 'Bearer' };
  return {
    statusCode: refusal.status,
    statusDescription: refusal.title,
    headers: headers,
    body: { encoding: 'text', data: forPeople ? refusal.page : refusal.text },
  };
}`;

/** What can be told of a token without knowing who signed it. */
const tokenCheck = (issuer: string, audience: string): string => `function faultOf(header) {
  var token = /^Bearer ([^ ]+)$/i.exec(header ? header.value : '');
  if (!token) return 'noToken';
  try {
    var claims = JSON.parse(Buffer.from(token[1].split('.')[1], 'base64url').toString());
    if (claims.iss !== '${issuer}' || [].concat(claims.aud).indexOf('${audience}') < 0) return 'badToken';
    return claims.exp > Date.now() / 1000 ? undefined : 'expired';
  } catch (error) {
    return 'badToken';
  }
}`;
