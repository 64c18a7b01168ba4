import { type Html, html } from '../../../shared/formats/html.ts';
import { banner, heading } from '../../../shared/formats/pages/parts.ts';

/** The head of a page on which things are done: what has just been done, where something was, and its title. */
export const headAfter = (done: string | undefined, title: string, caption: string): Html =>
  html`${done === undefined ? '' : banner(done)}${heading(title, { caption })}`;
