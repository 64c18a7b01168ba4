import type { Place } from '../../domain/place.ts';
import type { DocumentFact } from '../../domain/raw-return.ts';
import { snapshotYears } from '../tables/heading-facts.ts';
import { withoutMarkup } from '../tables/plain-words.ts';

const COVERED =
  /\b1(?:st)?\s+april,?\s+((?:19|20)\d\d)\s*(?:to|and|until|-|–)\s*(?:the\s+)?31(?:st)?\s+march,?\s+((?:19|20)\d\d)/i;
const VINTAGE = /\bmid[-–\s]?(?:year\s+)?((?:19|20)\d\d)\b/i;
const MARKING = /^\W*(?:TOP SECRET|SECRET|RESTRICTED|CONFIDENTIAL|PROTECT|OFFICIAL[\s:–-]+SENSITIVE)\b/;

/** Sentences that explain the tables, as against the local story, which may name any day. */
const ABOUT_SNAPSHOT = /snapshot|reflects? the picture|as at\b|totals? of MAPPA/i;
const ABOUT_YEAR = /rest of the|(?:data|figures|statistics|tables?) (?:covers?|relates?|refers?|are for|is for)/i;
const ABOUT_POPULATION = /population/i;

/**
 * The facts that a line of a report or a cell of a sheet states about the figures: snapshot day, year covered,
 * population, protective marking.
 */
export const textFacts = (line: string, place: Place): readonly DocumentFact[] => {
  if (line.length > 4000 || !/\d|[A-Z]{6}/.test(line)) return [];
  const text = withoutMarkup(line);
  const facts: DocumentFact[] = [];
  for (const sentence of text.split(/(?<=[.;])\s+(?=[A-Z(])/)) {
    const covered = ABOUT_YEAR.test(sentence) ? COVERED.exec(sentence) : null;
    if (covered) {
      const [, from, to] = covered;
      facts.push({
        kind: 'commentary-year',
        year: Number(to),
        text: `The commentary says that the figures cover 1 April ${from} to 31 March ${to}.`,
        place,
      });
    } else if (ABOUT_SNAPSHOT.test(sentence) && sentence.length > 60) {
      const year = snapshotYears(sentence)[0];
      if (year !== undefined)
        facts.push({
          kind: 'commentary-date',
          year,
          text: `The commentary says that the snapshot is of 31 March ${year}.`,
          place,
        });
    }
    const vintage =
      ABOUT_POPULATION.test(sentence) && /calculat|based on|using|estimate/i.test(sentence)
        ? VINTAGE.exec(sentence)?.[1]
        : undefined;
    if (vintage !== undefined)
      facts.push({
        kind: 'population-vintage',
        year: Number(vintage),
        text: `The rate is said to rest on the population of mid-${vintage}.`,
        place,
      });
  }
  if (text.length <= 60 && MARKING.test(text)) facts.push({ kind: 'protective-marking', text, place });
  return facts;
};

/** Facts of a whole report: of the population only the first, because later paragraphs compare with other years. */
export const documentFacts = (lines: readonly string[]): readonly DocumentFact[] => {
  const all = lines.flatMap((line, index) => textFacts(line, { line: index + 1 }));
  const vintage = all.find(({ kind }) => kind === 'population-vintage');
  return all.filter((fact) => fact.kind !== 'population-vintage' || fact === vintage);
};
