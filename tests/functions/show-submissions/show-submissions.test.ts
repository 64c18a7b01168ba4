import { describe, expect, it } from 'vitest';
import { showSubmissions } from '../../../functions/show-submissions/show-submissions.ts';
import { SubmissionId } from '../../../shared/domain/submissions/submission-id.ts';
import type { Role } from '../../../shared/runtime/caller.ts';

const [screened, arriving] = ['20240502T090000000Z-aaaaaa', '20240503T090000000Z-bbbbbb'].map((id) =>
  SubmissionId.parse(id),
);
const now = () => new Date('2024-05-04T09:00:00Z');
const show = showSubmissions({
  dates: async () => ({ opens: '2024-04-01', closes: '2024-06-30' }),
  stand: async () => ({}),
  submissions: async () =>
    [
      {
        submission: screened,
        format: 'ods',
        receivedAt: '2024-05-02T09:01:00.000Z',
        verdict: 'queried',
        seen: 'accepted',
      },
      { submission: arriving, format: 'csv' },
    ] as never,
  now,
});
const ask = async (role: Role, submission?: string) => {
  const path = { area: 'E23000003', period: '2023/24', ...(submission === undefined ? {} : { submission }) };
  const caller = { subject: 'jo', roles: [role], area: 'lancashire' };
  const route = `GET /areas/{area}/returns/{period}/submissions${submission === undefined ? '' : '/{submission}'}`;
  return (await show({ caller, path, route, query: {}, headers: {}, body: undefined })).body;
};

describe('what was sent of a return', () => {
  it('is shown one by one as in the list, each to whom may see it', async () => {
    for (const role of ['area-approver', 'ministry-analyst'] as const)
      expect(await ask(role)).toEqual({ items: [await ask(role, screened)] });
    expect(await ask('area-approver', screened)).toMatchObject({ format: 'ods', verdict: 'queried' });
    const seen = await ask('ministry-analyst', screened);
    expect(seen).toMatchObject({ submission: screened, verdict: 'accepted' });
    expect(seen).not.toHaveProperty('format');
  });

  it.each([
    ['is not screened yet', arriving],
    ['never was', '20240502T090000000Z-cccccc'],
    ['has no name of a submission', 'nope'],
  ])('is not found where it %s', async (_, submission) => {
    await expect(ask('area-submitter', submission)).rejects.toMatchObject({
      details: { status: 404, code: 'unknown-submission' },
    });
  });
});
