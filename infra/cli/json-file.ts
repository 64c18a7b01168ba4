import { readFile } from 'node:fs/promises';
import type * as z from 'zod';

/** What a command was asked for: the one file it takes, and whether to print JSON. */
export type FileWords = { file: string; json: boolean; help: boolean };

/** Reads the words of a command that takes one file; a sentence where they are wrong. */
export const fileWords = (words: readonly string[]): FileWords | string => {
  const flags = words.filter((word) => word.startsWith('--'));
  const files = words.filter((word) => !word.startsWith('--'));
  const unknown = flags.find((flag) => flag !== '--json' && flag !== '--help');
  if (unknown !== undefined) return `There is no option ${unknown}.`;
  const help = flags.includes('--help');
  if (!help && files.length !== 1) return 'Give one file.';
  return { file: files[0] ?? '', json: flags.includes('--json'), help };
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
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? `There is no file ${file}.` : `The file ${file} cannot be read (${code}).`;
  }
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return `The file ${file} is not JSON.`;
  }
  const parsed = shape.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.map(String).join('.') ?? '';
  return `The file ${file} has not the right shape${place === '' ? '' : ` at ${place}`}: ${issue?.message}.`;
};
