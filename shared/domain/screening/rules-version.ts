import { shortDigest } from './short-digest.ts';
import { rules } from './stages.ts';

/**
 * Version of the rule set, on every report: the number changes when we say that screening changed, the digest whenever
 * a rule's own declaration does, so that no report ever names a version whose rules were others.
 */
export const rulesVersion = `1.0-${shortDigest(JSON.stringify(rules.map(({ code, severity, what }) => [code, severity, what]))).slice(0, 8)}`;
