import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { inReturns } from './table-keys.ts';

/**
 * Something that was decided or happened: when, who (a person with the name and e-mail address they had then), what,
 * about what and why. Append-only. Overseers read it: nothing in it may follow from a local Category 4 figure.
 */
export type Happening = {
  at: string;
  who: string;
  what: string;
  about: string;
  why: string;
};

/** The item of an event. It is put in the same transaction as the change that it tells of, and never changed. */
export const eventItem = (event: Happening): Record<string, AttributeValue> => ({
  ...inReturns.event.key({ ...event, month: event.at.slice(0, 7) }),
  ...Object.fromEntries(Object.entries(event).map(([name, text]) => [name, { S: text }])),
});
