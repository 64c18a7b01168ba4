import * as z from 'zod';
import { titleFor } from '../../cells.ts';
import type { Form, Table } from '../../forms/form.ts';
import type { Period } from '../../periods.ts';
import { figuresText } from '../figures/figures-text.ts';
import type { PublishedRow } from '../figures/published-row.ts';
import { mainPoints } from './main-points.ts';

type Rows = readonly PublishedRow[];
/** A release, and the rows of the year before that it is held beside. */
export type FiguresToWord = { form: Form; period: Period; rows: Rows; before: Rows | undefined };

/**
 * A place for words on the page of a release: what it is about, the draft made of the figures, and what it rests on.
 */
export type Passage = {
  /** A main point with a draft, further points of the analyst's own, or the commentary on a table. */
  kind: 'point' | 'own points' | 'table';
  about: string;
  title: string;
  /** Empty where the words are the analyst's alone. */
  draft: string;
  /** Stands for the figures that words here are about: another where they are. */
  behind: string;
};

/** What an analyst wrote in a place, in the place of its draft: nothing at all leaves it out. */
export const Written = z.object({ about: z.string(), text: z.string(), behind: z.string() });
export type Written = z.infer<typeof Written>;

/**
 * A place with the words that stand in it, and whether the figures behind them are others than when they were written.
 * Words about what the figures do not make a point of any more are `lost`: they stand until somebody writes anew.
 */
export type Worded = Omit<Passage, 'behind' | 'kind'> & {
  kind: Passage['kind'] | 'lost';
  text: string;
  edited: boolean;
  stale: boolean;
};

/** What the commentary on a table is about. */
export const onTable = ({ number }: Pick<Table, 'number'>): string => `table ${number}`;

/** The national rows of both years that words are about: commentary holds one year beside the other. */
const behindWords = ({ rows, before = [] }: FiguresToWord, isAbout: (row: PublishedRow) => boolean): string =>
  [rows, before]
    .map((year) => figuresText(year.filter((row) => row.geographic_level === 'National' && isAbout(row))))
    .join('\n');

/** Every place for words on the page of a release, in the order of the page. */
export const passagesOf = (figures: FiguresToWord): readonly Passage[] => {
  const { form, period } = figures;
  return [
    ...mainPoints(figures).map(({ about, title, text }) => ({
      kind: 'point' as const,
      about,
      title,
      draft: text,
      behind: text,
    })),
    {
      kind: 'own points',
      about: 'own points',
      title: 'Further main points',
      draft: '',
      behind: behindWords(figures, () => true),
    },
    ...form.tables.map((table) => ({
      kind: 'table' as const,
      about: onTable(table),
      title: titleFor(table, period),
      draft: '',
      behind: behindWords(
        figures,
        ({ measure, detail }) => measure === table.measure && (table.detail ?? detail) === detail,
      ),
    })),
  ];
};

/** What stands in each place; words about what the figures do not make a point of any more stand last. */
export const worded = (passages: readonly Passage[], written: readonly Written[]): readonly Worded[] => [
  ...passages.map(({ behind, ...passage }): Worded => {
    const own = written.find(({ about }) => about === passage.about);
    return own === undefined
      ? { ...passage, text: passage.draft, edited: false, stale: false }
      : { ...passage, text: own.text, edited: true, stale: own.behind !== behind };
  }),
  ...written
    .filter(({ about }) => !passages.some((passage) => passage.about === about))
    .map(({ about, text }): Worded => {
      const title = 'A main point that the figures do not make any more';
      return { kind: 'lost', about, title, draft: '', text, edited: true, stale: true };
    }),
];

/**
 * The words that may come out: those that have aged give way to their draft, which is made of the figures as they are
 * now; where there is none they are left out.
 */
export const withoutAged = (found: readonly Worded[]): readonly Worded[] =>
  found.map((each) => (each.stale ? { ...each, text: each.draft, edited: false, stale: false } : each));

type Sent = { about: string; text: string; draft?: string | undefined };

/**
 * What is kept of words that were sent: those that are not the draft, with what they rest on. Beside which draft a main
 * point was written its writer knows, since the year before may have changed meanwhile.
 */
export const writtenIn = (passages: readonly Passage[], sent: readonly Sent[]): readonly Written[] =>
  passages.flatMap(({ kind, about, draft, behind }) => {
    const own = sent.find((each) => each.about === about);
    if (own === undefined || own.text === draft) return [];
    return [{ about, text: own.text, behind: kind === 'point' ? (own.draft ?? behind) : behind }];
  });

const paragraphsIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Words as they are published: the main points in order, and the paragraphs on each table that has any. */
export type PublishedWords = {
  points: readonly string[];
  tables: readonly { about: string; title: string; paragraphs: readonly string[] }[];
};

/** The words as they are published. */
export const wordsToPublish = (found: readonly Worded[]): PublishedWords => ({
  points: found.filter(({ kind }) => kind !== 'table').flatMap(({ text }) => paragraphsIn(text)),
  tables: found
    .filter(({ kind }) => kind === 'table')
    .map(({ about, title, text }) => ({ about, title, paragraphs: paragraphsIn(text) }))
    .filter(({ paragraphs }) => paragraphs.length > 0),
});
