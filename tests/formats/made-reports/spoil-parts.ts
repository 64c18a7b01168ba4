import { areas } from '../../../shared/domain/areas.ts';
import { draftOf } from './draft-report.ts';
import { type Draft, type FigurePart, type Next, type Part, pick } from './part.ts';

const isOfStatistics = ({ is }: Part): boolean => is === 'table' || is === 'figure' || is === 'title';
const startOf = ({ period }: Draft): number => Number(period.slice(0, 4));

/** Parts before, of and behind the statistics of a report. */
const cut = (parts: readonly Part[]) => {
  const from = parts.findIndex(isOfStatistics);
  const to = parts.findLastIndex(isOfStatistics) + 1;
  return { before: parts.slice(0, from), own: parts.slice(from, to), behind: parts.slice(to) };
};

const elsewhere = (draft: Draft, next: Next): string => {
  const names = areas.map(({ name }) => name).filter((name) => name !== draft.area);
  return pick(names, next);
};

const heading = (name: string, next: Next): Part => ({
  is: 'chapter',
  text: pick([name, name.toUpperCase(), `${name} MAPPA statistics`, `Figures for ${name}`], next),
});

/** The figures of another area stand behind or before the own ones, each under its name. */
export const twoAreas = (draft: Draft, next: Next): Draft => {
  const { before, own, behind } = cut(draft.parts);
  const name = elsewhere(draft, next);
  const other = [heading(name, next), ...cut(draftOf(startOf(draft), name, next).parts).own];
  const mine = [heading(draft.area, next), ...own];
  return { ...draft, parts: [...before, ...(next(2) === 0 ? [...other, ...mine] : [...mine, ...other]), ...behind] };
};

/** The cover names the area, but all figures stand under the name of another one. */
export const underAnotherName = (draft: Draft, next: Next): Draft => {
  const { before, own, behind } = cut(draft.parts);
  const name = elsewhere(draft, next);
  const police = pick(['', '', ' Police', ' Constabulary'], next);
  const above: Part = police === '' ? heading(name, next) : { is: 'chapter', text: `${name}${police}` };
  return { ...draft, parts: [...before, above, ...own, ...behind], truth: new Map() };
};

/** The figures of the year before stand behind or before those of the year, under the name of their year. */
export const twoYears = (draft: Draft, next: Next): Draft => {
  const { before, own, behind } = cut(draft.parts);
  const start = startOf(draft);
  const year = (of: number): Part => ({
    is: 'chapter',
    text: pick(['Statistics {}', 'MAPPA statistics {}', 'Figures for {}'], next).replace(
      '{}',
      `${of}-${String(of + 1).slice(2)}`,
    ),
  });
  const words = start < 2004 || start === 2015 || start === 2022 ? start : start - 1;
  const last = cut(draftOf(words, draft.area, next).parts).own.map((part) => dated(part, words - (start - 1)));
  const mine = [year(start), ...own];
  const other = [year(start - 1), ...last];
  return { ...draft, parts: [...before, ...(next(2) === 0 ? [...other, ...mine] : [...mine, ...other]), ...behind] };
};

const dated = (part: Part, later: number): Part => {
  const back = (text: string) =>
    later === 0 ? text : text.replace(/(?:19|20)\d\d/g, (year) => String(Number(year) - later));
  if (part.is === 'table') return { ...part, title: back(part.title) };
  return part.is === 'figure' ? { ...part, label: back(part.label) } : { ...part, text: back(part.text) };
};

/** Behind a label stand the figures of two years. */
export const twoValues = (draft: Draft, next: Next): Draft => {
  const figure = pick(
    draft.parts.filter((part): part is FigurePart => part.is === 'figure'),
    next,
  );
  return {
    ...draft,
    parts: draft.parts.map((part) =>
      part === figure ? { ...figure, value: `${Number(figure.value.replace(',', '')) + 7} ${figure.value}` } : part,
    ),
    truth: new Map([...draft.truth].filter(([key]) => key !== figure.key)),
  };
};

const SENTENCES: readonly ((label: string, value: string) => string)[] = [
  (label, value) =>
    `Last year we had ${value} ${label}, which is more than the year before and gives us cause for concern.`,
  (label, value) =>
    `We saw a rise in ${label} to ${value} in the first half, followed by a fall that nobody had foreseen.`,
  (label, value) =>
    `Of all the work that was done, ${value} were ${label}; the board will look at this again in the spring.`,
  (label, value) =>
    `The inspectors wrote of ${label}: ${value} in the neighbouring county, and they praised our partners for it.`,
];

/** A figure stands in a sentence that speaks of something else, and nowhere else. */
export const inProse = (draft: Draft, next: Next): Draft => {
  const figure = pick(
    draft.parts.filter((part): part is FigurePart => part.is === 'figure'),
    next,
  );
  const text = pick(SENTENCES, next)(figure.label, figure.value);
  return {
    ...draft,
    parts: draft.parts.map((part): Part => (part === figure ? { is: 'prose', text } : part)),
    truth: new Map([...draft.truth].filter(([key]) => key !== figure.key)),
  };
};
