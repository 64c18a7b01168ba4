import type { Dataset } from '../../../domain/release/dataset.ts';
import { type Html, html } from '../../html.ts';
import { releaseDayStamp, releaseTimeStamp } from '../release-date-stamp.ts';
import { paragraphs } from './parts.ts';

type Standing = Pick<Dataset, 'version' | 'provisional' | 'coverage' | 'notes'>;

/** When a release comes out, its version, and how many areas are in. */
export const releasedWords = ({ version, provisional, coverage }: Standing): Html =>
  html`Released at 9:30am on <time datetime="${releaseTimeStamp}">${releaseDayStamp}</time>. Version ${version}, ${provisional ? 'provisional' : 'final'}: ${coverage.areas} of ${coverage.of} areas are in.`;

/** What readers of a release must know before its figures: the notes of the analyst, and which areas are missing. */
export const releaseNotes = ({ notes, provisional, coverage }: Standing): Html =>
  html`${
    notes.length === 0
      ? ''
      : html`<div class="govuk-inset-text" role="note" aria-label="What readers must know">${paragraphs(notes)}</div>
`
  }${
    provisional
      ? html`<div class="govuk-inset-text" role="note" aria-label="Provisional figures"><p class="govuk-body">Missing: ${coverage.missing.map(({ name }) => name).join(', ')}. Sums leave the missing areas out and are marked [p].</p></div>
`
      : ''
  }`;
