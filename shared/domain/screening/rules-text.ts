import { rulesVersion } from './rules-version.ts';
import { ruleChapters } from './stages.ts';

const outcome = { reject: 'rejects the return', query: 'must be answered', note: 'is only told' } as const;

/** Every rule in plain text (Markdown), made from what the rules say of themselves. */
export const rulesText = (): string =>
  [
    '# What is checked in a return',
    '',
    `Rule set ${rulesVersion}. Every report names the version of the rules that it was made with.`,
    ...ruleChapters.flatMap(({ name, rules }) => [
      '',
      `## ${name}`,
      ...rules.flatMap(({ code, what, why, example, mend, severity }) => [
        '',
        `### ${code} (${outcome[severity]})`,
        '',
        what,
        '',
        `- Why: ${why}`,
        `- For example: ${example}`,
        `- What to do: ${mend}`,
      ]),
    ]),
    '',
  ].join('\n');
