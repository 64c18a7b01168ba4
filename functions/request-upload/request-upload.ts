import type { TicketTerms } from '../../shared/adapters/upload-tickets.ts';
import { UploadOrder } from '../../shared/domain/api/requests.ts';
import { ticketSeconds } from '../../shared/domain/submissions/on-its-way.ts';
import { submissionId } from '../../shared/domain/submissions/submission-id.ts';
import {
  type SubmissionAt,
  type UploadFormat,
  uploadKey,
  uploadTypes,
} from '../../shared/domain/submissions/upload-key.ts';
import type { Call, Reply } from '../../shared/runtime/http-door.ts';
import { areaIn, periodIn } from '../../shared/runtime/named.ts';
import { refuse } from '../../shared/runtime/problem.ts';
import { readRequest } from '../../shared/runtime/read-request.ts';

type Ports = {
  sign: (terms: TicketTerms) => Promise<{ url: string; fields: Record<string, string> }>;
  request: (at: SubmissionAt, by: { format: UploadFormat; by: string; now: Date }) => Promise<void>;
  now: () => Date;
  random: () => Uint8Array;
  /** How large a file of a kind may be. */
  most: (format: UploadFormat) => number;
};

/** Hands out a ticket to upload one return: keeps who asked, then signs a form for one key, size and type. */
export const requestUpload =
  ({ sign, request, now, random, most }: Ports) =>
  async ({ caller, path, body }: Call): Promise<Reply> => {
    const [area, period] = [areaIn(path), periodIn(path)];
    const { format, returnTo } = readRequest(UploadOrder, body, (detail) =>
      refuse.unprocessable(`The format is one of ${Object.keys(uploadTypes).join(', ')}. ${detail}`, 'unknown-format'),
    );
    const asked = now();
    const at = { area: area.slug, period, submission: submissionId(asked, random()) };
    await request(at, { format, by: caller.subject, now: asked });
    const ticket = await sign({
      key: uploadKey(at, format),
      type: uploadTypes[format],
      most: most(format),
      seconds: ticketSeconds,
      returnTo,
    });
    const expires = new Date(asked.getTime() + ticketSeconds * 1000).toISOString();
    return { status: 201, body: { submission: at.submission, ...ticket, expires } };
  };
