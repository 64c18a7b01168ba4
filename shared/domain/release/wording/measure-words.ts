import { titleFor } from '../../cells.ts';
import type { Form } from '../../forms/form.ts';
import { ratesOf } from '../../forms/rates.ts';
import type { Period } from '../../periods.ts';
import { asComputed, population } from '../figures/published-codes.ts';

/**
 * Short names of measures for lists and headings of files; a measure without one is known by the title of its table.
 */
const short: Readonly<Record<string, string>> = {
  eligible: 'People eligible for MAPPA',
  managed: 'People managed at Levels 2 and 3',
  notification_breaches: 'People cautioned or convicted for breach of notification',
  lifetime_revocations: 'People whose lifetime notification was revoked on application',
  orders_imposed: 'Orders imposed by the courts',
  sro_breaches: 'People subject to notification after breach of a Sexual Risk Order',
  returned_to_custody: 'People returned to custody',
  mappp: 'People dealt with by the panel (MAPPP)',
  serious_offence_charged: 'People charged with a serious sexual or violent offence',
  [population]: 'Residents aged 10 and over',
};

const unique = (words: readonly string[]): string => [...new Set(words)].join('; ');

/** A rate in either kind, or the residents behind rates: what no table of a form is titled for. */
const ofRates = (form: Form, measure: string): string | undefined => {
  if (measure === population) return short[population];
  const worked = ratesOf(form).find((each) => asComputed(each.measure) === measure);
  return worked && `${worked.label}, as worked out here`;
};

/** A measure by the titles of its tables: what they have in common before a colon, where they are several. */
export const measureTitle = (form: Form, period: Period, measure: string): string => {
  const titles = form.tables.filter((table) => table.measure === measure).map((table) => titleFor(table, period));
  if (titles.length === 1) return titles[0]!;
  return ofRates(form, measure) ?? unique(titles.map((title) => title.split(': ')[0]!));
};

/** A measure in a few words. */
export const measureName = (form: Form, period: Period, measure: string): string => {
  const rate = ratesOf(form).find((each) => each.measure === measure);
  if (rate !== undefined) return `${rate.label}, as returned`;
  return ofRates(form, measure) ?? short[measure] ?? measureTitle(form, period, measure);
};
