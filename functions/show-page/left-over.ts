import { type Html, html } from '../../shared/formats/html.ts';
import { subheading } from '../../shared/formats/pages/parts.ts';

/** What a form carries that nobody typed: what a button says, which query it stands under, what was shown before. */
const notTyped = /^(do|decision|query|cell|category-4|draw-understood|shown-.*|draft-.*)$/;

/**
 * What somebody typed that has no field on the page that is shown again: its form went, because the query was answered
 * elsewhere, the return was signed off, or another decision was taken meanwhile. It stands there to be copied.
 */
export const leftOver = (content: Html, values: Readonly<Record<string, string>>): Html => {
  const page = String(content);
  const lost = Object.entries(values).filter(
    ([name, text]) => text.trim() !== '' && !notTyped.test(name) && !page.includes(` name="${name}"`),
  );
  if (lost.length === 0) return html``;
  return html`${subheading('What you typed')}<p class="govuk-body">The form that it stood in is not on this page any more. Nothing of it was sent: copy what you need.</p>
${lost.map(
  ([name, text]) =>
    html`<textarea class="govuk-textarea" readonly rows="4" aria-label="What you typed" data-left="${name}">${text}</textarea>`,
)}`;
};
