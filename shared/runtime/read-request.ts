import type * as z from 'zod';
import { type Problem, refuse } from './problem.ts';

/** Makes a refusal of what is wrong: a sentence that names every place, and the places themselves. */
export type NotAsDeclared = (detail: string, places: readonly string[]) => Problem;

const notAsDeclared: NotAsDeclared = (detail) => refuse.malformed(detail);

/**
 * What a request carries, as its schema declares it; nothing at all is read as an empty object.
 * @throws Problem that names every place where it is otherwise, or what `refusal` makes of that sentence
 */
export const readRequest = <Schema extends z.ZodType>(
  schema: Schema,
  given: unknown,
  refusal = notAsDeclared,
): z.output<Schema> => {
  const read = schema.safeParse(given === undefined ? {} : given);
  if (read.success) return read.data;
  const faults = read.error.issues.flatMap((issue) => faultsIn(issue));
  const told = faults.map(({ place, message }) => (place === '' ? message : `${place}: ${message}`));
  throw refusal(
    `The request is not as the description of the API declares it. ${told.join('; ')}`,
    faults.map(({ place }) => place),
  );
};

type Issue = z.core.$ZodIssue;
type Fault = { place: string; message: string };

/**
 * What an issue is about, in words. Where several shapes are allowed, what keeps the request from the one that it is
 * nearest to: a word too many is named there as well.
 */
const faultsIn = (issue: Issue, within: readonly PropertyKey[] = []): readonly Fault[] => {
  const path = [...within, ...issue.path];
  const nearest = issue.code === 'invalid_union' ? nearestOf(issue.errors) : [];
  if (nearest.length > 0) return nearest.flatMap((each) => faultsIn(each, path));
  const place = path.map(String).join('.');
  if (issue.code !== 'unrecognized_keys') return [{ place, message: issue.message }];
  return issue.keys.slice(0, 20).map((key) => ({ place, message: `nothing is called "${key.slice(0, 60)}" here` }));
};

/** The shape with the fewest things wrong; a thing that is missing weighs more than one too many. */
const nearestOf = (shapes: readonly (readonly Issue[])[]): readonly Issue[] =>
  shapes.toSorted((one, other) => weight(one) - weight(other))[0] ?? [];

const weight = (issues: readonly Issue[]): number =>
  issues.reduce((sum, { code }) => sum + (code === 'unrecognized_keys' ? 1 : 2), 0);
