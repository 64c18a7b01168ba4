import { findArea } from '../areas.ts';
import type { AuditEvent } from './event.ts';

/**
 * What somebody did, as the rest of a sentence that begins with their name. What is not here is said as it is called.
 */
const deeds: Readonly<Record<string, string>> = {
  received: 'took in the return',
  rejected: 'rejected the return',
  'not received': 'gave up receiving the return',
  'second file refused': 'refused a second file for the return',
  queried: 'took in and queried the return',
  answered: 'answered queries about the return',
  'awaiting sign-off': 'left the return waiting for its sign-off',
  'signed-off': 'signed off the return',
  'query raised': 'raised a query about the return',
  'answer accepted': 'accepted an answer about the return',
  'answer sent back': 'sent back an answer about the return',
  'answer to be looked at': 'will look at an answer about the return',
  'returned for correction': 'asked for another file in place of the return',
  'asked to confirm or correct': 'asked for a confirmation or a correction',
  'reminder due': 'sent a reminder about the return',
  'closing extended': 'extended the closing day',
  'dates set': 'set the dates of the collection',
  'population set': 'gave the population that the rates of the collection rest on',
  compiled: 'compiled the release',
  worded: 'wrote on the page of the release',
  approve: 'approved the release',
  schedule: 'scheduled the release',
  move: 'moved the release to another day',
  cancel: 'cancelled the schedule of the release',
  withdraw: 'withdrew the release',
  'publish-again': 'had the release published again',
  published: 'published the release',
};

/** An event in one sentence: `Jo Smith signed off the return of Kent, 2023-24 (20240501T…).` */
export const eventInWords = ({ who, what, area, period, submission, version, why }: AuditEvent): string => {
  const of = [area === undefined ? undefined : (findArea(area)?.name ?? area), period]
    .filter((part) => part !== undefined)
    .join(', ');
  const which = version === undefined ? submission : `version ${version}`;
  const about = `${of === '' ? '' : ` of ${of}`}${which === undefined ? '' : ` (${which})`}`;
  const begins = `${who.slice(0, 1).toUpperCase()}${who.slice(1)}`;
  return `${begins} ${deeds[what] ?? what}${about}${why === '' ? '' : `: ${why.replace(/\.$/, '')}`}.`;
};
