import { describe, expect, it } from 'vitest';
import { namedFindings } from '../../../../functions/show-page/named-findings.ts';
import { queriesIn } from '../../../../functions/show-page/queries.ts';
import { type SubmissionModel, submissionView } from '../../../../functions/show-page/views/submission.ts';
import type { Reported } from '../../../../shared/domain/submissions/shapes.ts';
import { lines } from '../../../formats/pages/as-read.ts';
import { found, kent, page, unsent, whole, year } from './made.ts';

const nobody = { answer: false, signOff: false, review: false, upload: false, marked: false };
const shown = (reported: Reported, may: Partial<SubmissionModel['may']>, more: Partial<SubmissionModel> = {}) => {
  const [named, queries] = [namedFindings(reported), queriesIn(reported)];
  const model = { area: kent, period: year, page, found: reported, named, queries, draft: undefined };
  return whole(submissionView({ ...model, may: { ...nobody, ...may }, ...more }, unsent));
};

describe('the report of a submission', () => {
  it('that is accepted, to who sent it', () => {
    expect(shown(found({}), { upload: true, marked: true })).toBe(lines`
      title: Report on the return 2023-24 of Kent
      watched: true
      scripts:
      [Kent](/pages/areas/kent) > [2023-24](/pages/areas/kent/2023-24)
      Kent, 2023-24
      # Report on the return
      Outcome: {Accepted green}
      Counts: Not yet: it counts once it is signed off
      ## What happens next
      - An approver of your area, other than the person who sent the file, signs it off. They are told by e-mail,
        and find it under “Your returns”.
      - Until then nothing of it counts. You can send a corrected file at any time.
      Receipt: Kent, 2023-24, submission S1. Print this page to keep it. [See what will be published about your
        area](/pages/areas/kent/2023-24/preview).
      ## Findings
      Nothing was found.
      [Upload a corrected return](/pages/areas/kent/2023-24/upload button secondary)
      ## What was read
      details
      + The figures of this return, table by table
      No figure could be read.
      end of details
    `);
  });

  it('that is accepted, to who may sign it off', () => {
    expect(shown(found({}), { signOff: true, marked: true }, { done: 'Your answers have been sent.' })).toBe(lines`
      title: Report on the return 2023-24 of Kent
      watched: true
      scripts:
      [Kent](/pages/areas/kent) > [2023-24](/pages/areas/kent/2023-24)
      ## Done id=banner-title
      Your answers have been sent.
      Kent, 2023-24
      # Report on the return
      Outcome: {Accepted green}
      Counts: Not yet: it counts once it is signed off
      ## What happens next
      - An approver of your area, other than the person who sent the file, signs it off. They are told by e-mail,
        and find it under “Your returns”.
      - Until then nothing of it counts. You can send a corrected file at any time.
      Receipt: Kent, 2023-24, submission S1. Print this page to keep it. [See what will be published about your
        area](/pages/areas/kent/2023-24/preview).
      ## Sign off
      By signing off you confirm that the Responsible Authority of your area stands by these figures. The person who
        sent the file cannot sign it off.
      form method=post action=/pages/areas/kent/2023-24/submissions/S1/sign-off
      [hidden name=form-token value=seal] [hidden name=once value=n1__sign-off]
      <<Sign the return off>>
      end of form
      ## Findings
      Nothing was found.
      ## What was read
      details
      + The figures of this return, table by table
      No figure could be read.
      end of details
    `);
  });

  it('to the area of one that was signed off, returned, rejected or replaced: where it stands, and what may be done', () => {
    const signedOff = { by: 'sub-1', name: 'Al Lee', at: '2024-05-03T09:00:00.000Z' };
    const standing = (reported: Reported) =>
      shown(reported, { signOff: reported.current && reported.signedOff === undefined, upload: true, marked: true })
        .split('\n')
        .filter((line) => /^(Outcome|Counts|Signed off|Late|## |You can|The ministry|\[Up)/.test(line))
        .join('\n');
    expect(standing(found({ status: 'signed-off', signedOff, stands: true, late: true }))).toBe(lines`
      Outcome: {Signed off green}
      Counts: Yes: this is the return that counts for the area
      Signed off: Al Lee, 3 May 2024, 10:00
      Late: It came after the collection had closed
      ## What happens next
      ## Findings
      [Upload a corrected return](/pages/areas/kent/2023-24/upload button)
      ## What was read
    `);
    const { name: _, ...nameless } = signedOff;
    expect(standing(found({ status: 'signed-off', signedOff: nameless, stands: true }))).toContain(
      'Signed off: sub-1, 3 May 2024, 10:00',
    );
    const returned = { by: 'min', at: '2024-05-03T09:00:00.000Z', why: 'Level 3 is last year’s.' };
    expect(standing(found({ status: 'returned', returned }))).toBe(lines`
      Outcome: {Returned for correction red}
      Counts: Not yet: it counts once it is signed off
      The ministry asks for another file: Level 3 is last year’s.
      ## Findings
      [Upload a corrected return](/pages/areas/kent/2023-24/upload button)
      ## What was read
    `);
    expect(standing(found({ status: 'rejected', current: false, report: { verdict: 'rejected' } }))).toBe(lines`
      Outcome: {Rejected red}
      Counts: No: it does not count for the area
      ## Findings
      [Upload a corrected return](/pages/areas/kent/2023-24/upload button)
      ## What was read
    `);
    expect(standing(found({ status: 'answered' }))).toBe(lines`
      Outcome: {Answered, with the ministry yellow}
      Counts: Not yet: it counts once it is signed off
      You can sign this off once the ministry has looked at the answers.
      ## Findings
      [Upload a corrected return](/pages/areas/kent/2023-24/upload button)
      ## What was read
    `);
    expect(standing(found({ status: 'superseded', current: false }))).toBe(lines`
      Outcome: {Superseded grey}
      Counts: No: it does not count for the area
      ## Findings
      ## What was read
    `);
  });
});
