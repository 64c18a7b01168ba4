import type { Place } from '../domain/place.ts';
import type { Finding, Severity } from '../domain/screening-report.ts';

type ReadingRule = { severity: Severity; title: string; guidance: string };

/** Every rule of reading: faults of the file itself, before any figure is looked at. Codes are stable. */
export const readingRules = {
  'file-empty': {
    severity: 'reject',
    title: 'The file is empty',
    guidance: 'Check that the right file was chosen, save it again and upload it.',
  },
  'file-too-large': {
    severity: 'reject',
    title: 'The file is larger than a return can be',
    guidance: 'Remove pictures and sheets that do not belong to the return, or copy the figures into the template.',
  },
  'file-expands': {
    severity: 'reject',
    title: 'The file unpacks to far more than a return can be',
    guidance:
      'Copy the figures into a fresh template: this file holds far more cells, text or parts than a return has.',
  },
  'file-encrypted': {
    severity: 'reject',
    title: 'The file is protected by a password',
    guidance:
      'Remove the password needed to open the file (File, Info, Protect; or Save As without a password) and upload it again.',
  },
  'file-macros': {
    severity: 'reject',
    title: 'The file contains macros',
    guidance: 'Save the workbook as an Excel workbook without macros (.xlsx) or as .ods and upload that.',
  },
  'file-legacy': {
    severity: 'reject',
    title: 'The file is an Excel 97-2003 workbook',
    guidance: 'Open it and save it as an Excel workbook (.xlsx) or as an OpenDocument spreadsheet (.ods).',
  },
  'file-unsupported': {
    severity: 'reject',
    title: 'The file is of a kind that cannot be read',
    guidance: 'Upload the filled template (.xlsx or .ods), a CSV or JSON return, or the text of an annual report.',
  },
  'file-damaged': {
    severity: 'reject',
    title: 'The file is damaged or incomplete',
    guidance:
      'Open the file, save it under a new name and upload that; if it does not open, start from a fresh template.',
  },
  'file-unsafe': {
    severity: 'reject',
    title: 'The file holds constructions that no spreadsheet program writes',
    guidance: 'Copy the figures into a fresh template and upload that.',
  },
  'no-tables': {
    severity: 'reject',
    title: 'No table of the form was found',
    guidance: 'Use the template of this period, or keep the printed titles of the tables so that they can be found.',
  },
  'row-unread': {
    severity: 'note',
    title: 'A row could not be read',
    guidance: 'Give the row as many figures as the table has columns, in the order of the form.',
  },
  'column-inferred': {
    severity: 'note',
    title: 'A column without a heading was read by its position',
    guidance: 'Check the figures of this column and restore its heading.',
  },
  'table-inferred': {
    severity: 'note',
    title: 'A table without its printed title was recognised by its rows',
    guidance: 'Check the figures of this table and restore its title.',
  },
  'table-unknown': {
    severity: 'note',
    title: 'A table that is not on the form was left aside',
    guidance: 'If it is meant to be one of the form, give it the printed title.',
  },
  'printed-twice': {
    severity: 'note',
    title: 'A table stands twice with the same figures',
    guidance: 'Nothing needs to be done; the first was read.',
  },
  'hidden-sheet': {
    severity: 'note',
    title: 'A hidden sheet was left aside',
    guidance: 'If the sheet belongs to the return, unhide it and upload the file again.',
  },
  'stale-total': {
    severity: 'note',
    title: 'A total was not calculated again after its figures changed',
    guidance: 'Nothing needs to be done; the total was worked out from its figures.',
  },
  'footnote-mark': {
    severity: 'query',
    title: 'A footnote mark stands where the figure belongs',
    guidance: 'Confirm that the figure is not available, or give it.',
  },
} as const satisfies Record<string, ReadingRule>;

export type ReadingRuleCode = keyof typeof readingRules;

/** A finding of reading. The message says what this file shows; it must never quote a figure. */
export const readingFinding = (rule: ReadingRuleCode, message: string, place: Place = {}): Finding => ({
  rule,
  severity: readingRules[rule].severity,
  message,
  place,
  guidance: readingRules[rule].guidance,
});

/** Stops the reading of a file; `readWorkbook` turns it into its finding. */
export class Refusal extends Error {
  readonly finding: Finding;

  constructor(rule: ReadingRuleCode, message: string, place: Place = {}) {
    super(message);
    this.finding = readingFinding(rule, message, place);
  }
}
