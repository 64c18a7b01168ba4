import type { ReceivedReply, Request } from '../people/requests.ts';
import type { ReturnFile } from '../people/returns.ts';
import type { Platform } from '../platform/platform.ts';

/** What those who judge a life have seen of it, besides what the platform holds. */
export type Memory = {
  /** What was found wrong, each sentence once, in the order in which it was. */
  wrong: Set<string>;
  /** Files that were posted, by key. */
  posted: Map<string, ReturnFile[]>;
  /** Requests that were answered with yes. */
  granted: { request: Request; reply: ReceivedReply }[];
  /** Requests that were sent, by route. */
  asked: Map<string, number>;
  /** Requests that Category 4 be drawn. */
  drawings: number;
  mails: number;
  /** Mails of each run that it has not marked as sent: it died, or its answer was lost. */
  unmarked: Map<string, number>;
};

export const emptyMemory = (): Memory => ({
  wrong: new Set(),
  posted: new Map(),
  granted: [],
  asked: new Map(),
  drawings: 0,
  mails: 0,
  unmarked: new Map(),
});

/** What a rule looks at: the platform as it is, and what was seen. */
export type Judged = { platform: Platform; memory: Memory };

export const json = (text: string | undefined): Record<string, never> => JSON.parse(text ?? 'null');
