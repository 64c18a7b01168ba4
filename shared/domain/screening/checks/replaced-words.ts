import { type Check, fault } from '../rule.ts';

/** Words of the labels were replaced all over the document. */
export const replacedWords: Check = {
  code: 'replaced-words',
  severity: 'note',
  what: "The labels are in the form's own words.",
  why: 'A replacement through the whole document damages labels, and might have touched figures.',
  example: '"MAPPA MAPPA nominals" where the form says MAPPA-eligible offenders.',
  mend: 'Nothing, if the figures are right. Put the words of the labels right when the document is next sent.',
  find: ({ raw }) =>
    raw.facts
      .filter(({ kind }) => kind === 'replaced-words')
      .map(({ place }) =>
        fault(replacedWords, { message: 'Words in the labels were replaced throughout the document.', place }),
      ),
};
