import type { TicketTerms } from '../../shared/adapters/upload-tickets.ts';
import { UploadOrder } from '../../shared/domain/api/requests/of-areas.ts';
import type { Dates } from '../../shared/domain/collection/shapes.ts';
import type { Period } from '../../shared/domain/periods.ts';
import { ticketSeconds } from '../../shared/domain/submissions/on-its-way.ts';
import { submissionId } from '../../shared/domain/submissions/submission-id.ts';
import {
  type SubmissionAt,
  type UploadFormat,
  uploadKey,
  uploadTypes,
} from '../../shared/domain/submissions/upload-key.ts';
import type { Call, CarriedOut, Reply } from '../../shared/runtime/http-door.ts';
import { areaIn, periodIn } from '../../shared/runtime/named.ts';
import { refuse } from '../../shared/runtime/problem.ts';
import { type NotAsDeclared, readRequest } from '../../shared/runtime/read-request.ts';
import { refuseBeforeOpening } from './refuse-before-opening.ts';

type Ports = {
  sign: (terms: TicketTerms) => Promise<{ url: string; fields: Record<string, string> }>;
  request: (
    at: SubmissionAt,
    by: { format: UploadFormat; by: string; now: Date },
    done: CarriedOut | undefined,
  ) => Promise<void>;
  /** When a period is collected. */
  dates: (period: Period) => Promise<Dates>;
  now: () => Date;
  random: () => Uint8Array;
  /** How large a file of a kind may be. */
  most: (format: UploadFormat) => number;
};

/** Hands out a ticket to upload one return, a signed form for one key, size and type, and keeps who asked for it. */
export const requestUpload =
  ({ sign, request, dates, now, random, most }: Ports) =>
  async ({ caller, path, body, carriedOut }: Call): Promise<Reply> => {
    const [area, period] = [areaIn(path), periodIn(path)];
    const { format, returnTo } = readRequest(UploadOrder, body, unknownFormat);
    const asked = now();
    await refuseBeforeOpening(period, asked, dates);
    const at = { area: area.slug, period, submission: submissionId(asked, random()) };
    const ticket = await sign({
      key: uploadKey(at, format),
      type: uploadTypes[format],
      most: most(format),
      seconds: ticketSeconds,
      returnTo,
    });
    const expires = new Date(asked.getTime() + ticketSeconds * 1000).toISOString();
    const answer = { status: 201, body: { submission: at.submission, ...ticket, expires } };
    await request(at, { format, by: caller.subject, now: asked }, carriedOut?.(answer));
    return answer;
  };

const unknownFormat: NotAsDeclared = (detail, places) =>
  places.includes('format')
    ? refuse.unprocessable(`The format is one of ${Object.keys(uploadTypes).join(', ')}. ${detail}`, 'unknown-format')
    : refuse.malformed(detail);
