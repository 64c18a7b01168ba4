import { placeText } from '../place.ts';
import type { Finding } from '../screening-report.ts';
import { shortDigest } from './short-digest.ts';

/** How many further places are told one by one. */
const told = 4;

/**
 * Puts repeats of one fault together: the first stands for all, with their count and the places of the others. Each
 * finding gets the name that an answer refers to: it stays the same as long as rule, cell and figures do.
 */
export const groupFindings = (findings: readonly Finding[]): Finding[] =>
  [...Map.groupBy(findings, ({ rule, severity, message }) => [rule, severity, message].join('|')).values()].map(
    ([first, ...others]) => {
      const { label } = first!.place;
      const named = { ...first!, id: `${first!.rule}~${shortDigest([first!.message, label ?? ''].join('|'))}` };
      if (others.length === 0) return named;
      const places = others
        .slice(0, told)
        .map(({ place }) => placeText(place))
        .filter((text) => text !== '');
      const more = others.length > told ? [`${others.length - told} more`] : [];
      const also = places.length === 0 ? '' : ` Also: ${[...places, ...more].join('; ')}.`;
      return { ...named, count: others.length + 1, guidance: `${named.guidance}${also}` };
    },
  );
