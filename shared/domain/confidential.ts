const contents = new WeakMap<object, unknown>();

/**
 * A value that nobody may read by accident: it prints, serialises and compares as `[c]`, and has no property to look
 * at. Every raw value of an upload is sealed until its cell is known to be public; Category 4 stays sealed for good.
 */
export class Confidential<T> {
  /** Never set: it only keeps `Confidential<number>` and `Confidential<string>` apart for the compiler. */
  declare protected readonly holds: T;

  toString(): string {
    return '[c]';
  }

  toJSON(): string {
    return '[c]';
  }

  [Symbol.toPrimitive](): string {
    return '[c]';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[c]';
  }
}

/** Closes a value away. */
export const seal = <T>(value: T): Confidential<T> => {
  const sealed = new Confidential<T>();
  contents.set(sealed, value);
  return sealed;
};

/**
 * Opens a sealed value. Only `shared/domain/disclosure/` and the arithmetic of `shared/domain/screening/` may import
 * this; an architecture test holds it.
 */
export const openConfidential = <T>(sealed: Confidential<T>): T => {
  if (!contents.has(sealed)) throw new Error('A confidential value was copied or did not come from seal().');
  return contents.get(sealed) as T;
};
