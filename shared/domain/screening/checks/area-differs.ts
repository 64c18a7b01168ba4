import { findArea } from '../../areas.ts';
import { prose } from '../../prose.ts';
import { quoted } from '../../visible-text.ts';
import { type Check, fault } from '../rule.ts';
import { mayQuote } from '../suggest-code.ts';

/** The file names another area than the door it came through. */
export const areaDiffers: Check = {
  code: 'area-differs',
  severity: 'reject',
  what: 'The area that the file names is the area that sends it.',
  why: 'The figures of one area must not be taken for those of another.',
  example: 'A return that says Cumbria, sent as the return of Lancashire.',
  mend: 'Send the file as the return of the area it names, or correct the area in the file.',
  find: ({ raw, area }) =>
    [...(raw.area === undefined ? [] : [raw.area]), ...(raw.otherAreas ?? [])].flatMap(({ text, place }) => {
      const named = findArea(text);
      if (named === area) return [];
      const message =
        named === undefined
          ? prose`
            The file names an area that is not one of the 42${mayQuote(text) ? `, ${quoted(text)}` : ''}; it was sent as
            the return of ${area.name}.
          `
          : `The file is of ${named.name}; it was sent as the return of ${area.name}.`;
      return [fault(areaDiffers, { message, place })];
    }),
};
