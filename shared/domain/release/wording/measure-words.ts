import { titleFor } from '../../cells.ts';
import type { Form } from '../../forms/form.ts';
import { ratesOf } from '../../forms/rates.ts';
import type { Period } from '../../periods.ts';
import { asComputed, asReturned, population } from '../figures/published-codes.ts';

const unique = (words: readonly string[]): string => [...new Set(words)].join('; ');

/** A rate in either kind, or the residents behind rates: what no table of a form is titled for. */
const ofRates = (form: Form, measure: string): string | undefined => {
  if (measure === population) return 'Residents aged 10 and over';
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
  return form.measures[measure]?.name ?? measureTitle(form, period, measure);
};

/** How many decimals a published measure has: those of the form, be a rate as returned or worked out; a count none. */
export const decimalsOf = (form: Form, measure: string): number => form.measures[asReturned(measure)]?.decimals ?? 0;
