import { neverLocalSentence } from '../../../shared/domain/category-four-sentence.ts';
import { shorthandMeanings } from '../../../shared/domain/release/wording/plain-words.ts';
import { html } from '../../../shared/formats/html.ts';
import { heading, list, paragraph, subheading } from '../../../shared/formats/pages/parts.ts';
import type { Shown } from '../visit.ts';

/** Why a figure is hidden, for whoever is asked about one: a journalist, an area, a minister's office. */
export const hiddenView: Shown = {
  title: 'Why a figure is hidden',
  content: html`${heading('Why a figure is hidden')}
${paragraph(neverLocalSentence)}
${subheading('Why')}
${list([
  'So few people are in Category 4 that a figure of one area could point at somebody. Zero is hidden as well: otherwise every [c] would say that there is somebody.',
  'A figure can be hidden although it is not small, because together with others it would give a small one away.',
  'Nobody here sees a hidden figure of an area either: not the ministry, not the people who approve the release.',
])}
${subheading('What is published instead')}
${list([
  'The national figures of Category 4 as far as they can be shown without giving an area’s away. Which ones is decided by a rule that is public, and the release says how many are shown.',
  'All figures of Categories 1 to 3 for every area. Totals of an area are of Categories 1 to 3.',
])}
${subheading('What the signs mean')}
${list(shorthandMeanings.map(({ mark, means }) => `${mark} ${means}`))}`,
};
