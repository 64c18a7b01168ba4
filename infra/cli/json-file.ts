import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type * as z from 'zod';
import { repeatedKeys } from '../../shared/formats/json-keys.ts';

/** What a command was asked for: the one file it takes, and whether to print JSON. */
export type FileWords = { file: string; json: boolean; help: boolean };

/** Reads the words of a command that takes one file; a sentence where they are wrong. */
export const fileWords = (words: readonly string[]): FileWords | string => {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const options = { json: flag, help: { ...flag, short: 'h' } } as const;
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    if (!values.help && positionals.length !== 1) return 'Give one file.';
    return { file: positionals[0] ?? '', ...values };
  } catch (error) {
    return error instanceof Error ? error.message : 'The options cannot be read.';
  }
};

/** Reads a JSON file of a given shape; a sentence on the first thing that is wrong with it. */
export const readJson = async <Shape extends z.ZodType>(
  file: string,
  shape: Shape,
): Promise<z.infer<Shape> | string> => {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const { code } = error;
    return code === 'ENOENT' ? `There is no file ${file}.` : `The file ${file} cannot be read (${code}).`;
  }
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return `The file ${file} is not JSON.`;
  }
  // What reads JSON keeps the last of two, and what copies objects loses a key of this name: either would go unseen.
  const [twice] = repeatedKeys(text, (key) => key);
  if (twice) return `The file ${file} gives "${twice.key}" twice${twice.path === '' ? '' : ` at ${twice.path}`}.`;
  if (/"__proto__"/.test(text)) return `The file ${file} uses the name "__proto__", which cannot be kept: use another.`;
  const parsed = shape.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.map(String).join('.') ?? '';
  return `The file ${file} has not the right shape${place === '' ? '' : ` at ${place}`}: ${issue?.message}.`;
};
