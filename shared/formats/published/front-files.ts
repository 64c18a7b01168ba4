import { rowsFromText } from '../../domain/release/figures-text.ts';
import type { Listed } from '../../domain/release/release.ts';
import { catalogueJson, standing } from './catalogue-json.ts';
import { jsonFile, type OutputFile, textFile } from './output-file.ts';
import { tidyCsv } from './tidy-csv.ts';

/**
 * The files that move: what stands in front of the releases and is built anew from the list of them at each publication.
 * In the order in which they must be written: the catalogue is last, since readers begin there.
 */
export const frontFiles = (listed: readonly Listed[]): readonly OutputFile[] => {
  const newest = standing(listed)[0];
  const rows = newest ? rowsFromText(newest.period, newest.figures) : [];
  return [
    textFile('latest/mappa.csv', 'The newest figures, tidy (CSV)', 'text/csv', tidyCsv(rows)),
    jsonFile('catalog.json', 'Catalogue of all releases (DCAT)', catalogueJson(listed), false, 'application/ld+json'),
  ];
};
