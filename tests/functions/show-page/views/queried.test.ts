import { expect, it } from 'vitest';
import { namedFindings } from '../../../../functions/show-page/named-findings.ts';
import { queriesIn } from '../../../../functions/show-page/queries.ts';
import { submissionView } from '../../../../functions/show-page/views/submission.ts';
import type { Forms } from '../../../../functions/show-page/visit.ts';
import { lines } from '../../../formats/pages/as-read.ts';
import { askedAbout } from './asked-about.ts';
import { comeBack, kent, page, unsent, whole, year } from './made.ts';

const nobody = { answer: false, signOff: false, review: false, upload: false, marked: false };
const model = {
  area: kent,
  period: year,
  page,
  found: askedAbout,
  named: namedFindings(askedAbout),
  queries: queriesIn(askedAbout),
  draft: undefined,
};
const toArea = (draft: { answers: { finding: string; text: string }[]; at?: string }, forms: Forms): string =>
  whole(
    submissionView(
      { ...model, draft, may: { ...nobody, answer: true, signOff: true, upload: true, marked: true } },
      forms,
    ),
  );

it('a report with queries, to who answers them', () => {
  const draft = { answers: [{ finding: 'q-rose', text: 'A new team\ncounts them.' }], at: '2024-05-04T09:00:00.000Z' };
  expect(toArea(draft, unsent)).toBe(lines`
    title: Report on the return 2023-24 of Kent
    watched: true
    scripts: /assets/answers.js
    [Kent](/pages/areas/kent) > [2023-24](/pages/areas/kent/2023-24)
    ## There is something to answer
    - [Table 1, Category 2: Violent offenders, Level 1 rose from 10 to 90.](#text-q-rose)
    - [Category 4: Other, Level 1 is unusual.](#text-q-four-figures-right)
    - [Table 1, Category 1: 120. Is this the whole year?](#text-raised-1)
    Kent, 2023-24
    # Report on the return
    Outcome: {Queried yellow}
    Counts: Not yet: it counts once it is signed off
    You can sign this off once 3 questions have been answered.
    ## Answer 3 queries id=answers
    Answer as many as you can now; the others stay open. What you wrote was kept on 4 May 2024, 10:00.
    div data-answers=/pages/areas/kent/2023-24/submissions/S1/draft:
    form method=post action=/pages/areas/kent/2023-24/submissions/S1/answers
    [hidden name=form-token value=seal] [hidden name=once value=n1__answers]
    ### Table 1, Category 2: Violent offenders, Level 1 rose from 10 to 90.
    {Waits for an answer yellow}
    [hidden name=shown-text-q-rose value=A new team
    counts them.]
    Your answer
    div id=text-q-rose-hint:
    Say what made the figure so. Give no names and no Category 4 figures.
    [textarea name=text-q-rose rows=3] “A new team⏎counts them.”
    ### Category 4: Other, Level 1 is unusual.
    {Waits for an answer yellow}
    [hidden name=shown-text-q-four value=]
    Your answer
    div id=text-q-four-hint:
    A query on Category 4 is answered in these words alone.
    [radio name=text-q-four value=figures-right] The figures are right.
    [radio name=text-q-four value=corrected-file] A corrected file will be sent.
    ### Table 1, Category 1: 120. Is this the whole year?
    {Waits for an answer yellow}
    [hidden name=shown-text-raised-1 value=]
    Your answer
    div id=text-raised-1-hint:
    Say what made the figure so. Give no names and no Category 4 figures.
    [textarea name=text-raised-1 rows=3] “”
    role=status
    <<Send the answers>>
    <<Keep them to go on later name=do value=keep secondary>>
    end of form
    ## To answer: 2 findings id=query
    These may well be right. Say why, or correct the file and send it again.
    article id=finding-q-four:
    ### Category 4: Other, Level 1 is unusual.
    What to do: Guidance of odd-figure.
    Rule: [odd-figure](/pages/rules#odd-figure)
    [Answer this](#answers)
    article id=finding-q-rose:
    ### Table 1, Category 2: Violent offenders, Level 1 rose from 10 to 90.
    Where: Table 1!C7
    What to do: Guidance of change-on-past.
    Rule: [change-on-past](/pages/rules#change-on-past)
    [Answer this](#answers)
    ## Answered: 1 finding id=answered
    Nothing is needed from you here, unless the ministry sends an answer back.
    article id=finding-q-fell:
    ### Category 2, Level 2 fell to 0.
    Where: Table 1!C8
    What to do: Guidance of change-on-past.
    Rule: [change-on-past](/pages/rules#change-on-past)
    {Settled green}
    - The area answers: Two people moved to Essex in May. Jo Bloggs, 2 May 2024, 10:00
    ## To know: 1 finding id=note
    Nothing is needed from you here.
    article id=finding-column-renamed:
    ### A column is called otherwise. {3 times grey}
    Where: Table 1
    What to do: Guidance of column-renamed.
    Rule: [column-renamed](/pages/rules#column-renamed)
    ## What the ministry asked
    ### On the whole return. Who counted?
    {Answered: the ministry looks at it blue}
    - The area answers: The police did, by hand. sub-1, 2 May 2024, 10:00
    - The ministry will look at the answer sub-1, 2 May 2024, 10:00
    ### On the whole return. And Level 3?
    {Settled green}
    - The area answers: Nobody was there. sub-1, 2 May 2024, 10:00
    - The ministry accepts the answer: Thank you. sub-1, 2 May 2024, 10:00
    ## To work from
    - [Your return with its faults marked (XLSX)](/pages/areas/kent/2023-24/submissions/S1/marked): each cell
      coloured, with what is wrong and what to do; Category 4 is to be written again
    - [The findings as a list (CSV)](/pages/areas/kent/2023-24/submissions/S1/findings)
    [Upload a corrected return](/pages/areas/kent/2023-24/upload button)
    ## What was read
    details
    + The figures of this return, table by table
    No figure could be read.
    end of details
  `);
});

it('answers that could not be taken stand in their fields again, and no summary stands above the mistakes', () => {
  const again = comeBack({ 'text-q-rose': 'Typed.', 'text-q-four': 'figures-right' }, [
    { text: 'Say more', field: 'text-q-rose' },
  ]);
  const seen = toArea({ answers: [{ finding: 'q-rose', text: 'Kept.' }] }, again);
  expect(seen).toContain('Error: Say more\n[textarea name=text-q-rose rows=3] “Typed.”');
  expect(seen).toContain('[hidden name=shown-text-q-rose value=Kept.]');
  expect(seen).toContain('[radio name=text-q-four value=figures-right checked]');
  expect(seen).not.toContain('There is something to answer');
  expect(seen).not.toContain('What you wrote was kept');
});
