import * as z from 'zod';

/**
 * Reads a function's environment once, at cold start. Every missing or malformed name is reported at once,
 * so that a wrong deployment is mended in one round. Nothing else in the house reads `process.env`.
 * @throws Error naming all the faults (names only, never values)
 */
export const readEnvironment = <Shape extends z.ZodRawShape>(
  shape: Shape,
  source: Record<string, string | undefined> = process.env,
): z.infer<z.ZodObject<Shape>> => {
  const read = z.object(shape).safeParse(source);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`The environment is not as declared: ${faults.join('; ')}`);
};

/** A name that must be set and not empty: the usual entry of an environment's shape. */
export const present = z.string('is missing').min(1, 'is empty');
