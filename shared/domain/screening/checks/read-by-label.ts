import { cellLabel } from '../../cells.ts';
import { placeText } from '../../place.ts';
import { prose } from '../../prose.ts';
import { isPublic, type Reading, shown } from '../reading.ts';
import { type Check, fault } from '../rule.ts';

/** Figures of a report or document that nothing but their label tells. */
export const readByLabel: Check = {
  code: 'read-by-label',
  severity: 'note',
  what: 'Single figures of a report are looked over once.',
  why: prose`
    A table is checked by its sums, but nothing guards a single figure: a digit that was misprinted or misread shows
    nowhere.
  `,
  example: 'A figure of breaches of notification requirements, read out of a PDF.',
  mend: 'Compare these figures with the report. If one is wrong, send the report or the template with the right one.',
  find: ({ raw, readings }) => {
    if (raw.source !== 'report') return [];
    const alone = [...readings.values()].filter(
      (reading) => (reading.sure === 'named' || reading.sure === 'ocr') && !reading.computed && isPublic(reading),
    );
    if (alone.length === 0) return [];
    const message = `Read by their labels alone: ${alone.map(inWords).join('; ')}.`;
    return [fault(readByLabel, { message })];
  },
};

const inWords = (reading: Reading): string => {
  const { label: _label, ...place } = reading.place;
  const at = placeText(place);
  return `${cellLabel(reading.cell)}: ${shown(reading)}${at === '' ? '' : ` (${at})`}`;
};
