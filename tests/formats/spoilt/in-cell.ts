import { type Draft, pick, tablesIn, typedIn } from './draft.ts';

/** Some figure that a person typed, with its sheet. */
export const someFigure = (draft: Draft, next: (below: number) => number) => {
  const sheet = pick(
    tablesIn(draft).filter((each) => typedIn(each).length > 0),
    next,
  );
  return { sheet, at: pick(typedIn(sheet), next) };
};

export const named = ({ row, column }: { row: number; column: number }): string =>
  `${String.fromCharCode(65 + column)}${row + 1}`;

export const inCell = (
  draft: Draft,
  sheet: string,
  at: { row: number; column: number },
  content: string,
  type = ' t="inlineStr"',
): Draft => ({
  ...draft,
  patches: [
    ...draft.patches,
    {
      sheet,
      change: (xml) =>
        xml.replace(
          new RegExp(`<c r="${named(at)}"(?: s="\\d+")?[^>]*?(?:/>|>.*?</c>)`),
          `<c r="${named(at)}"${type}>${content}</c>`,
        ),
    },
  ],
});
export const run = (text: number | string, font = ''): string =>
  `<r>${font === '' ? '' : `<rPr>${font}</rPr>`}<t>${text}</t></r>`;
