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

const names = new WeakMap<ArrayBufferLike, Map<string, string>>();
let count = 0;

/** A name for bytes that are never changed: the same place of the same memory has the same one, whoever looks at it. */
export const nameOfBytes = ({ buffer, byteOffset, byteLength }: Uint8Array): string => {
  const inThere = names.get(buffer) ?? new Map<string, string>();
  names.set(buffer, inThere);
  const place = `${byteOffset} ${byteLength}`;
  const known = inThere.get(place) ?? `bytes ${count++}`;
  inThere.set(place, known);
  return known;
};
