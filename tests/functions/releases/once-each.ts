/** Makes each thing once: what is made follows from the words alone, of which `keyOf` tells one from the next. */
export const onceEach = <Words extends unknown[], Made>(
  make: (...words: Words) => Made,
  keyOf: (...words: Words) => string = (...words) => JSON.stringify(words),
): ((...words: Words) => Made) => {
  const made = new Map<string, { it: Made }>();
  return (...words) => {
    const key = keyOf(...words);
    const known = made.get(key) ?? { it: make(...words) };
    made.set(key, known);
    return known.it;
  };
};

const numbers = new WeakMap<Uint8Array, number>();
let count = 0;

/** A name for bytes that are never changed: the same object has the same one. */
export const nameOfBytes = (bytes: Uint8Array): number => {
  const known = numbers.get(bytes) ?? count++;
  numbers.set(bytes, known);
  return known;
};
