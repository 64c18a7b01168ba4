import type { Ports } from '../../../functions/compile-release/compile-release.ts';
import { changesFiles } from '../../../shared/formats/published/changes-csv.ts';
import { textFile } from '../../../shared/formats/published/output-file.ts';
import { tidyCsv } from '../../../shared/formats/published/tidy-csv.ts';

/**
 * The figures of a release and what changed, without workbooks, pages and packs, which say the same and take most of
 * the time: for what does not hang on which files there are.
 */
export const figuresAlone: Ports['render'] = (dataset) => [
  textFile(`mappa-${dataset.period}.csv`, 'All figures', 'text/csv', tidyCsv(dataset.rows)),
  ...(dataset.revision ? changesFiles(dataset, dataset.revision) : []),
];
