/** How a report is printed: its paper, its columns, the rules of its tables, what stands at the head and foot. */
export type PageStyle = {
  landscape?: boolean;
  /** Two columns of text side by side on every page. */
  columns?: 2;
  /** Lines around the cells of tables. */
  ruled?: boolean;
  /** A running title at the head and the number of the page at the foot. */
  running?: boolean;
  /** Small paper, so that tables go over the edge of a page. */
  small?: boolean;
  /** The page is turned, as a landscape table is bound into a report. */
  turned?: boolean;
  /** Single figures stand behind leading dots, far from their labels. */
  far?: boolean;
  /** Headings are white on a dark ground. */
  dark?: boolean;
};

/** Ways of printing that reports were met in, by name. */
export const pageStyles: Readonly<Record<string, PageStyle>> = {
  portrait: {},
  'ruled tables': { ruled: true },
  landscape: { landscape: true, ruled: true },
  'two columns': { columns: 2 },
  'two columns, landscape': { columns: 2, landscape: true, ruled: true, running: true },
  'heads and feet': { running: true },
  'small pages': { small: true, running: true },
  'turned pages': { turned: true, running: true },
  'dark headings': { dark: true, ruled: true },
  'figures far away': { far: true, ruled: true },
};
