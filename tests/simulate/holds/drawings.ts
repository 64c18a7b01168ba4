import { areas } from '../../../shared/domain/areas.ts';
import type { Change } from '../engines/tables.ts';
import { period } from '../people/scene.ts';
import { names } from '../platform/names.ts';
import { type Judged, json } from './memory.ts';

/** Which submission of each area a drawing of Category 4 describes. */
type Basis = Readonly<Record<string, string>>;

/** How many areas must have answered anew for a later drawing: the rules of disclosure for a coalition of one. */
const leastAnswers = 6;

const nameOf = (basis: Basis): string => JSON.stringify(Object.entries(basis).sort());
const basisIn = (item: Change['is']): Basis => (json(item?.entry?.S) as unknown as { basis: Basis }).basis;

/** The drawings of a life, each once: what was shown to those who compile, and what came out. */
export const drawnIn = ({ platform }: Judged): readonly Basis[] => {
  const all = platform.tables
    .itemsOf(names.returns)
    .filter(({ pk, sk }) => pk!.S === `RELEASE#${period}` && /^(SEEN|LEDGER)#/.test(sk!.S!))
    .map(basisIn)
    .filter((basis) => Object.keys(basis).length > 0);
  return [...new Map(all.map((basis) => [nameOf(basis), basis])).values()];
};

/**
 * What is wrong with what is shown of Category 4, as it is committed: it is drawn of all areas, of what each signed
 * off, when it was asked for; and anew only once enough areas answered for every drawing.
 */
export const wrongOfDrawing = (judged: Judged, { pk, sk, is }: Change): readonly string[] => {
  const basis = basisIn(is);
  if (Object.keys(basis).length === 0) return [];
  const name = `${pk} ${sk}`;
  const drawn = drawnIn(judged);
  const isSigned = ([area, submission]: [string, string]): boolean =>
    judged.platform.tables.find(names.returns, `AREA#${area}#PERIOD#${period}`, `SUBMISSION#${submission}#SIGN-OFF`) !==
    undefined;
  const answered = Object.keys(basis).filter((area) => new Set(drawn.map((each) => each[area])).size === drawn.length);
  return [
    ...(Object.keys(basis).length === areas.length ? [] : [`${name} shows Category 4 without all areas`]),
    ...(Object.entries(basis).every(isSigned) ? [] : [`${name} shows Category 4 that nobody signed off`]),
    ...(drawn.length > judged.memory.drawings ? [`${name} shows Category 4 that nobody asked for`] : []),
    ...(drawn.length > 1 && answered.length < leastAnswers
      ? [`${name} draws Category 4 anew, and ${answered.length} areas answered for every drawing`]
      : []),
  ];
};
