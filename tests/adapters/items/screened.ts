import type { SubmissionToKeep } from '../../../shared/adapters/record-submission.ts';
import { AreaSlug } from '../../../shared/domain/areas.ts';
import { seal } from '../../../shared/domain/confidential.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { ScreeningReport, SeenReport } from '../../../shared/domain/screening-report.ts';
import { ReturnInHand } from '../../../shared/domain/submissions/stand.ts';
import { SubmissionId } from '../../../shared/domain/submissions/submission-id.ts';

export const period = Period.parse('2023-24');
export const kent = AreaSlug.parse('kent');
export const id = (second: number) => SubmissionId.parse(`20240503T10150${second}000Z-abcdef`);
export const at = (second: number) => ({ area: kent, period, submission: id(second) });
export const [pk, sk] = ['AREA#kent#PERIOD#2023-24', (second: number) => `SUBMISSION#${id(second)}`];
export const about = (second: number) => `${pk}#${sk(second)}`;
export const noon = '2024-05-03T12:00:00.000Z';
export const later = '2024-05-03T13:00:00.000Z';

const report = { area: 'kent', period, form: 'D', verdict: 'accepted', rules: '7', findings: [], observations: [] };
export const own = ScreeningReport.parse(report);
export const seen = SeenReport.parse(report);
const footing = { status: 'accepted', open: [], waiting: [] } as const;
export const inHand = (second: number, more: object = {}): ReturnInHand =>
  ReturnInHand.parse({
    ...{ submission: id(second), rules: '7', form: 'D', receivedAt: noon, nil: false, observations: [] },
    ...{ own: footing, seen: footing, ...more },
  });
export const screened = (second: number, more: Partial<SubmissionToKeep> = {}): SubmissionToKeep => ({
  ...{ at: at(second), format: 'csv', receivedAt: noon, own, seen, inHand: inHand(second) },
  ...{ confidential: new Map([['eligible|4|1|' as never, seal(3)]]), ...more },
});
