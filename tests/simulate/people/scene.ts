import type { Platform } from '../platform/platform.ts';
import type { Step } from './plan.ts';
import type { Person, ReceivedReply, Request } from './requests.ts';
import type { ReturnFile } from './returns.ts';

/** The one period of a simulated life. */
export const period = '2023-24';

/** Where people act: on a platform in memory, or on the one of this machine. */
export type Place = {
  tables: Pick<Platform['tables'], 'find' | 'itemsOf'>;
  agenda: Pick<Platform['agenda'], 'after'>;
  buckets: Pick<Platform['buckets'], 'put'>;
  invocations: Pick<Platform['invocations'], 'invoke' | 'unattended'>;
};

/** What happens around an act: the platform, requests that are sent, and what is told of it to those who judge. */
export type Scene = {
  platform: Place;
  step: Step;
  ask: (part: string, request: Request, answered: (reply: ReceivedReply | undefined) => void) => void;
  posted: (key: string, file: ReturnFile) => void;
};

export const analyst: Person = { subject: 'ana-lyst', name: 'Ana', roles: ['ministry-analyst'] };
/** Somebody who may do both, and must not about one candidate. */
export const both: Person = { subject: 'bo-th', name: 'Bo', roles: ['ministry-analyst', 'release-approver'] };

/** What somebody writes in a step, in words that nobody writes in another: what is kept twice is seen. */
export const inWords = ({ step }: Scene, words: string): string => `${words}, as of ${step.name}.`;
export const numberOf = ({ name }: Step): number => Number(/\d+/.exec(name)?.[0]);

/** For an answer that nothing follows from. */
export const nothing = (): void => {};
