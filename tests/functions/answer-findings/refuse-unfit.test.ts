import { describe, expect, it } from 'vitest';
import { refuseUnfit } from '../../../functions/answer-findings/refuse-unfit.ts';
import { ScreeningReport } from '../../../shared/domain/screening-report.ts';
import { closedAnswers } from '../../../shared/domain/submissions/answers.ts';
import type { Thread } from '../../../shared/domain/submissions/threads.ts';

const query = (id: string, label: string) => ({
  ...{ id, rule: 'far-from-last-year', severity: 'query' as const, message: 'It is far from last year.' },
  ...{ place: { label }, guidance: 'Say why.' },
});
const open = [query('one', 'Category 1, Level 2'), query('two', 'Category 2, Level 3')];
const closed = { ...query('four', 'Category 4, Level 1'), lasting: false as const };
const report = ScreeningReport.parse({
  ...{ area: 'kent', period: '2023-24', form: 'D', verdict: 'queried', rules: '1', observations: [] },
  findings: [...open, closed, { ...query('note', 'Category 1'), severity: 'note' }],
});
const raised: Thread = {
  ...{ name: 'raised', query: 'raised' },
  turns: [{ kind: 'raised', text: 'Why?', by: 'nell', at: '2024-05-01T09:00:00Z', submission: 's' }],
};

/** What was said about a query of an earlier submission, which this one does not have. */
const past: Thread = { name: 'past', query: 'past', turns: [{ ...raised.turns[0]!, kind: 'answered' }] };

const fit = { finding: 'one', text: 'Two people moved down on 30 March.' };
const codeOf = (...answers: { finding: string; text: string }[]): string => {
  try {
    refuseUnfit(report, [raised, past], answers);
    return 'taken';
  } catch (problem) {
    return (problem as { details: { code: string } }).details.code;
  }
};

describe('answers that come together', () => {
  it('are taken where each is fit', () => {
    const four = { finding: 'four', text: closedAnswers['figures-right']! };
    expect(codeOf(fit, { ...fit, finding: 'two' }, { ...fit, finding: 'raised' }, four)).toBe('taken');
  });

  it.each([
    ['could tell a figure of Category 4', { finding: 'two', text: 'Of Category 4 there are 12.' }, 'number-in-answer'],
    ['could tell it in words', { finding: 'two', text: 'In Category 4 we have twelve people.' }, 'number-in-answer'],
    ['could tell it to a raised query', { finding: 'raised', text: 'Category 4 went up by 3.' }, 'number-in-answer'],
    ['is to Category 4 and in words of their own', { finding: 'four', text: 'Somebody moved.' }, 'closed-answer'],
    ['is to nothing that was asked', { finding: 'three', text: fit.text }, 'unknown-finding'],
    ['is to what was asked of an earlier one', { finding: 'past', text: fit.text }, 'unknown-finding'],
    ['is to a note', { finding: 'note', text: fit.text }, 'unknown-finding'],
    ['says nothing', { finding: 'two', text: 'n/a' }, 'says-nothing'],
  ])('are all refused where one %s, wherever it stands', (_, unfit, code) => {
    expect([codeOf(unfit), codeOf(unfit, fit), codeOf(fit, unfit), codeOf(fit, fit, unfit)]).toEqual(
      Array.from({ length: 4 }, () => code),
    );
  });
});
