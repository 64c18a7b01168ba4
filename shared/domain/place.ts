import * as z from 'zod';

/** Where in an upload something stands, as exactly as its format can say, and the form's own label for it. */
export const Place = z.object({
  file: z.string().optional(),
  sheet: z.string().optional(),
  /** Cell of a sheet in A1 notation, or the path of an entry in a JSON file. */
  cell: z.string().optional(),
  /** Page of a document and line of a text or page, from 1. */
  page: z.number().int().optional(),
  line: z.number().int().optional(),
  label: z.string().optional(),
});
export type Place = z.infer<typeof Place>;

/** Where a figure was read, and the words of the document that named it. */
export const Source = Place.omit({ label: true }).extend({ words: z.string().optional() });
export type Source = z.infer<typeof Source>;

/** A place in one line: `Table 1!D7 (Table 1, Category 2: Violent offenders, Level 1)`. */
export const placeText = ({ file, sheet, cell, page, line, label }: Place): string => {
  const spot = [
    file,
    sheet !== undefined && cell !== undefined ? `${sheet}!${cell}` : (sheet ?? cell),
    page === undefined ? undefined : `page ${page}`,
    line === undefined ? undefined : `line ${line}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
  if (label === undefined) return spot;
  return spot === '' ? label : `${spot} (${label})`;
};

/** A place in one line without the label, for where the label has been said: `Table 1!D7`. */
export const spotText = ({ label: _label, ...place }: Place): string => placeText(place);
