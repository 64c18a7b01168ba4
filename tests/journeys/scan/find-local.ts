import { createHash } from 'node:crypto';
import { numbersIn } from './numbers-in.ts';
import { textsIn } from './texts-in.ts';

/** Something that a run leaves behind or says: of what kind, where, and its bytes or text. */
export type Artefact = { kind: string; where: string; content: Uint8Array | string };

/** The numbers told in what has been read before: most of what a run leaves is there twice. */
const read = new Map<string, ReadonlySet<number>>();

const toldIn = async (content: Uint8Array | string): Promise<ReadonlySet<number>> => {
  const name = createHash('sha256').update(content).digest('base64');
  const known = read.get(name);
  if (known !== undefined) return known;
  const texts = typeof content === 'string' ? [content] : await textsIn(content);
  const numbers = new Set(texts.flatMap((text) => [...numbersIn(text)]));
  read.set(name, numbers);
  return numbers;
};

/** Where a local count can be read, as it stands or as the difference of two numbers. */
export const findLocal = async (
  artefacts: readonly Artefact[],
  local: ReadonlySet<number>,
): Promise<{ found: readonly string[]; large: number }> => {
  const least = Math.min(...local);
  const found: string[] = [];
  const large = new Map<number, string>();
  for (const { kind, where, content } of artefacts) {
    for (const number of await toldIn(content)) {
      if (local.has(number)) found.push(`${kind} ${where}: ${number}`);
      // Moments, in seconds or less, have more digits than any sum of counts, and are others in every run.
      if (number >= least && number < 1e9) large.set(number, `${kind} ${where}`);
    }
  }
  for (const [one, there] of large)
    for (const [other, where] of large)
      if (local.has(one - other)) found.push(`${one - other} is ${one} (${there}) less ${other} (${where})`);
  return { found: [...new Set(found)], large: large.size };
};
