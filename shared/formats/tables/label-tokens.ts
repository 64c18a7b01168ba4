import type { Form } from '../../domain/forms/form.ts';
import { joinWords } from '../report-text/join-words.ts';
import { targetsOf } from '../report-text/targets.ts';
import type { Token } from '../report-text/token.ts';
import { tokenise } from '../report-text/tokens.ts';

/** The tokens of one label or title. */
export const labelTokens = (form: Form, text: string): readonly Token[] => {
  const line = { cells: [{ text, place: {} }], place: {}, table: false };
  return joinWords(tokenise([line]).tokens, targetsOf(form).vocabulary);
};
