import { prose } from '../../domain/prose.ts';
import { stem } from '../tables/label-words.ts';

/** Words of titles that tell nothing about the figures below them. */
const WORDS = prose`
  mappa statistic statistical table tables data figure fact key information annual report section chapter appendix area
  local continued contd commentary explanatory explanation background our year multi agency public protection
  arrangement strategic management board smb responsible authority page this part contents statement offender people
  managing dangerous foreword ystadegau adroddiad blynyddol mappa tabl notification requirement no
`;

const words = new Set(WORDS.split(' ').map(stem));

/** Whether a word of a title says nothing about the figures. */
export const isNeutral = (word: string): boolean =>
  words.has(word) || ['the', 'of', 'for', 'and', 'in', 'to', 'on', 'a', 'by', 'with', ''].includes(word);
