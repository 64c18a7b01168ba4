import type { Area } from '../../../shared/domain/areas.ts';
import type { Contacts } from '../../../shared/domain/collection/desk.ts';
import { prose } from '../../../shared/domain/prose.ts';
import { html } from '../../../shared/formats/html.ts';
import { form, submitButton, textArea } from '../../../shared/formats/pages/fields.ts';
import { list, paragraph } from '../../../shared/formats/pages/parts.ts';
import { whenInWords } from '../../../shared/formats/pages/words.ts';
import { at } from '../addresses.ts';
import { fieldOf } from '../entered.ts';
import { onceFor } from '../once.ts';
import { lineOfContact } from '../typed-lines.ts';
import type { Forms, Shown } from '../visit.ts';
import { headAfter } from './head.ts';

/** Whom to speak to in an area about its return. */
export const contactsView = (
  area: Area,
  { contacts, at: changed }: Contacts,
  mayChange: boolean,
  kept: boolean,
  { token, once, entered }: Forms,
): Shown => {
  const lines = contacts.map(lineOfContact);
  return {
    title: `Contacts of ${area.name}`,
    content: html`${headAfter(kept ? 'The contacts have been kept.' : undefined, 'Contacts', area.name)}
${paragraph(
  'Whom the ministry speaks to about the return.',
  changed === undefined ? '' : ` Last changed on ${whenInWords(changed)}.`,
)}
${
  mayChange
    ? form(
        { action: at.contacts(area.slug), token },
        onceFor(once, 'contacts'),
        textArea({
          ...fieldOf(entered, 'contacts', lines.join('\n')),
          label: 'Contacts',
          hint: prose`
            One a line: name, post, e-mail address, telephone number, with commas between. The last two can be left out.
          `,
          rows: 6,
        }),
        submitButton('Keep the contacts'),
      )
    : list(lines.length === 0 ? ['None is known.'] : lines)
}`,
  };
};
