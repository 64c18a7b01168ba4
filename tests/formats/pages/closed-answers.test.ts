import { expect, it } from 'vitest';
import { nothingEntered } from '../../../functions/show-page/entered.ts';
import { queriesIn } from '../../../functions/show-page/queries.ts';
import { answerForm } from '../../../functions/show-page/views/answer-form.ts';
import type { ScreeningReport } from '../../../shared/domain/screening-report.ts';
import { html } from '../../../shared/formats/html.ts';

const report = (label: string): ScreeningReport => ({
  area: 'kent',
  period: '2023-24',
  form: 'D',
  verdict: 'queried',
  rules: '1',
  findings: [
    {
      id: 'a',
      rule: 'snapshot-above-year',
      severity: 'query',
      message: 'It is above.',
      place: { label },
      guidance: 'Explain it.',
    },
  ],
  observations: [],
});
const shown = (label: string) =>
  String(
    answerForm('/page', queriesIn({ report: report(label), threads: [] }), undefined, {
      token: html``,
      once: '1',
      entered: nothingEntered,
    }),
  );

it('a query on Category 4 is answered by a choice, any other in words', () => {
  const closed = shown('Table 1, Category 4: Terrorism, Level 2');
  expect(closed).not.toContain('<textarea');
  expect(closed).toContain('The figures are right.');
  expect(closed).toContain('value="corrected-file"');
  expect(shown('Table 1, Category 2, Level 2')).toContain('<textarea');
});
