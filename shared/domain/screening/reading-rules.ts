import { prose } from '../prose.ts';
import type { Rule } from './rule.ts';

/** What can be wrong with a file before any figure of it is looked at. The readers of the formats find these. */
export const readingRules = {
  fileUnreadable: {
    code: 'file-unreadable',
    severity: 'reject',
    what: 'The file can be read as what it seems to be.',
    why: 'A damaged, encrypted or renamed file holds nothing that can be relied on.',
    example: 'A CSV file in which a quotation mark is opened and never closed.',
    mend: 'Open the file in the program that made it, save it again and send that.',
  },
  fileTooLarge: {
    code: 'file-too-large',
    severity: 'reject',
    what: 'The file is within the limits of size, rows and cells.',
    why: 'A return holds some fifty figures; a file a thousand times larger holds something else.',
    example: 'A workbook with a million rows.',
    mend: 'Send the return alone, without other sheets, pictures or attachments.',
  },
  headerMissing: {
    code: 'header-missing',
    severity: 'reject',
    what: 'The first line of the file names the columns.',
    why: 'Without names the columns cannot be told apart, and a figure might be taken for a code.',
    example: 'A CSV file that begins with its first figure.',
    mend: 'Put a first line above the figures: measure,category,level,detail,value',
  },
  columnsMissing: {
    code: 'columns-missing',
    severity: 'reject',
    what: 'Every column that a return needs is there, once.',
    why: 'Each figure needs its measure, category, level and detail to be known for what it is.',
    example: 'A file without the column level.',
    mend: 'Give the columns measure, category, level, detail and value, each once and in any order.',
  },
  keyTwice: {
    code: 'key-twice',
    severity: 'reject',
    what: 'Every key stands once in an object of a JSON return.',
    why: 'Of two values under one key, programs keep one without a word, and not all of them the same.',
    example: '{ "value": 2400, "value": 2439 }',
    mend: 'Keep the value that is right and take the other key out.',
  },
  columnsUnknown: {
    code: 'columns-unknown',
    severity: 'reject',
    what: 'No column is there that a return has not got.',
    why: 'What stands in an unknown column is read by nobody, and may be what the area meant.',
    example: 'A column called total beside value.',
    mend: prose`
      Take the column out, or give it its right name: measure, category, level, detail, value, note, area or period.
    `,
  },
  rowsUneven: {
    code: 'rows-uneven',
    severity: 'reject',
    what: 'Every line has as many fields as there are columns; empty ones at its end may be left out.',
    why: 'In a line with a field too many or too few, a figure stands under the wrong heading.',
    example: 'A line in which the empty detail and its comma were left out.',
    mend: 'Compare the line with the one above it: a comma is missing or one too many.',
  },
  mixedReturn: {
    code: 'mixed-return',
    severity: 'reject',
    what: 'The file holds one return: one area, one period.',
    why: 'Each area answers for its own return, and each is screened alone.',
    example: 'One CSV file with the rows of three areas.',
    mend: 'Send a file for each area and period.',
  },
  secondFile: {
    code: 'second-file',
    severity: 'note',
    what: 'One upload ticket takes one file.',
    why: 'The report on a submission must be on the file that was sent, and on no other that came later.',
    example: 'A form that was posted again with a corrected file.',
    mend: 'Start a new upload for the other file.',
  },
  invisibleCharacters: {
    code: 'invisible-characters',
    severity: 'note',
    what: 'Codes and figures are free of characters that nobody sees.',
    why: 'Soft hyphens, joiners and marks of direction come along when text is copied; they were left out.',
    example: '24 and 39 with a soft hyphen between them.',
    mend: 'Nothing needs to be done. Check that the figure was read as it is meant.',
  },
  findingsLeftOut: {
    code: 'findings-left-out',
    severity: 'note',
    what: 'A report lists the gravest findings, and says how many more there are.',
    why: 'A file with hundreds of different faults is most often not a return at all, or has its columns mixed up.',
    example: 'A list of names, sent with the header of a return.',
    mend: 'Mend what is listed, and send the return again: what is left will then be seen.',
  },
} as const satisfies Record<string, Rule>;
