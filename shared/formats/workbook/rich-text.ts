/** How letters are set: what a person at the screen takes for a note, for deleted, or does not see at all. */
export type Ink = { struck?: boolean; raised?: boolean; tiny?: boolean; colour?: string };

/** Type of fewer points is read by nobody. */
export const SMALLEST = 3;

/** A piece of a cell's text that is set in one way. */
export type Run = Ink & { text: string };

/** What a cell holds besides its text: a raised or lowered mark, something struck out, or what nobody sees. */
export type Aside = { how: 'raised' | 'struck out' | 'too small to read' | 'in the colour of the paper'; text: string };

/** Why nobody sees a cell that is filled. */
export type Unseen = 'row' | 'column' | 'merged' | 'colour' | 'format' | 'zero';

export type Shown = { text: string; aside?: readonly Aside[]; unseen?: Unseen };

/** Paper without a colour of its own. */
export const WHITE = 'FFFFFF';

const parts = (colour: string): number[] => [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** Whether letters cannot be told from what they stand on: each part of the colour differs by less than a sixteenth. */
export const isLost = (ink: string | undefined, paper: string): boolean =>
  ink !== undefined && parts(ink).every((part, at) => Math.abs(part - parts(paper)[at]!) < 16);

/** Why a piece is no part of what its cell says. */
const asideOf = ({ struck, raised, tiny }: Ink): Aside['how'] | undefined => {
  if (struck) return 'struck out';
  if (raised) return 'raised';
  return tiny ? 'too small to read' : undefined;
};

/**
 * What a cell says to a person who looks at it. Raised or lowered, struck-out and tiny pieces are no part of its text;
 * pieces in the colour of the paper are left out beside others, and where there is nothing else, the cell is unseen.
 */
export const shownText = (runs: readonly Run[], paper: string): Shown => {
  const seen = runs.filter(({ colour, text }) => text.trim() === '' || !isLost(colour, paper));
  const written = runs.filter(({ text }) => text.trim() !== '');
  const lost = written.length > 0 && !seen.some(({ text }) => text.trim() !== '');
  const from = lost ? runs : seen;
  const pale = lost ? [] : written.filter(({ colour }) => isLost(colour, paper));
  const aside = [
    ...from.flatMap((run): readonly Aside[] => {
      const [how, text] = [asideOf(run), run.text.trim()];
      return how === undefined || text === '' ? [] : [{ how, text }];
    }),
    ...pale.map(({ text }): Aside => ({ how: 'in the colour of the paper', text: text.trim() })),
  ];
  const text = from.flatMap((run) => (asideOf(run) === undefined ? [run.text] : [])).join('');
  return { text, ...(aside.length > 0 ? { aside } : {}), ...(lost ? { unseen: 'colour' } : {}) };
};
