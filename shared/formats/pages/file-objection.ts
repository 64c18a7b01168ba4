import { uploadTypes } from '../../domain/submissions/upload-key.ts';
import { limits } from '../limits.ts';

/** The endings of the files that are taken, as a file field is told them. */
export const acceptedFiles: string = Object.keys(uploadTypes)
  .map((kind) => `.${kind}`)
  .join(',');

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/**
 * What stands against a file before it is sent or read: that there is none, that it is empty or too large. Undefined
 * where nothing does. Said alike by the page and by its script.
 */
export const objectionToFile = (file: { name: string; size: number } | undefined): string | undefined => {
  if (file === undefined || (file.size === 0 && file.name === '')) return 'Choose your file';
  if (file.size === 0) return `“${file.name}” is empty: choose the file that has your figures in it`;
  if (file.size > limits.checkBytes)
    return `“${file.name}” has ${megabytes(file.size)}; a file can have ${megabytes(limits.checkBytes)}. Take pictures out of it, or save the tables alone`;
  return undefined;
};
