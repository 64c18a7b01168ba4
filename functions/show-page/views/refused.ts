import { html } from '../../../shared/formats/html.ts';
import { heading, link, paragraph } from '../../../shared/formats/pages/parts.ts';
import type { Shown } from '../visit.ts';

/** Why something was not shown or not done. What is not the visitor's to know is not told. */
export const refusedView = (status: number, detail: string): Shown => {
  const title = titles[status] ?? 'That was not possible';
  return {
    status,
    title,
    content: html`${heading(title)}${paragraph(
      status === 404 || detail === '' ? 'If you typed the address, check that it is right.' : detail,
    )}
${paragraph('Go back and try again, or ', link('start from the beginning', '/'), '.')}`,
  };
};

const titles: Readonly<Record<number, string>> = {
  403: 'You cannot see this',
  404: 'Page not found',
  409: 'That is not possible now',
  413: 'The file is too large',
  429: 'Too many requests',
};

/** Something broke. Tells nothing but that. */
export const brokenView: Shown = {
  status: 500,
  title: 'Something went wrong',
  content: html`${heading('Something went wrong')}${paragraph('It has been noted. Try again in a few minutes.')}`,
};
