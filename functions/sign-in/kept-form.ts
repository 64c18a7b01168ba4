import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { html } from '../../shared/formats/html.ts';
import { hidden, submitButton } from '../../shared/formats/pages/fields.ts';
import { layout } from '../../shared/formats/pages/layout.ts';
import { heading, list, paragraph } from '../../shared/formats/pages/parts.ts';
import { guarded } from '../../shared/runtime/browser-answer.ts';

/** The fields of a form as they were typed, and the names of the files that were chosen, which no page can hold. */
const typedIn = async ({ body = '', isBase64Encoded, headers }: APIGatewayProxyEventV2) => {
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  const type = headers['content-type'] ?? 'application/x-www-form-urlencoded';
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const entries = [...form];
  return {
    fields: entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    files: entries.flatMap(([, value]) => (typeof value === 'string' ? [] : [value.name])),
  };
};

/**
 * The page for a form that came after its session had run out for good: nothing of it is lost. Its sender signs in
 * beside it, in another tab, and sends it from here. Nothing is kept anywhere but on this page.
 * @param to the page of ours that the form was for
 */
export const keptForm = async (
  request: APIGatewayProxyEventV2,
  to: string,
): Promise<APIGatewayProxyStructuredResultV2> => {
  const { fields, files } = await typedIn(request);
  const content = html`${heading('Your sign-in has run out. What you typed is still here')}
${paragraph('Sign in again in another tab, come back to this page, and send it.')}
<p class="govuk-body"><a class="govuk-link" href="/sign-in" target="_blank" rel="noopener">Sign in (opens in a new tab)</a></p>
${
  files.length === 0
    ? ''
    : html`${paragraph('A file has to be chosen again afterwards, on the page that you came from:')}${list(files)}`
}
<form method="post" action="${to}">${fields.map(([name, value]) =>
    hidden(name, value),
  )}${submitButton('Send what I typed')}</form>`;
  return {
    statusCode: 401,
    headers: { 'content-type': 'text/html; charset=utf-8', ...guarded() },
    body: String(layout({ title: 'Your sign-in has run out', content })),
  };
};
