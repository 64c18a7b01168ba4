import { PageQuery } from '../../shared/domain/api/requests.ts';
import type { AuditEvent } from '../../shared/domain/api/shapes.ts';
import type { Call, Reply } from '../../shared/runtime/http-door.ts';
import { readRequest } from '../../shared/runtime/read-request.ts';

export type Ports = {
  events: (wish: { now: Date; after?: string | undefined }) => Promise<{ items: AuditEvent[]; next?: string }>;
  now: () => Date;
};

/** Shows what happened, the newest first, a page at a time. */
export const showEvents =
  ({ events, now }: Ports) =>
  async ({ query }: Call): Promise<Reply> => {
    const { after } = readRequest(PageQuery, query);
    return { status: 200, body: await events({ now: now(), after }) };
  };
