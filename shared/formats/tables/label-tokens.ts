import { byForm } from '../../domain/forms/by-form.ts';
import type { Form } from '../../domain/forms/form.ts';
import { joinWords } from '../report-text/join-words.ts';
import { targetsOf } from '../report-text/targets.ts';
import type { Token } from '../report-text/token.ts';
import { tokenise } from '../report-text/tokens.ts';
import { remembered } from './remembered.ts';

const tokensOf = byForm((form) => {
  const { vocabulary } = targetsOf(form);
  return remembered((text) => {
    const line = { cells: [{ text, place: {} }], place: {}, table: false };
    return joinWords(tokenise([line]).tokens, vocabulary);
  });
});

/** The tokens of one label or title. */
export const labelTokens = (form: Form, text: string): readonly Token[] => tokensOf(form)(text);
