import { keysOf } from '../../domain/keys-of.ts';

/** How a named style looks. Colours are RRGGBB; sizes are points. */
export type Style = {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  size?: number;
  colour?: string;
  fill?: string;
  align?: 'left' | 'right';
  /** Set in from the left, so that it does not run into a figure before it. */
  indent?: boolean;
  wrap?: boolean;
  border?: boolean;
  /** A person may type here although the sheet is locked. */
  unlocked?: boolean;
  format?: 'whole' | 'decimal';
  /** A heading of that rank, which programs that read aloud can go to. */
  heading?: 1 | 2;
};

/** Size of all text that has none of its own, in points. */
export const baseSize = 12;

/**
 * Every style a workbook can use: few, so that all our workbooks look alike. Colours keep a contrast of 4.5 or more.
 */
export const styles = {
  text: {},
  wrapped: { wrap: true },
  title: { bold: true, size: 16, heading: 1 },
  heading: { bold: true, size: 14, heading: 2 },
  note: { italic: true, colour: '505A5F', wrap: true },
  link: { underline: true, colour: '1D70B8' },
  header: { bold: true, wrap: true, border: true },
  headerRight: { bold: true, wrap: true, border: true, align: 'right' },
  rowHeader: { bold: true, border: true, wrap: true },
  number: { format: 'whole', align: 'right' },
  decimal: { format: 'decimal', align: 'right' },
  right: { align: 'right' },
  total: { bold: true, format: 'whole', align: 'right', fill: 'F3F2F1', border: true },
  input: { format: 'whole', align: 'right', fill: 'FFFBE0', border: true, unlocked: true },
  inputText: { fill: 'FFFBE0', border: true, unlocked: true, wrap: true },
  closed: { align: 'right', fill: 'B1B4B6', border: true },
  past: { format: 'whole', align: 'right', colour: '505A5F', italic: true },
  confidentialHeader: { bold: true, fill: 'F6D7D2', wrap: true, border: true, align: 'right' },
  confidential: { format: 'whole', align: 'right', fill: 'FBEDEB', border: true, unlocked: true },
  confidentialTotal: { bold: true, format: 'whole', align: 'right', fill: 'F6D7D2', border: true },
  faulty: { format: 'whole', align: 'right', fill: 'F4CDC6', border: true, unlocked: true, bold: true },
  faultyTotal: { format: 'whole', align: 'right', fill: 'F4CDC6', border: true, bold: true },
  beside: { wrap: true, align: 'left', indent: true },
  besideHeader: { bold: true, wrap: true, border: true, align: 'left', indent: true },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof styles;

/** The styles in the order of their table, as both writers number them. */
export const styleNames = keysOf(styles);

/** A style without the narrowness of its literal. */
export const styleOf = (name: StyleName): Style => styles[name];
