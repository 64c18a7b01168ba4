/** One paragraph that explains the tables. `from` is the first period that it is true of. */
export type Paragraph = { term: string; text: string; from?: string };

/** What goes with the tables of a form, in words of our own: facts are those of the reports on that form. */
export type Commentary = {
  /** Who is counted, each in a sentence. */
  counted: readonly Paragraph[];
  /** What the other words on the form mean. */
  explained: readonly Paragraph[];
};
