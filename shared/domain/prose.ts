/** A paragraph written over several lines: where a line is broken here, whoever reads it has a space. */
export const prose = (parts: TemplateStringsArray, ...values: readonly string[]): string =>
  String.raw({ raw: parts }, ...values)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
