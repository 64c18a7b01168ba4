import type { Visit } from './visit.ts';

/**
 * What has just been done, by the word that the address of the page says it with; nothing for any other word.
 * @param sentences what is said of each
 */
export const doneAt = ({ query }: Pick<Visit, 'query'>, sentences: Readonly<Record<string, string>>) =>
  query.done !== undefined && Object.hasOwn(sentences, query.done) ? sentences[query.done] : undefined;
