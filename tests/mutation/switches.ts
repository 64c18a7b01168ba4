import type { Mutant } from './mutants.ts';

/** A mutant and the number by which it is switched on. */
export type Numbered = { number: number; mutant: Mutant };

/**
 * The source with all these mutants in it at once, each of them asleep: `globalThis.tried(number)` says at each
 * place whether its own mutant is awake, and so learns who gets there.
 */
export const withSwitches = (source: string, mutants: readonly Numbered[]): string => {
  const places = [...Map.groupBy(mutants, ({ mutant }) => mutant.whole.join()).values()].map((there) => ({
    there,
    start: there[0]!.mutant.whole[0],
    end: there[0]!.mutant.whole[1],
  }));
  const changed = ({ whole: [start, end], ...mutant }: Mutant): string =>
    source.slice(start, mutant.start) + mutant.text + source.slice(mutant.end, end);

  /** The text from one place to another, where only places deeper than `depth` are left to be switched. */
  const switched = (from: number, to: number, outer: readonly Numbered[]): string => {
    const inside = places.filter(({ there, start, end }) => start >= from && end <= to && !outer.includes(there[0]!));
    const outermost = inside.filter((one) => !inside.some((other) => other !== one && holds(other, one)));
    let text = '';
    let at = from;
    for (const { there, start, end } of outermost.sort((one, other) => one.start - other.start)) {
      const rest = switched(start, end, [...outer, ...there]);
      text += source.slice(at, start) + choice(there, rest);
      at = end;
    }
    return text + source.slice(at, to);
  };
  const choice = (there: readonly Numbered[], rest: string): string =>
    there[0]!.mutant.text === '{}'
      ? `{if(!globalThis.tried(${there[0]!.number})){${rest}}}`
      : `(${there.map(({ number, mutant }) => `globalThis.tried(${number})?(${changed(mutant)}):`).join('')}(${rest}))`;
  return switched(0, source.length, []);
};

const holds = (one: { start: number; end: number }, other: { start: number; end: number }): boolean =>
  one.start <= other.start && one.end >= other.end;
