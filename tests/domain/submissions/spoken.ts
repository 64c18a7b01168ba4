import type { ScreeningReport } from '../../../shared/domain/screening-report.ts';
import type { Thread, Turn } from '../../../shared/domain/submissions/threads.ts';

/** A report of Gwent's return with these findings and no figures. */
export const report = (...findings: ScreeningReport['findings']): ScreeningReport => ({
  ...{ area: 'gwent', period: '2023-24', form: 'D', verdict: 'queried', rules: '1', observations: [] },
  findings,
});

export const query = (id: string, more: object = {}) =>
  ({ id, rule: 'rate-off', severity: 'query', message: '', place: {}, guidance: '', ...more }) as const;

export const turn = (kind: Turn['kind'], submission = 's1'): Turn => ({
  ...{ kind, text: 'so', by: 'a', at: '2024-05-01T09:00:00Z', submission },
});

/** A thread of that name in which these things were said, one after the other. */
export const thread = (name: string, ...kinds: Turn['kind'][]): Thread => ({
  ...{ name, query: name, turns: kinds.map((kind) => turn(kind)) },
});
