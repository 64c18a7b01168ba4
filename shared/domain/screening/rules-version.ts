import { forms } from '../forms/index.ts';
import { breaks } from '../forms/series-breaks.ts';
import { shortDigest } from './short-digest.ts';
import { rules } from './stages.ts';

const declared = [
  rules.map(({ code, severity, what }) => [code, severity, what]),
  forms.map(({ id, from, listsUntil, tables, measures, limits }) => [id, from, listsUntil, tables, measures, limits]),
  breaks,
];

/**
 * Version of the rule set, on every report: the number is raised when what a check does is changed, the digest follows
 * what the rules and the forms declare, so that no two rule sets share a version by oversight.
 */
export const rulesVersion = `1.0-${shortDigest(JSON.stringify(declared)).slice(0, 8)}`;
