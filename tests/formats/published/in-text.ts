import type { OutputFile } from '../../../shared/formats/published/output-file.ts';

/** The text of a file. */
export const textOf = ({ bytes }: OutputFile): string => new TextDecoder().decode(bytes);
/** What a file says of itself. */
export const about = ({ path, title, mediaType, dated = false }: OutputFile): string =>
  `${path}: ${title}, ${mediaType}${dated ? ', dated' : ''}`;
/** The heading of a CSV, and its lines that hold one of some words. */
export const few = (file: OutputFile, ...words: readonly string[]): string => {
  const [heading, ...rest] = textOf(file).trimEnd().split('\r\n');
  const chosen = rest.filter((line) => words.some((word) => line.includes(word)));
  return [heading!.replaceAll(',', ', '), ...chosen].join('\n');
};
