import { expect, it } from 'vitest';
import { releaseView } from '../../../../functions/show-page/views/release.ts';
import type { ReleaseView } from '../../../../shared/domain/api/release-shapes.ts';
import type { Decision } from '../../../../shared/domain/release/life/life.ts';
import { lines } from '../../../formats/pages/as-read.ts';
import { comeBack, unsent, whole } from './made.ts';
import { candidate } from './released.ts';

const shown = (release: Partial<ReleaseView>, decisions: readonly Decision[], forms = unsent): string => {
  const model = { day: '2024-12-19', progress: undefined, mayWrite: false };
  return whole(releaseView({ ...model, release: { ...candidate, ...release }, decisions }, forms));
};
const decide = (seen: string): string => seen.slice(seen.indexOf('## Decide about what'));

it('what can be decided: each in a form of its own, with the digest of what was read', () => {
  const seen = shown({}, ['approve', 'withdraw', 'cancel', 'publish-again']);
  expect(seen).toContain('[Decide about it, once you have read it](#decide)');
  expect(decide(seen)).toBe(lines`
    ## Decide about what you have read id=decide
    ### Approve id=approve-title
    You say that you have read this page and stand by it. Nothing becomes public by it.
    form method=post action=/pages/collections/2023-24/releases/1.0/approve
    [hidden name=form-token value=seal] [hidden name=once value=n1__approve] [hidden name=digest value=digest-1]
    Reason
    div id=approve-reason-hint:
    It is kept with the decision.
    [text name=approve-reason value=]
    <<Approve this release>>
    end of form
    ### Withdraw id=withdraw-title
    It is marked as withdrawn for good, with the reason, which is published. There is no way back.
    form method=post action=/pages/collections/2023-24/releases/1.0/withdraw
    [hidden name=form-token value=seal] [hidden name=once value=n1__withdraw] [hidden name=digest value=digest-1]
    Reason
    div id=withdraw-reason-hint:
    It is kept with the decision.
    [text name=withdraw-reason value=]
    <<Withdraw this version warning>>
    end of form
    ### Cancel id=cancel-title
    It does not come out until it is scheduled again. The reason is published.
    form method=post action=/pages/collections/2023-24/releases/1.0/cancel
    [hidden name=form-token value=seal] [hidden name=once value=n1__cancel] [hidden name=digest value=digest-1]
    Reason
    div id=cancel-reason-hint:
    It is kept with the decision.
    [text name=cancel-reason value=]
    <<Cancel the schedule secondary>>
    end of form
    ### Publish again id=publish-again-title
    Every file and page of it is written anew; no figure changes.
    form method=post action=/pages/collections/2023-24/releases/1.0/publish-again
    [hidden name=form-token value=seal] [hidden name=once value=n1__publish-again] [hidden name=digest
      value=digest-1]
    Reason
    div id=publish-again-reason-hint:
    It is kept with the decision.
    [text name=publish-again-reason value=]
    <<Publish this version again secondary>>
    end of form
  `);
});

it('a day of release: the usual one, or the one that stands and is still to come; what was typed comes back', () => {
  expect(decide(shown({}, ['schedule']))).toBe(lines`
    ## Decide about what you have read id=decide
    ### Schedule id=schedule-title
    The release is announced for the day, and comes out by itself.
    form method=post action=/pages/collections/2023-24/releases/1.0/schedule
    [hidden name=form-token value=seal] [hidden name=once value=n1__schedule] [hidden name=digest value=digest-1]
    Day of release
    div id=schedule-day-hint:
    A weekday; it is out at 09:30 in London. Bank holidays: 25 December 2024 (Christmas Day); 26 December 2024
      (Boxing Day); 1 January 2025 (New Year’s Day).
    [date name=schedule-day value=2024-12-19 width-10]
    Reason
    div id=schedule-reason-hint:
    It is kept with the decision.
    [text name=schedule-reason value=]
    <<Schedule the release>>
    end of form
  `);
  const later = { releaseAt: '2025-03-20T09:30:00.000Z' };
  expect(decide(shown(later, ['move']))).toBe(lines`
    ## Decide about what you have read id=decide
    ### Move id=move-title
    It comes out on another day. The reason is published with the new day.
    form method=post action=/pages/collections/2023-24/releases/1.0/move
    [hidden name=form-token value=seal] [hidden name=once value=n1__move] [hidden name=digest value=digest-1]
    Day of release
    div id=move-day-hint:
    A weekday; it is out at 09:30 in London. Bank holidays: 18 April 2025 (Good Friday); 21 April 2025 (Easter
      Monday); 5 May 2025 (Early May bank holiday).
    [date name=move-day value=2025-03-20 width-10]
    Reason
    div id=move-reason-hint:
    It is kept with the decision.
    [text name=move-reason value=]
    <<Move the release secondary>>
    end of form
  `);
  expect(shown({ releaseAt: '2024-11-20T09:30:00.000Z' }, ['move'])).toContain('value=2024-12-19 ');
  expect(shown({ releaseAt: '2024-12-19T09:30:00.000Z' }, ['move'])).toContain('value=2024-12-19 ');
  const typed = comeBack({ 'move-day': '2025-03-22', 'move-reason': 'No' }, [
    { text: 'No weekday', field: 'move-day' },
  ]);
  const again = decide(shown(later, ['move'], typed));
  expect(again).toContain('Error: No weekday\n[date name=move-day value=2025-03-22 width-10]');
  expect(again).toContain('[text name=move-reason value=No]');
});
