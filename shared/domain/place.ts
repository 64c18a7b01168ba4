import * as z from 'zod';

/** Where in an upload something stands, as exactly as its format can say, and the form's own label for it. */
export const Place = z.object({
  file: z.string().optional(),
  sheet: z.string().optional(),
  /** Cell of a sheet in A1 notation, or the path of an entry in a JSON file. */
  cell: z.string().optional(),
  /** Line of a text file, from 1. */
  line: z.number().int().optional(),
  label: z.string().optional(),
});
export type Place = z.infer<typeof Place>;

/** A place in one line: `Table 1!D7 (Table 1, Category 2: Violent offenders, Level 1)`. */
export const placeText = ({ file, sheet, cell, line, label }: Place): string => {
  const spot = [
    file,
    sheet !== undefined && cell !== undefined ? `${sheet}!${cell}` : (sheet ?? cell),
    line === undefined ? undefined : `line ${line}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
  if (label === undefined) return spot;
  return spot === '' ? label : `${spot} (${label})`;
};
