import { type Said, saidText } from '../../../domain/release/figures/published-row.ts';

/** Figures by their names in a sentence, for who does not see them drawn. */
export const spokenFigures = (lines: readonly { label: string; said: Said }[]): string =>
  `${lines.map(({ label, said }) => `${label}: ${saidText(said)}`).join('; ')}.`;
