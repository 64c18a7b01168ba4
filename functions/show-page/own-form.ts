import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { prose } from '../../shared/domain/prose.ts';
import { isOwnForm } from '../../shared/runtime/session.ts';
import { Refusal } from './api-client.ts';

/**
 * Reads what a form of this site sent.
 * @throws Refusal 403 where another site sent it, 400 for what is no form
 */
export const sentForm = async (request: APIGatewayProxyEventV2): Promise<FormData> => {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin')
    throw new Refusal(403, 'foreign-form', 'The form was not sent from a page of this service.');
  const body = Buffer.from(request.body ?? '', request.isBase64Encoded ? 'base64' : 'utf8');
  const type = request.headers['content-type'] ?? '';
  return new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData().catch(() => {
    throw new Refusal(400, 'no-form', 'The form could not be read. Go back and send it again.');
  });
};

/**
 * Holds that a form was sent from a page that this very session was shown.
 * @throws Refusal 403 that a person can mend by sending it once more
 */
export const holdOwn = (form: FormData, session: string): void => {
  const token = form.get('form-token');
  if (typeof token !== 'string' || !isOwnForm(session, token))
    throw new Refusal(
      403,
      'signed-in-anew',
      prose`
        You have signed in again since this form was opened. Nothing has been sent yet: check what you typed, and send
        it.
      `,
    );
};
