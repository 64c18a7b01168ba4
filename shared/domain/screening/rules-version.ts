import { shortDigest } from './short-digest.ts';
import { rules } from './stages.ts';
import { seriesBreaks, tolerances } from './tolerances.ts';

const declared = [rules.map(({ code, severity, what }) => [code, severity, what]), tolerances, seriesBreaks];

/**
 * Version of the rule set, on every report: the number is raised when what a check does is changed, the digest follows
 * what rules, tolerances and breaks declare, so that no two rule sets share a version by oversight.
 */
export const rulesVersion = `1.0-${shortDigest(JSON.stringify(declared)).slice(0, 8)}`;
