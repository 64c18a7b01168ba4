import { neverLocalSentence } from '../../../shared/domain/category-four-sentence.ts';
import { hiddenFigures } from '../../../shared/domain/release/wording/hidden-figures.ts';
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
${list(hiddenFigures.why)}
${subheading('What is published instead')}
${list(hiddenFigures.instead)}
${subheading('What the signs mean')}
${list(shorthandMeanings.map(({ mark, means }) => `${mark} ${means}`))}`,
};
