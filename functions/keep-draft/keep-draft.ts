import type { Drafts } from '../../shared/adapters/drafts.ts';
import { DraftOrder } from '../../shared/domain/api/requests/of-areas.ts';
import type { Call, Reply } from '../../shared/runtime/http-door.ts';
import { areaIn, periodIn, submissionIn } from '../../shared/runtime/named.ts';
import { readRequest } from '../../shared/runtime/read-request.ts';
import { refuseNumbersOf4 } from '../../shared/runtime/refuse-numbers.ts';

export type Ports = { drafts: Drafts; now: () => Date };

/** Keeps the answers that somebody is writing, as far as they are, and gives them back to the same person. */
export const keepDraft =
  ({ drafts, now }: Ports) =>
  async ({ caller, path, body, route }: Call): Promise<Reply> => {
    const whose = {
      area: areaIn(path).slug,
      period: periodIn(path),
      submission: submissionIn(path),
      who: caller.subject,
    };
    if (route.startsWith('GET ')) return { status: 200, body: await drafts.read(whose) };
    const { answers } = readRequest(DraftOrder, body);
    for (const { text } of answers) refuseNumbersOf4(text);
    const draft = { answers, at: now().toISOString() };
    await drafts.keep(whose, draft);
    return { status: 200, body: draft };
  };
