/** A list of the template. @throws Error where it is none: it is better said than guessed */
export const listOf = (value: unknown): readonly unknown[] => {
  if (!Array.isArray(value)) throw new Error(`The template has ${JSON.stringify(value)} where a list is expected.`);
  return value;
};

/** A text of the template. @throws Error where it is none */
export const textOf = (value: unknown): string => {
  if (typeof value !== 'string') throw new Error(`The template has ${JSON.stringify(value)} where a text is expected.`);
  return value;
};

/** Members by name. @throws Error where there are none */
export const recordOf = (value: unknown): Readonly<Record<string, unknown>> => {
  if (!isRecord(value)) throw new Error(`The template has ${JSON.stringify(value)} where members are expected.`);
  return value;
};

/** Whether a value has members by name. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
