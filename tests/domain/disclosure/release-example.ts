import { areas } from '../../../shared/domain/areas.ts';
import { fromVault } from '../../../shared/domain/disclosure/ledger/vault.ts';
import { settings } from '../../../shared/domain/disclosure/settings.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
import type { PublishedRow } from '../../../shared/domain/release/figures/published-row.ts';
import { makeDataset } from '../../../shared/domain/release/make-dataset.ts';
import { releaseFiles } from '../../../shared/formats/published/release-files.ts';
import { figuresOf } from '../release/example-figures.ts';
import { type Local, vaultOf } from './national-example.ts';

/** A first release as it is really made and written, of the same Categories 1 to 3 whatever Category 4 is. */
export const releaseOf = (
  local: (at: number) => Local,
): { rows: readonly PublishedRow[]; files: () => ReadonlyMap<string, string> } => {
  const made = makeDataset({
    period: Period.parse('2023-24'),
    version: '1.0',
    form: formD,
    accepted: areas.map(({ slug }, at) => ({
      area: slug,
      submission: 's0',
      rules: '1',
      figures: figuresOf(formD, (key) => (at * 7 + key.length * 13) % 97),
    })),
    contributions: areas.map(({ slug }, at) => ({
      area: slug,
      submission: 's0',
      figures: fromVault(vaultOf(local(at))),
    })),
    drawCategory4: true,
    solver: undefined,
    ledger: [],
    population: mid2023,
    revises: undefined,
    earlier: [],
    notes: [],
    out: [],
    preRelease: [],
    code: '0.0.0',
    settings,
    settingsName: 'abc',
  });
  if (made.outcome === 'refused') throw new Error(made.reason);
  const { dataset } = made;
  return {
    rows: dataset.rows,
    files: () =>
      new Map(releaseFiles(dataset, 'site.css').map(({ path, bytes }) => [path, Buffer.from(bytes).toString('utf8')])),
  };
};
