import { prose } from '../prose.ts';
import type { Rule } from './rule.ts';

/**
 * What the reading of reports and documents has to say: what was not read because it could mean two things, and what
 * was put right.
 */
export const reportRules = {
  labelUnknown: {
    code: 'label-unknown',
    severity: 'note',
    what: 'A figure stands behind a label of the form and no other words.',
    why: 'One more word makes it another figure: orders in force, interim, refused, of last year. It is not read.',
    example: '"Interim SHPOs imposed: 12".',
    mend: 'If it is meant to be the figure of the form, give it the printed label and nothing else.',
  },
  numberInLabel: {
    code: 'number-in-label',
    severity: 'note',
    what: 'A label holds no number that could be its figure.',
    why: 'Where a label goes on below its figure up to a second one, nobody can tell which of the two counts.',
    example: '"... breach of notification 18" and below it "requirements 83".',
    mend: 'Put the label on one line, with its figure behind it.',
  },
  blockUnsure: {
    code: 'block-unsure',
    severity: 'note',
    what: 'The figures of a table are told apart by the headings of its columns or by its sums.',
    why: 'Where neither holds, a figure may have slipped into the wrong column. Nothing of the table is read.',
    example: 'A table without headings in which two columns do not add up.',
    mend: 'Restore the headings of the columns and compare the figures with their totals.',
  },
  rowLength: {
    code: 'row-length',
    severity: 'note',
    what: 'Every row has as many figures as the table has columns.',
    why: 'Where one is lost or one too many stands there, nobody can tell which; nothing of the table is read.',
    example: 'Three figures in a row of four columns.',
    mend: prose`
      Give the row as many figures as the table has columns, in the order of the form, with - where there is no such
      case.
    `,
  },
  closedCell: {
    code: 'closed-cell-left-out',
    severity: 'note',
    what: 'A place that the form has not got shows a dash.',
    why: prose`
      Without it the figures behind it move up. They were read because the sum of the row holds with the dash put back.
    `,
    example: '"Level 1 2439 742 3181": Category 3 has no Level 1.',
    mend: 'Check the figures of the row, and put a dash where the form has no such case.',
  },
  pageNumber: {
    code: 'page-number-in-table',
    severity: 'note',
    what: 'No page number stands among the figures of a table.',
    why: 'It can be taken for a figure. It was left out because the sums of the table hold without it.',
    example: 'A table over two pages, with 7 between its rows.',
    mend: 'Check the figures of the table.',
  },
  otherArea: {
    code: 'other-areas-left-aside',
    severity: 'note',
    what: 'A report is of one area.',
    why: 'Of a report of several areas only the part of the asked area is read, from its heading to the next.',
    example: 'One report of Warwickshire and West Mercia.',
    mend: "Check that the figures are the area's own.",
  },
  otherYear: {
    code: 'other-year-left-aside',
    severity: 'note',
    what: 'The tables are of the period.',
    why: 'What stands under a heading of another year is not read as a figure of this one.',
    example: "Last year's tables behind this year's.",
    mend: 'If the figures are of this period, correct the year in the heading above them.',
  },
  struckOut: {
    code: 'struck-out',
    severity: 'note',
    what: 'No text is struck out.',
    why: 'What is struck out no longer holds; it was left out.',
    example: 'A figure crossed out, and the right one behind it.',
    mend: 'Check the figure and delete what is struck out.',
  },
  hiddenText: {
    code: 'hidden-text',
    severity: 'note',
    what: 'No text of a document is hidden.',
    why: 'Nobody sees hidden text when the report is read; it was left out.',
    example: 'A row of a Word document marked as hidden.',
    mend: 'Show the text if it belongs to the report, or delete it.',
  },
  pictureUnread: {
    code: 'picture-unread',
    severity: 'note',
    what: 'The figures of a document are text.',
    why: 'A table that is a picture cannot be read.',
    example: 'A table pasted into a Word document as a picture.',
    mend: 'If it holds figures of the form, send them as text or in the template.',
  },
  pageUnread: {
    code: 'page-unread',
    severity: 'note',
    what: 'Every page of a PDF holds upright text.',
    why: 'A scan is a picture, and turned text cannot be told apart from what it crosses.',
    example: 'A report that was printed and scanned.',
    mend: 'If the page holds figures of the form, send the document it was made from, or the template.',
  },
  pageRecognised: {
    code: 'page-recognised',
    severity: 'note',
    what: 'The text of a PDF is that of the document it was made from.',
    why: 'Text recognised in a scan may hold an 8 for a 3, and nothing shows it.',
    example: 'A scan with a layer of recognised text.',
    mend: 'Compare every figure of the page with what it shows, or send the document it was made from.',
  },
  textUnseen: {
    code: 'text-unseen',
    severity: 'note',
    what: 'All text of a PDF can be seen.',
    why: 'White text on white, text off the page and text too small for eyes are seen by nobody who checks the report.',
    example: 'A white 1 behind 33.',
    mend: 'Send the document that the PDF was made from, or take the hidden text out.',
  },
  pagesLeft: {
    code: 'pages-left-unread',
    severity: 'note',
    what: 'A PDF has no more pages and text than a report.',
    why: 'The rest was not read, to be safe.',
    example: 'A PDF of 300 pages.',
    mend: 'Send the pages with the statistics alone.',
  },
  readingsDiffer: {
    code: 'readings-differ',
    severity: 'note',
    what: 'A page of a PDF reads the same by the places of its words and in the order of the file.',
    why: 'Where the two differ nobody can tell which is right; the figure is not read.',
    example: 'A figure that lies over another one.',
    mend: 'Send the document that the PDF was made from, or the template.',
  },
} as const satisfies Record<string, Rule>;
