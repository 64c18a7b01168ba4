import type * as z from 'zod';
import { type Problem, refuse } from './problem.ts';

const notAsDeclared = (detail: string): Problem => refuse.malformed(detail);

/**
 * What a request carries, as its schema declares it; nothing at all is read as an empty object.
 * @throws Problem that names every place where it is otherwise, or what `refusal` makes of that sentence
 */
export const readRequest = <Schema extends z.ZodType>(
  schema: Schema,
  given: unknown,
  refusal: (detail: string) => Problem = notAsDeclared,
): z.output<Schema> => {
  const read = schema.safeParse(given === undefined ? {} : given);
  if (read.success) return read.data;
  const issues = read.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '));
  throw refusal(`The request is not as the description of the API declares it. ${issues.join('; ')}`);
};
