/**
 * One field of a CSV file after RFC 4180. Text that a spreadsheet would take for a formula gets an apostrophe before it
 * (OWASP, CSV injection); numbers are numbers and stay as they are.
 */
export const csvField = (value: string | number | null): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A CSV file after RFC 4180: lines end in CR LF, the last one too. UTF-8 without a mark. */
export const csvText = (header: readonly string[], lines: Iterable<readonly (string | number | null)[]>): string =>
  [header, ...lines].map((line) => `${line.map(csvField).join(',')}\r\n`).join('');
