import { unzipSync, zipSync } from 'fflate';

/** A source of whole numbers below a limit, the same for the same seed. */
export const seededNumbers = (seed: number) => {
  let state = seed >>> 0 || 1;
  return (below: number): number => {
    // xorshift32: plain, and good enough to wander over files.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % Math.max(below, 1);
  };
};

type Next = ReturnType<typeof seededNumbers>;

const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));

/** Texts that readers stumble over. */
const NASTY = [
  '',
  '-',
  '0',
  '-1',
  '1e308',
  '99999999999999999999',
  'NaN',
  '"',
  '\t',
  '\n',
  '|',
  '&amp;',
  '&x;',
  '<',
  ']]>',
  '\u0000',
  '\u00A0',
  'é',
  '🙂',
  '<!DOCTYPE a>',
  '{',
  '[',
  'Level 1',
  'Total',
  'x',
  'z',
  '31 March 1899',
  'table:number-columns-repeated="1048576"',
  'r="XFD1048576"',
  't="s"',
  "'",
  '=1+1',
];

const bytewise: readonly ((bytes: Uint8Array, next: Next) => Uint8Array)[] = [
  (bytes, next) => {
    const copy = bytes.slice();
    for (let count = next(8); count >= 0; count--) copy[next(copy.length)] = next(256);
    return copy;
  },
  (bytes, next) => bytes.slice(0, next(bytes.length)),
  (bytes, next) => bytes.slice(next(bytes.length)),
  (bytes, next) => {
    const at = next(bytes.length);
    return joined(bytes.subarray(0, at), bytes.subarray(Math.min(bytes.length, at + next(200))));
  },
  (bytes, next) => {
    const [from, at] = [next(bytes.length), next(bytes.length)];
    return joined(bytes.subarray(0, at), bytes.subarray(from, from + next(500)), bytes.subarray(at));
  },
  (bytes, next) => {
    const at = next(bytes.length);
    return joined(
      bytes.subarray(0, at),
      new TextEncoder().encode(NASTY[next(NASTY.length)]),
      bytes.subarray(at + next(4)),
    );
  },
];

/** Swaps, drops, doubles or spoils words, numbers, tags and lines of a text. */
const textwise = (bytes: Uint8Array, next: Next): Uint8Array => {
  const tokens = new TextDecoder().decode(bytes).match(/<[^>]*>|\d+|[A-Za-z]+|\n|[^A-Za-z\d<\n]+/g) ?? [];
  if (tokens.length === 0) return bytes;
  for (let count = next(6); count >= 0; count--) {
    const [at, other] = [next(tokens.length), next(tokens.length)];
    const how = next(5);
    if (how === 0) [tokens[at], tokens[other]] = [tokens[other]!, tokens[at]!];
    else if (how === 1) tokens[at] = '';
    else if (how === 2) tokens[at] = `${tokens[at]}${tokens[at]}`;
    else if (how === 3) tokens[at] = NASTY[next(NASTY.length)]!;
    else tokens.splice(at, 0, ...tokens.slice(other, other + next(60)));
  }
  return new TextEncoder().encode(tokens.join(''));
};

/** Spoils a part inside a zip, so that the damage gets past its checksum to the reader of XML. */
const inside = (bytes: Uint8Array, next: Next): Uint8Array => {
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => name !== 'mimetype');
  const name = names[next(names.length)]!;
  parts[name] = next(3) === 0 ? bytewise[next(bytewise.length)]!(parts[name]!, next) : textwise(parts[name]!, next);
  if (next(20) === 0) delete parts[name];
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([each, part]) => [each, [part, { level: each === 'mimetype' ? 0 : 1 }]]),
    ),
    { mtime: new Date(1980, 0, 2, 12) },
  );
};

/** A spoilt copy of a file. Workbooks are mostly spoilt inside, texts by words, all of them sometimes by bytes. */
export const mutate = (bytes: Uint8Array, zipped: boolean, next: Next): Uint8Array => {
  if (next(4) === 0) return bytewise[next(bytewise.length)]!(bytes, next);
  return zipped ? inside(bytes, next) : textwise(bytes, next);
};
