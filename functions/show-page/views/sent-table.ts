import type { Area } from '../../../shared/domain/areas.ts';
import type { Submission } from '../../../shared/domain/submissions/shapes.ts';
import { type Html, html } from '../../../shared/formats/html.ts';
import { link, tag } from '../../../shared/formats/pages/parts.ts';
import { table } from '../../../shared/formats/pages/table.ts';
import { whenInWords } from '../../../shared/formats/pages/words.ts';
import { at } from '../addresses.ts';

const verdictColour = { accepted: 'green', queried: 'yellow', rejected: 'red' } as const;

const verdictTag = ({ verdict }: Submission): Html =>
  tag(verdict[0]!.toUpperCase() + verdict.slice(1), verdictColour[verdict]);

const stands = ({ stands: counts, current }: Submission): string => {
  if (counts) return 'Yes, signed off';
  return current ? 'Not yet: it counts once it is signed off' : 'No';
};

/** Everything that an area sent for one period, and what stands of it. */
export const sentTable = (area: Area, period: string, submissions: readonly Submission[]): Html =>
  table({
    caption: 'Everything that was sent, the newest first',
    quiet: true,
    columns: [{ label: 'Received' }, { label: 'Outcome' }, { label: 'Sent by' }, { label: 'Stands' }],
    rows: submissions.map((each) => [
      link(whenInWords(each.receivedAt), at.submission(area.slug, period, each.submission)),
      html`${verdictTag(each)}${each.late ? html` ${tag('Late', 'orange')}` : ''}`,
      each.submittedBy ?? '',
      stands(each),
    ]),
  });
