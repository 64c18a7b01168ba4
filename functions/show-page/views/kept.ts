import { prose } from '../../../shared/domain/prose.ts';
import { html } from '../../../shared/formats/html.ts';
import { hidden, submitButton } from '../../../shared/formats/pages/fields.ts';
import { heading, paragraph } from '../../../shared/formats/pages/parts.ts';
import type { Shown } from '../visit.ts';

/**
 * What was typed stands in this very page, and in no store: the form goes where it was going. It brings no token of the
 * session that has ended, so it does nothing by itself: it shows the page it stood on, filled in.
 */
const keptForm = (action: string, typed: Readonly<Record<string, string>>, button: string) =>
  html`<form method="post" action="${action}">${Object.entries(typed).map(([name, value]) =>
    hidden(name, value),
  )}${submitButton(button)}</form>`;

/** Why a form was not taken, with what was typed into it, where its own page cannot be shown again. */
export const withTyped = (shown: Shown, action: string, typed: Readonly<Record<string, string>>): Shown => ({
  ...shown,
  content: html`${shown.content}${
    Object.keys(typed).length === 0 ? '' : keptForm(action, typed, 'Try again with what you typed')
  }`,
});

/** Something broke while a form was taken, and its own page could not be shown either. */
export const keptView = (action: string, typed: Readonly<Record<string, string>>): Shown => ({
  status: 500,
  title: 'Something went wrong',
  content: html`${heading('Something went wrong')}${paragraph(prose`
    It has been noted. What you typed is kept on this page: try again in a few minutes.
  `)}
${keptForm(action, typed, 'Try again with what you typed')}`,
});
