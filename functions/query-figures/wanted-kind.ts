import { type Kind, kinds } from '../../shared/domain/release/query/figures-query.ts';
import { Problem } from '../../shared/runtime/problem.ts';

const typeOf: Readonly<Record<Kind, string>> = { json: 'application/json', csv: 'text/csv', html: 'text/html' };

/** How well an entry of `Accept` fits a type: its quality, and how closely it names it; undefined where it does not. */
const fit = (entry: string, type: string): { quality: number; closeness: number } | undefined => {
  const [range = '', ...rest] = entry.split(';').map((part) => part.trim().toLowerCase());
  const closeness = [`*/*`, `${type.split('/')[0]}/*`, type].indexOf(range);
  const stated = rest.find((part) => part.startsWith('q='));
  const quality = stated === undefined ? 1 : Number(stated.slice(2));
  return closeness < 0 || Number.isNaN(quality) ? undefined : { quality, closeness };
};

/**
 * What kind of answer is wanted: as `format` says, else as `Accept` says, and JSON where all are alike.
 * @throws Problem 400 for a format that there is not, 406 where none of ours is accepted
 */
export const wantedKind = (formats: readonly string[], accept: string | undefined): Kind => {
  const format = formats.find((each) => each !== '');
  if (format !== undefined) {
    const kind = kinds.find((each) => each === format.toLowerCase());
    if (kind !== undefined) return kind;
    const allowed = { parameter: 'format', value: format.slice(0, 100), message: 'There is no such format.' };
    throw new Problem(400, 'bad-query', 'There is no such format.', { faults: [{ ...allowed, allowed: kinds }] });
  }
  const entries = (accept ?? '*/*').split(',');
  const ranked = kinds.map((kind) => {
    const fits = entries.map((entry) => fit(entry, typeOf[kind])).filter((each) => each !== undefined);
    const closest = fits.toSorted((one, other) => other.closeness - one.closeness)[0];
    return { kind, quality: closest?.quality ?? 0 };
  });
  const best = ranked.toSorted((one, other) => other.quality - one.quality)[0]!;
  if (best.quality > 0) return best.kind;
  const offered = Object.values(typeOf).join(', ');
  throw new Problem(406, 'not-acceptable', `Answers are ${offered}: none of them is accepted.`, { allowed: kinds });
};
