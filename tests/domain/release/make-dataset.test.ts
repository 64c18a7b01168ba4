import { describe, expect, it } from 'vitest';
import { loadHighsSolver } from '../../../shared/adapters/highs-solver.ts';
import { areas } from '../../../shared/domain/areas.ts';
import { settings } from '../../../shared/domain/disclosure/settings.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { type Ingredients, makeDataset } from '../../../shared/domain/release/make-dataset.ts';
import { figuresOf } from './example-figures.ts';

const solver = await loadHighsSolver();
const threshold = { settings: { ...settings, localThreshold: 5 }, solver };

/** What three areas returned: so many breaches of notification each, and fifty of everything else. */
type Breaches = { kent: number; essex: number; gwent: number };
const first: Breaches = { kent: 2, essex: 6, gwent: 70 };
const accepted = (breaches: Breaches) => {
  const counts = new Map<string, number>(Object.entries(breaches));
  return areas
    .filter(({ slug }) => counts.has(slug))
    .map(({ slug }) => ({
      area: slug,
      submission: `s-${slug}`,
      rules: slug === 'essex' ? '2024.2' : '2024.1',
      figures: figuresOf(formD, (key) => (key.startsWith('notification_breaches|') ? counts.get(slug)! : 50)),
    }));
};

const make = (breaches: Breaches, more: Partial<Ingredients> = {}) =>
  makeDataset({
    ...{ period: Period.parse('2023-24'), version: '1.0', form: formD, accepted: accepted(breaches) },
    ...{ contributions: [], drawCategory4: false, ledger: [], population: undefined, revises: undefined },
    ...{ earlier: [], out: [], notes: ['A note.'], preRelease: ['The minister'], code: '0.0.0' },
    ...{ settings, solver: undefined, settingsName: 'abc', ...more },
  });
const madeOf = (...given: Parameters<typeof make>) => {
  const made = make(...given);
  if (made.outcome !== 'made') throw new Error(made.reason);
  return made.dataset;
};
const breachesIn = ({ rows }: ReturnType<typeof madeOf>) =>
  Object.fromEntries(
    rows
      .filter(({ measure }) => measure === 'notification_breaches')
      .map(({ mappa_area, country_name, value, shorthand, marks }) => [
        mappa_area || country_name,
        [value, shorthand, marks].join(' ').trim(),
      ])
      .filter(([, says]) => says !== 'x'),
  );

describe('the dataset of a release', () => {
  it('adds up what was accepted, provisional as areas are missing, and says what it was made with', () => {
    const dataset = madeOf(first);
    expect(breachesIn(dataset)).toEqual({
      ...{ Kent: '2', Essex: '6', Gwent: '70' },
      ...{ England: '8  p', Wales: '70  p', 'England and Wales': '78  p' },
    });
    expect(dataset).toMatchObject({ version: '1.0', provisional: true, coverage: { areas: 3, of: 42 } });
    expect(dataset).toMatchObject({ notes: ['A note.'], preRelease: ['The minister'], revision: undefined });
    expect(dataset.made).toEqual({ rules: ['2024.1', '2024.2'], settings: 'abc', code: '0.0.0' });
  });

  it('marks what a revision changes, and lists it', () => {
    const { rows } = madeOf(first);
    const revision = madeOf(
      { ...first, gwent: 71 },
      { version: '1.1', revises: { version: '1.0', rows, reason: 'Gwent counted again.' } },
    );
    expect(breachesIn(revision)).toMatchObject({ Kent: '2', Gwent: '71  r', Wales: '71  p r' });
    expect(revision.revision).toMatchObject({ of: '1.0', reason: 'Gwent counted again.' });
    expect(revision.revision!.changes.map(({ was, row }) => [was.value, row.value])).toEqual([
      [78, 79],
      [70, 71],
      [70, 71],
    ]);
  });

  it('hides a count under the threshold, with another of its country from which it would follow', () => {
    const dataset = madeOf(first, threshold);
    expect(breachesIn(dataset)).toMatchObject({ Kent: 'c', Essex: 'c', Gwent: '70', England: '8  p' });
    expect(dataset.localThreshold).toBe(5);
  });

  it('is refused where a revision would give away what a version before it hid, and not where nothing changed', () => {
    const out = [madeOf(first, threshold).rows];
    expect(make(first, { ...threshold, out })).toMatchObject({ outcome: 'made' });
    expect(make({ ...first, essex: 60 }, { ...threshold, out })).toEqual({
      outcome: 'refused',
      rule: 'P6',
      reason: expect.stringMatching(/^With the threshold .* Together they could give a hidden figure away\.$/),
    });
    expect(make({ ...first, essex: 60 }, { out }), 'without a threshold nothing is hidden').toMatchObject({
      outcome: 'made',
    });
  });

  it('is refused where the threshold cannot be decided', () => {
    expect(make(first, { ...threshold, solver: undefined })).toEqual({
      outcome: 'refused',
      rule: 'P6',
      reason: 'The threshold for Categories 1 to 3 could not be decided.',
    });
  });
});
