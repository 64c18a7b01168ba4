import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { isOwnForm } from '../../shared/runtime/session.ts';
import { Refusal } from './api-client.ts';

/**
 * Reads what a form sent, if it was sent from a page that this session was shown: from this site, with its token.
 * @throws Refusal 403 for any other, 400 for what is no form
 */
export const ownForm = async (request: APIGatewayProxyEventV2, session: string): Promise<FormData> => {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') throw foreign();
  const body = Buffer.from(request.body ?? '', request.isBase64Encoded ? 'base64' : 'utf8');
  const type = request.headers['content-type'] ?? '';
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData().catch(() => {
    throw new Refusal(400, 'no-form', 'The form could not be read. Go back and send it again.');
  });
  const token = form.get('form-token');
  if (typeof token !== 'string' || !isOwnForm(session, token)) throw foreign();
  return form;
};

const foreign = () =>
  new Refusal(
    403,
    'foreign-form',
    'The form was not sent from a page of yours, or you have signed in anew since. Go back, load the page again and send it once more.',
  );
