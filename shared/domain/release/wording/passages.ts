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

const national = (rows: Rows): Rows => rows.filter(({ geographic_level }) => geographic_level === 'National');

/** Every place for words on the page of a release, in the order of the page. */
export const passagesOf = (figures: FiguresToWord): readonly Passage[] => {
  const { form, period, rows } = figures;
  const nation = national(rows);
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
      behind: figuresText(nation),
    },
    ...form.tables.map((table) => ({
      kind: 'table' as const,
      about: onTable(table),
      title: titleFor(table, period),
      draft: '',
      behind: figuresText(
        nation.filter(({ measure, detail }) => measure === table.measure && (table.detail ?? detail) === detail),
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

/** The words as they are published: the main points in order, and the paragraphs on each table. */
export const wordsToPublish = (
  found: readonly Worded[],
): { points: readonly string[]; tables: ReadonlyMap<string, readonly string[]> } => {
  const [tables, points] = [true, false].map((ofTable) => found.filter(({ kind }) => (kind === 'table') === ofTable));
  return {
    points: points!.flatMap(({ text }) => paragraphsIn(text)),
    tables: new Map(tables!.map(({ about, text }) => [about, paragraphsIn(text)])),
  };
};
