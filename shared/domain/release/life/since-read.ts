import * as z from 'zod';
import { londonTime } from '../../calendar/london-time.ts';

/**
 * A candidate in whose place another was put: the digest it was known by, and what its successor said otherwise. Of
 * Categories 1 to 3 alone: what is said of Category 4 is disclosure control's business.
 */
export const Replaced = z.object({
  digest: z.string(),
  compiledAt: z.string(),
  /** How many figures of Categories 1 to 3 its successor gave otherwise. */
  figures: z.number().int(),
  notes: z.boolean(),
  /** Whether the words of its page changed, and whether that was all: it was not compiled anew. */
  words: z.boolean().default(false),
  worded: z.boolean().default(false),
});
export type Replaced = z.infer<typeof Replaced>;

/** What became of a candidate since it was read, for those who decide. */
export type SinceRead = {
  version: string;
  compiledAt: string;
  figures: number;
  notes: boolean;
  words: boolean;
  detail: string;
};

type Now = { version: string; compiledAt: string; compiledBy: string; worded?: { at: string; by: string } | undefined };

/**
 * What changed since the candidate with the digest `read` stood: where it was compiled anew several times, the sum of
 * what each changed. A digest that was never one of this version says so.
 */
export const sinceRead = (replaced: readonly Replaced[], read: string, now: Now): SinceRead => {
  const from = replaced.findIndex(({ digest }) => digest === read);
  const steps = from < 0 ? [] : replaced.slice(from);
  const figures = steps.reduce((sum, step) => sum + step.figures, 0);
  const notes = steps.some((step) => step.notes);
  const words = steps.some((step) => step.words);
  const facts = { version: now.version, compiledAt: now.compiledAt, figures, notes, words };
  if (from < 0)
    return {
      ...facts,
      detail: `Version ${now.version} has no candidate with this digest. Read it again, and decide then.`,
    };
  const compilations = steps.filter((step) => !step.worded).length;
  const times = compilations === 1 ? '' : ` (${compilations} times, the last then)`;
  const sentences = [
    compilations === 0
      ? `version ${now.version} has other words.`
      : `version ${now.version} was compiled anew at ${clockTime(now.compiledAt)} by ${now.compiledBy}${times}.`,
    figuresInWords(figures),
    notes ? 'The notes changed.' : 'The notes are the same.',
    ...(words && now.worded ? [`${now.worded.by} wrote on its page at ${clockTime(now.worded.at)}.`] : []),
  ];
  return { ...facts, detail: `Changed since you read it: ${sentences.join(' ')} Read it again, and decide then.` };
};

const clockTime = (instant: string): string => londonTime(instant).slice(0, 16).replace('T', ', ');

const figuresInWords = (count: number): string => {
  if (count === 0) return 'No figure of Categories 1 to 3 changed.';
  return count === 1 ? '1 figure of Categories 1 to 3 changed.' : `${count} figures of Categories 1 to 3 changed.`;
};
