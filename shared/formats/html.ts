/** Markup that is known to be safe: made by `html`, or vouched for with `raw`. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }

  toString(): string {
    return this.markup;
  }
}

/** What may stand in a template: nothing at all for undefined, null and false, a list for one after the other. */
export type Inserted = Html | string | number | undefined | null | false | readonly Inserted[];

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made harmless in content and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark]!);

/** Vouches for markup that is our own. Never for anything that a person or a file gave. */
export const raw = (markup: string): Html => new Html(markup);

const inserted = (value: Inserted): string => {
  if (value === undefined || value === null || value === false) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return value.map(inserted).join('');
};

/**
 * Markup with values in it, every one escaped unless it is markup itself. Attributes must be quoted, and addresses in
 * `href` and `src` must be our own: escaping does not make an address harmless.
 */
export const html = (parts: TemplateStringsArray, ...values: readonly Inserted[]): Html =>
  new Html(parts.reduce((markup, part, index) => markup + inserted(values[index - 1]) + part));
