import type { AreaSlug } from '../../domain/areas.ts';
import type { Category, Level } from '../../domain/codes.ts';
import type { LabelTarget, TitleTarget } from './targets.ts';
import type { Token } from './token.ts';

/** Which tokens an event is made of: from the first to before the last. */
type Span = { from: number; to: number };

/** What a stretch of a report turns out to be. */
export type Event = Span &
  (
    | { is: 'title'; targets: readonly TitleTarget[] }
    | { is: 'header'; columns: readonly Category[]; agrees: boolean }
    | { is: 'row'; level: Level; slots: readonly Token[] }
    | { is: 'figure'; targets: readonly LabelTarget[]; value: number }
    /** Words that say nothing about the figures: titles of the document and its chapters. */
    | { is: 'neutral'; period: Token | undefined; area?: AreaSlug }
    | { is: 'prose' }
    /** A short line of other words: the title of something else. */
    | { is: 'foreign' }
    /** Other words, or none, with a value behind them; or the title of a table of levels, which has none. */
    | { is: 'stray'; ofLevels: boolean }
  );

export type EventOf<Is extends Event['is']> = Extract<Event, { is: Is }>;
