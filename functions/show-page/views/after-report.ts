import type { Area } from '../../../shared/domain/areas.ts';
import type { Period } from '../../../shared/domain/periods.ts';
import { prose } from '../../../shared/domain/prose.ts';
import type { Reported } from '../../../shared/domain/submissions/shapes.ts';
import { type Html, html } from '../../../shared/formats/html.ts';
import { form, submitButton } from '../../../shared/formats/pages/fields.ts';
import { inset, link, list, paragraph, subheading } from '../../../shared/formats/pages/parts.ts';
import { countOf } from '../../../shared/formats/pages/words.ts';
import { at } from '../addresses.ts';
import { onceFor } from '../once.ts';
import { isOpen, type Query } from '../queries.ts';
import type { Forms } from '../visit.ts';

/** Signs a return off, or says what stands in the way. */
export const signOffForm = (
  page: string,
  { status }: Reported,
  queries: readonly Query[],
  { token, once }: Forms,
): Html => {
  if (status === 'rejected' || status === 'returned') return html``;
  const open = queries.filter(isOpen).length;
  if (open > 0)
    return inset(
      `You can sign this off once ${countOf(open, 'question')} ${open === 1 ? 'has' : 'have'} been answered.`,
    );
  if (status === 'answered') return inset('You can sign this off once the ministry has looked at the answers.');
  return html`${subheading('Sign off')}${paragraph(prose`
    By signing off you confirm that the Responsible Authority of your area stands by these figures. The person who sent
    the file cannot sign it off.
  `)}
${form({ action: `${page}/sign-off`, token }, onceFor(once, 'sign-off'), submitButton('Sign the return off'))}`;
};

/** After acceptance: what happens next, who does it, and what to keep: for everybody of the area. */
export const afterwards = ({
  area,
  period,
  found: { status, submission },
  may,
}: {
  area: Area;
  period: Period;
  found: Reported;
  may: { marked: boolean };
}): Html => {
  if (!may.marked || (status !== 'accepted' && status !== 'signed-off')) return html``;
  const next =
    status === 'accepted'
      ? [
          prose`
            An approver of your area, other than the person who sent the file, signs it off. They are told by e-mail,
            and find it under “Your returns”.
          `,
          'Until then nothing of it counts. You can send a corrected file at any time.',
        ]
      : [
          prose`
            The return counts. The ministry adds it to those of the other areas and may still ask about a figure; you
            are told by e-mail.
          `,
          'If a figure turns out wrong, send a corrected file: this one counts until that is signed off.',
        ];
  return html`<section class="receipt">${subheading('What happens next')}${list(next)}
${paragraph(
  `Receipt: ${area.name}, ${period}, submission ${submission}. Print this page to keep it. `,
  link('See what will be published about your area', at.preview(area.slug, period)),
  '.',
)}</section>`;
};
