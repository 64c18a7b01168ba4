/** A rational number in lowest terms; the lower part is positive. */
export type Fraction = { readonly over: bigint; readonly under: bigint };

const divisorOf = (one: bigint, other: bigint): bigint => {
  let [a, b] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
};

export const fraction = (over: bigint, under = 1n): Fraction => {
  if (under === 1n) return { over, under };
  const divisor = divisorOf(over, under) * (under < 0n ? -1n : 1n);
  return { over: over / divisor, under: under / divisor };
};

export const zero = fraction(0n);

export const plus = (a: Fraction, b: Fraction): Fraction =>
  a.under === b.under
    ? fraction(a.over + b.over, a.under)
    : fraction(a.over * b.under + b.over * a.under, a.under * b.under);
export const negative = ({ over, under }: Fraction): Fraction => ({ over: -over, under });
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, negative(b));
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.over, a.under * b.under);
export const divided = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under, a.under * b.over);

/** Negative, 0 or positive as `a` is less than, equal to or greater than `b`. */
export const compared = (a: Fraction, b: Fraction): number => {
  const apart = a.over * b.under - b.over * a.under;
  return Number(apart > 0n) - Number(apart < 0n);
};

/** The largest whole number not above. */
export const floorOf = ({ over, under }: Fraction): bigint => over / under - BigInt(over < 0n && over % under !== 0n);

/** The smallest whole number not below. */
export const ceilingOf = (value: Fraction): bigint => -floorOf(negative(value));

/** A double as what its shortest decimal says: 0.1 is a tenth. */
export const decimal = (value: number): Fraction => {
  const [, sign, before, after = '', power = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value))!;
  const digits = BigInt(`${sign}${before}${after}`);
  const places = after.length - Number(power);
  return places > 0 ? fraction(digits, 10n ** BigInt(places)) : fraction(digits * 10n ** BigInt(-places));
};

/** The nearest double. */
export const nearest = ({ over, under }: Fraction): number => {
  const size = (value: bigint): number => value.toString(2).length;
  const shift = Math.max(0, 64 + size(under) - size(over));
  return Number((over << BigInt(shift)) / under) / 2 ** shift;
};
