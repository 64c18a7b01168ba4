import { expect, it } from 'vitest';
import { namedFindings } from '../../../../functions/show-page/named-findings.ts';
import { queriesIn } from '../../../../functions/show-page/queries.ts';
import { submissionView } from '../../../../functions/show-page/views/submission.ts';
import type { Forms } from '../../../../functions/show-page/visit.ts';
import { lines } from '../../../formats/pages/as-read.ts';
import { askedAbout } from './asked-about.ts';
import { comeBack, kent, page, unsent, whole, year } from './made.ts';

const toMinistry = (forms: Forms): string => {
  const may = { answer: false, signOff: false, review: true, upload: false, marked: false };
  const [named, queries] = [namedFindings(askedAbout), queriesIn(askedAbout)];
  const model = { area: kent, period: year, page, found: askedAbout, named, queries, draft: undefined };
  return whole(submissionView({ ...model, may }, forms));
};
const withoutFigures = (seen: string): string =>
  seen
    .split('\n')
    .filter((line) => !/^\* Table/.test(line))
    .join('\n');

it('a report with queries, to the ministry that reviews the answers', () => {
  expect(withoutFigures(toMinistry(unsent))).toBe(lines`
    title: Report on the return 2023-24 of Kent
    watched: true
    scripts:
    [Kent](/pages/areas/kent) > [2023-24](/pages/areas/kent/2023-24)
    Kent, 2023-24
    # Report on the return
    Outcome: {Queried yellow}
    Counts: Not yet: it counts once it is signed off
    ## Queries and answers id=queries
    section id=query-q-rose:
    ### Table 1, Category 2: Violent offenders, Level 1 rose from 10 to 90.
    {Waits for an answer yellow}
    section id=query-q-fell:
    ### Category 2: Violent offenders, Level 2 fell to 0.
    {Settled green}
    - The area answers: Two people moved to Essex in May. Jo Bloggs, 2 May 2024, 10:00
    form method=post action=/pages/areas/kent/2023-24/submissions/S1/reviews
    [hidden name=form-token value=seal] [hidden name=once value=n1__q-fell] [hidden name=query value=q-fell] [hidden
      name=read value=1]
    Reason
    div id=why-q-fell-hint:
    Needed where you send the answer back: the area reads it.
    [text name=why-q-fell value=]
    <<Accept the answer name=decision value=accept secondary>>
    <<Send it back name=decision value=send-back secondary>>
    <<I will look at it name=decision value=review secondary>>
    end of form
    section id=query-q-four:
    ### Category 4: Other, Level 1 is unusual.
    {Waits for an answer yellow}
    section id=query-raised-1:
    ### Table 1, Category 1: 120. Is this the whole year?
    {Waits for an answer yellow}
    section id=query-raised-2:
    ### On the whole return. Who counted?
    {Answered: the ministry looks at it blue}
    - The area answers: The police did, by hand. sub-1, 2 May 2024, 10:00
    - The ministry will look at the answer sub-1, 2 May 2024, 10:00
    form method=post action=/pages/areas/kent/2023-24/submissions/S1/reviews
    [hidden name=form-token value=seal] [hidden name=once value=n1__raised-2] [hidden name=query value=raised-2]
      [hidden name=read value=3]
    Reason
    div id=why-raised-2-hint:
    Needed where you send the answer back: the area reads it.
    [text name=why-raised-2 value=]
    <<Accept the answer name=decision value=accept secondary>>
    <<Send it back name=decision value=send-back secondary>>
    end of form
    section id=query-raised-3:
    ### On the whole return. And Level 3?
    {Settled green}
    - The area answers: Nobody was there. sub-1, 2 May 2024, 10:00
    - The ministry accepts the answer: Thank you. sub-1, 2 May 2024, 10:00
    form method=post action=/pages/areas/kent/2023-24/submissions/S1/reviews
    [hidden name=form-token value=seal] [hidden name=once value=n1__raised-3] [hidden name=query value=raised-3]
      [hidden name=read value=3]
    Reason
    div id=why-raised-3-hint:
    Needed where you send the answer back: the area reads it.
    [text name=why-raised-3 value=]
    <<Send it back name=decision value=send-back secondary>>
    end of form
    ## To answer: 2 findings id=query
    These may well be right: the area is asked about them.
    article id=finding-q-four:
    ### Category 4: Other, Level 1 is unusual.
    What to do: Guidance of odd-figure.
    Rule: [odd-figure](/pages/rules#odd-figure)
    article id=finding-q-rose:
    ### Table 1, Category 2: Violent offenders, Level 1 rose from 10 to 90.
    Where: Table 1!C7
    What to do: Guidance of change-on-past.
    Rule: [change-on-past](/pages/rules#change-on-past)
    ## Answered: 1 finding id=answered
    The area has answered.
    article id=finding-q-fell:
    ### Category 2, Level 2 fell to 0.
    Where: Table 1!C8
    What to do: Guidance of change-on-past.
    Rule: [change-on-past](/pages/rules#change-on-past)
    ## To know: 1 finding id=note
    Nothing is needed here.
    article id=finding-column-renamed:
    ### A column is called otherwise. {3 times grey}
    Where: Table 1
    What to do: Guidance of column-renamed.
    Rule: [column-renamed](/pages/rules#column-renamed)
    ## To work from
    - [The findings as a list (CSV)](/pages/areas/kent/2023-24/submissions/S1/findings)
    ## Ask the area
    details
    + Raise a query
    form method=post action=/pages/areas/kent/2023-24/submissions/S1/queries
    [hidden name=form-token value=seal] [hidden name=once value=n1__query]
    About [select name=cell]
    * The whole return value= (chosen)
    Your query
    div id=text-hint:
    The area reads it, and answers on its page.
    [textarea name=text rows=3] “”
    <<Raise the query>>
    end of form
    end of details
    details
    + Return it for correction
    form method=post action=/pages/areas/kent/2023-24/submissions/S1/returned
    [hidden name=form-token value=seal] [hidden name=once value=n1__returned]
    The area is asked for another file. What it has signed off stands until that is signed off.
    Why
    div id=returned-why-hint:
    The area reads it.
    [textarea name=returned-why rows=3] “”
    <<Return for correction warning>>
    end of form
    end of details
    ## What was read
    details
    + The figures of this return, table by table
    No figure could be read.
    end of details
  `);
});

it('a query can be raised about the whole return and every figure that others may see', () => {
  const choices = toMinistry(unsent)
    .split('\n')
    .filter((line) => line.startsWith('* '));
  expect(choices.slice(0, 2)).toEqual([
    '* The whole return value= (chosen)',
    '* Table 1, Category 1: Subject to sex offender notification requirements, Level 1 value=eligible|1|1|',
  ]);
  // Tables 1, 2, 3a and 3b, 4a, 4b, 5a, 5b and 6, without Category 4 and the closed cell of Table 1.
  expect(choices).toHaveLength(1 + 15 + 12 + 2 + 3 + 1 + 12 + 3 + 1);
  expect(choices.filter((line) => line.includes('Category 4') || line.includes('|3|1|'))).toEqual([]);
});

it('what could not be taken stands in its field again, and the part that it is in stands open', () => {
  const raised = toMinistry(
    comeBack({ text: 'Hm', cell: 'eligible|1|Total|' }, [{ text: 'Write more', field: 'text' }]),
  );
  expect(raised).toContain('details open\n+ Raise a query');
  expect(raised).toContain('details\n+ Return it for correction');
  expect(raised).toContain('value=eligible|1|Total| (chosen)');
  expect(raised).toContain('Error: Write more\n[textarea name=text rows=3] “Hm”');
  const back = toMinistry(comeBack({ 'returned-why': 'No' }, [{ text: 'Say more', field: 'returned-why' }]));
  expect(back).toContain('details\n+ Raise a query');
  expect(back).toContain('details open\n+ Return it for correction');
  expect(toMinistry(comeBack({ text: 'Hm' }))).toContain('details\n+ Raise a query');
  const why = toMinistry(comeBack({ 'why-raised-2': 'So' }, [{ text: 'Say why', field: 'why-raised-2' }]));
  expect(why).toContain('Error: Say why\n[text name=why-raised-2 value=So]');
});
