import type { AreaOnDesk } from '../../../shared/domain/api/desk-shapes.ts';
import { type Html, html } from '../../../shared/formats/html.ts';
import { form, submitButton, textArea, textField } from '../../../shared/formats/pages/fields.ts';
import { disclosure } from '../../../shared/formats/pages/parts.ts';
import { fieldOf } from '../entered.ts';
import { onceFor } from '../once.ts';
import type { Forms } from '../visit.ts';

/** What the ministry does about one area: each in a part that opens, and open where it could not be taken. */
export const deskForms = (
  { page, desk, may }: { page: string; desk: AreaOnDesk; may: Readonly<Record<'extend' | 'remind' | 'note', boolean>> },
  { token, once, entered }: Forms,
): Html => {
  const isOpen = (field: string): boolean => field in entered.values;
  const remind = form(
    { action: `${page}/reminders`, token },
    onceFor(once, 'remind'),
    submitButton('Remind it now', { kind: 'secondary' }),
  );
  const extend = form(
    { action: `${page}/extension`, token },
    onceFor(once, 'extend'),
    textField({
      ...fieldOf(entered, 'closes', desk.extension?.closes ?? desk.dates.closes),
      label: 'Closes at the end of',
      type: 'date',
      width: 10,
    }),
    textField({ ...fieldOf(entered, 'why'), label: 'Reason', hint: 'The area reads it.' }),
    submitButton('Move its closing day'),
  );
  const note = form(
    { action: `${page}/notes`, token },
    onceFor(once, 'note'),
    textArea({
      ...fieldOf(entered, 'note'),
      label: 'Note',
      hint: 'The ministry alone reads it. No figures of Category 4.',
    }),
    submitButton('Keep the note'),
  );
  return html`${may.remind && desk.line.standing !== 'signed-off' ? remind : ''}${
    may.extend ? disclosure('Give it more time', extend, isOpen('closes')) : ''
  }${may.note ? disclosure('Write a private note', note, isOpen('note')) : ''}`;
};
