import { londonDayInWords } from '../../domain/calendar/london-time.ts';
import { prose } from '../../domain/prose.ts';
import { type Dataset, suppressionStatement } from '../../domain/release/dataset.ts';
import { nextRelease } from '../../domain/release/life/announced.ts';
import { releaseTitle } from '../../domain/release/life/release.ts';
import { countChanges } from '../../domain/release/revisions/revision.ts';
import { reasonsNotAvailable } from '../../domain/release/wording/not-available.ts';
import { aboutQuality, shorthandMeanings, whatIsCounted } from '../../domain/release/wording/plain-words.ts';
import { publisher } from '../../domain/release/wording/publisher.ts';
import { revisionInWords } from '../../domain/release/wording/revision-words.ts';
import type { Cell, Sheet } from '../workbook/workbook.ts';
import { addressStamp, availableStamp, releaseDayStamp } from './release-date-stamp.ts';
import { oneTable } from './summary-sheet.ts';

const heading = (value: string): Cell => ({ value, style: 'heading' });
const pageOfRelease = 'The page of this release';
const wrapped = (value: string): Cell => ({ value, style: 'wrapped' });
const list = (title: string, sentences: readonly string[]): Cell[][] =>
  sentences.length === 0 ? [] : [[heading(title)], ...sentences.map((text) => [wrapped(text)])];

const figuresOf = (count: number): string => `${count} figure${count === 1 ? '' : 's'}`;

const provisionalWords = ({ coverage }: Dataset): string =>
  coverage.missing.length === 0
    ? `Final: all ${coverage.of} areas are in.`
    : prose`
      Provisional: ${coverage.areas} of ${coverage.of} areas are in. Missing:
      ${coverage.missing.map(({ name }) => name).join(', ')}. Sums leave the missing areas out.
    `;

/** The first sheet: what this is, of when, whose, when the next comes, and what was revised. */
export const coverSheet = (dataset: Dataset): Sheet => {
  const { period, version, revision } = dataset;
  const next = nextRelease(period);
  return {
    name: 'Cover',
    columns: [100],
    rows: [
      [{ value: releaseTitle(period), style: 'title' }],
      ...(revision
        ? list('What is revised', [
            `This version revises version ${revision.of}: ${revision.reason}`,
            ...revisionInWords(revision.changes, dataset.rows),
            `${figuresOf(countChanges(revision.changes).all)} changed; changes.csv lists each of them.`,
          ])
        : []),
      [wrapped(`Version ${version}. ${provisionalWords(dataset)}`)],
      [wrapped(`Released at 9:30am on ${releaseDayStamp}. Available ${availableStamp}.`)],
      [{ value: pageOfRelease, style: 'link', link: addressStamp }],
      [
        wrapped(
          prose`
            Next release: ${next.period}, due on ${londonDayInWords(next.dueAt)} unless another day is announced.
            ${publisher.next}
          `,
        ),
      ],
      [wrapped(`Published by the ${publisher.name}. ${publisher.status}`)],
      [wrapped(`Contact: ${publisher.contact.post}`)],
      [{ value: publisher.contact.email, style: 'link', link: `mailto:${publisher.contact.email}` }],
      [wrapped('Each sheet after the notes holds one table. The notes explain the marks in them.')],
      ...list('What readers must know', dataset.notes),
    ],
  };
};

/** The list of the sheets, each to be gone to. */
export const contentsSheet = (entries: readonly { name: string; title: string }[]): Sheet => {
  const lines = [{ name: 'Notes', title: 'What is counted, the marks, suppression and quality' }, ...entries];
  return {
    name: 'Contents',
    columns: [24, 90],
    frozenRows: 3,
    rows: [
      [{ value: 'Contents', style: 'title' }],
      [oneTable],
      [
        { value: 'Sheet', style: 'header' },
        { value: 'What it holds', style: 'header' },
      ],
      ...lines.map(({ name, title }): Cell[] => [
        { value: name, style: 'link', link: `#${name}!A1` },
        { value: title, style: 'wrapped' },
      ]),
    ],
    tables: [{ name: 'Contents', firstRow: 2, firstColumn: 0, lastRow: lines.length + 2, lastColumn: 1 }],
  };
};

/** The notes as a marked table: what each is about, and what it says. */
export const notesSheet = (dataset: Dataset): Sheet => {
  const groups: readonly [string, readonly string[]][] = [
    ['What is counted', whatIsCounted(dataset.form, dataset.period)],
    ['The marks', shorthandMeanings.map(({ mark, means }) => `${mark} ${means}.`)],
    [
      'The marks',
      [
        prose`
          A 0 is a true zero. A mark that belongs beside a number stands at the end of its line, in the column Notes, so
          that the number can be worked with: alone where every number of the line has it, else with the headings,
          shortened, of those that have it or of all that do not. An empty cell there means no mark; a table without the
          column has none.
        `,
      ],
    ],
    ['Not available', reasonsNotAvailable(dataset)],
    ['Suppression', suppressionStatement(dataset)],
    ['Quality', aboutQuality(dataset, dataset.populationVintage)],
  ];
  const lines = groups.flatMap(([topic, notes]) => notes.map((text) => ({ topic, text })));
  return {
    name: 'Notes',
    columns: [8, 20, 100],
    frozenRows: 3,
    rows: [
      [{ value: 'Notes', style: 'title' }],
      [oneTable],
      ['Number', 'About', 'Note'].map((value): Cell => ({ value, style: 'header' })),
      ...lines.map(({ topic, text }, index): Cell[] => [
        { value: index + 1, style: 'number' },
        { value: topic, style: 'rowHeader' },
        wrapped(text),
      ]),
    ],
    tables: [{ name: 'Notes', firstRow: 2, firstColumn: 0, lastRow: lines.length + 2, lastColumn: 2 }],
  };
};
