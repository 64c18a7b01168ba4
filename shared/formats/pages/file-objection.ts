import { prose } from '../../domain/prose.ts';
import { mostSent, mostSentBytes } from '../../domain/submissions/sent-along.ts';
import { uploadTypes } from '../../domain/submissions/upload-key.ts';
import { limits } from '../limits.ts';

/** The endings of the files that are taken, as a file field is told them. */
export const acceptedFiles: string = Object.keys(uploadTypes)
  .map((kind) => `.${kind}`)
  .join(',');

type Chosen = { name: string; size: number };

const megabytes = (bytes: number): string => `${Number((bytes / 1024 / 1024).toFixed(1))} MB`;

/** The file that office programs keep beside one that is open: it bears that one's name, and holds nothing of it. */
const isLock = (name: string): boolean => /^(~\$|\.~lock\.)/.test(name);

/** How large a file may be that goes straight to the store, by the ending of its name. */
const mostOf = ({ name }: Chosen): number => (/\.(pdf|docx)$/i.test(name) ? limits.documentBytes : limits.fileBytes);

/** How large a file may be, as a file field says it. */
export const sizesInWords = (way: 'through' | 'straight'): string =>
  way === 'through'
    ? `up to ${mostSent}`
    : `up to ${megabytes(limits.fileBytes)}, a PDF or Word document up to ${megabytes(limits.documentBytes)}`;

/**
 * What stands against a file before it is sent or read: that there is none, that it is empty or too large. Undefined
 * where nothing does. Said alike by the page and by its script.
 * @param way `through` the pages, or `straight` to the store, which takes larger files
 */
export const objectionToFile = (file: Chosen | undefined, way: 'through' | 'straight'): string | undefined => {
  if (file === undefined || (file.size === 0 && file.name === '')) return 'Choose your file';
  if (isLock(file.name))
    return prose`
      “${file.name}” only says that the file is open in another program: choose the file itself, without the signs
      before its name
    `;
  if (file.size === 0) return `“${file.name}” is empty: choose the file that has your figures in it`;
  const most = way === 'through' ? mostSentBytes : mostOf(file);
  if (file.size > most)
    return prose`
      “${file.name}” has ${megabytes(file.size)}; ${way === 'through' ? 'sent this way' : 'of its kind'} a file can have
      ${megabytes(most)}. Take pictures out of it, or save the tables alone
    `;
  return undefined;
};
