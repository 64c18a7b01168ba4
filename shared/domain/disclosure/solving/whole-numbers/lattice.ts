import { floorOf } from './fraction.ts';

/** A whole-number vector. */
type Vector = readonly bigint[];

const product = (a: Vector, b: Vector): bigint => a.reduce((sum, each, at) => sum + each * b[at]!, 0n);
const less = (a: Vector, b: Vector, by: bigint): bigint[] => a.map((each, at) => each - by * b[at]!);

/** The whole number nearest to a quotient of which the lower part is positive. */
const nearestTo = (over: bigint, under: bigint): bigint => floorOf({ over: 2n * over + under, under: 2n * under });

/**
 * Short vectors of the lattice that some vectors span, in whole arithmetic throughout (Lenstra, Lenstra and Lovász,
 * 1982, as de Weger, 1989, reckons it). The vectors must be independent. Gives for each short vector how it is made of
 * the given ones.
 */
export const reducedBasis = (vectors: readonly Vector[]): readonly Vector[] => {
  const made: bigint[][] = vectors.map((_, row) => vectors.map((_each, at) => (at === row ? 1n : 0n)));
  const count = vectors.length;
  /** Determinants of the first so many vectors, and the scaled shares of the vectors before in each. */
  const dets: bigint[] = [1n];
  const shares: bigint[][] = vectors.map(() => []);
  for (let at = 0; at < count; at++) {
    for (let before = 0; before <= at; before++) {
      let share = product(vectors[at]!, vectors[before]!);
      for (let first = 0; first < before; first++)
        share = (dets[first + 1]! * share - shares[at]![first]! * shares[before]![first]!) / dets[first]!;
      if (before < at) shares[at]![before] = share;
      else dets[at + 1] = share;
    }
  }
  const shorten = (at: number, by: number): void => {
    if (2n * abs(shares[at]![by]!) <= dets[by + 1]!) return;
    const factor = nearestTo(shares[at]![by]!, dets[by + 1]!);
    made[at] = less(made[at]!, made[by]!, factor);
    for (let first = 0; first < by; first++) shares[at]![first]! -= factor * shares[by]![first]!;
    shares[at]![by]! -= factor * dets[by + 1]!;
  };
  const swap = (at: number): void => {
    [made[at - 1], made[at]] = [made[at]!, made[at - 1]!];
    for (let first = 0; first < at - 1; first++)
      [shares[at - 1]![first], shares[at]![first]] = [shares[at]![first]!, shares[at - 1]![first]!];
    const share = shares[at]![at - 1]!;
    const det = (dets[at - 1]! * dets[at + 1]! + share * share) / dets[at]!;
    for (let later = at + 1; later < count; later++) {
      const before = shares[later]![at]!;
      const now = (dets[at + 1]! * shares[later]![at - 1]! - share * before) / dets[at]!;
      shares[later]![at] = now;
      shares[later]![at - 1] = (det * before + share * now) / dets[at + 1]!;
    }
    dets[at] = det;
  };
  for (let at = 1; at < count; ) {
    shorten(at, at - 1);
    const share = shares[at]![at - 1]!;
    if (4n * (dets[at + 1]! * dets[at - 1]! + share * share) < 3n * dets[at]! * dets[at]!) {
      swap(at);
      at = Math.max(1, at - 1);
      continue;
    }
    for (let before = at - 2; before >= 0; before--) shorten(at, before);
    at += 1;
  }
  return made;
};

const abs = (value: bigint): bigint => (value < 0n ? -value : value);
