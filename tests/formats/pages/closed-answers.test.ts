import { expect, it } from 'vitest';
import type { Finding } from '../../../shared/domain/screening-report.ts';
import { html } from '../../../shared/formats/html.ts';
import { findingsView } from '../../../shared/formats/pages/findings.ts';

const query = (label: string): Finding => ({
  rule: 'snapshot-above-year',
  severity: 'query',
  message: 'It is above.',
  place: { label },
  guidance: 'Explain it.',
});
const shown = (label: string) =>
  String(findingsView([{ id: 'a', finding: query(label) }], { action: '/answers', token: html``, once: '1' }));

it('a query on Category 4 is answered by a choice, any other in words', () => {
  const closed = shown('Table 1, Category 4: Terrorism, Level 2');
  expect(closed).not.toContain('<textarea');
  expect(closed).toContain('The figures are right.');
  expect(closed).toContain('value="corrected-file"');
  expect(shown('Table 1, Category 2, Level 2')).toContain('<textarea');
});
