/**
 * A paragraph written over several lines: where a line is broken here, whoever reads it has a space. What is put in
 * stays as it is.
 */
export const prose = (parts: TemplateStringsArray, ...values: readonly (string | number)[]): string => {
  const texts = parts.map((part) => part.replace(/\s*\n\s*/g, ' '));
  texts[0] = texts[0]!.trimStart();
  texts.push(texts.pop()!.trimEnd());
  return String.raw({ raw: texts }, ...values);
};
