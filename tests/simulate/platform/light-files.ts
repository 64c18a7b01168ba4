import type { Ports as CompilePorts } from '../../../functions/compile-release/compile-release.ts';
import type { Ports as PublishPorts } from '../../../functions/publish-release/ports.ts';
import { releasePath } from '../../../shared/domain/release/life/release.ts';
import { standing } from '../../../shared/domain/release/life/standing.ts';
import { jsonFile, textFile } from '../../../shared/formats/published/output-file.ts';
import { releaseTimeStamp } from '../../../shared/formats/published/release-date-stamp.ts';
import { tidyCsv } from '../../../shared/formats/published/tidy-csv.ts';

/** The files of a release, three in the place of ninety: the figures, a page that is dated, and one area's. */
export const lightRelease: CompilePorts['render'] = ({ period, rows }) => [
  textFile(
    `mappa-${period}.csv`,
    'All figures',
    'text/csv',
    tidyCsv(rows.filter((row) => row.value !== null || row.category === '4')),
  ),
  textFile('index.html', period, 'text/html', `<p>${releaseTimeStamp}</p>`, true),
  textFile('areas/kent.csv', 'Kent', 'text/csv', tidyCsv(rows.filter(({ pfa_name }) => pfa_name === 'Kent'))),
];

/** What stands in front of the releases: every file that tells of the list, without the figures of them all. */
export const lightFront: PublishPorts['front'] = (listed, { announced = [] } = {}) => {
  const paths = listed.map((each) => `${releasePath(each)}${each.withdrawn ? ' withdrawn' : ''}`);
  const text = JSON.stringify({ listed: paths, latest: standing(listed).map(releasePath), announced });
  return {
    pages: [textFile('areas/kent/index.html', 'Kent', 'text/html', text)],
    pointers: [
      textFile('index.html', 'All releases', 'text/html', text),
      jsonFile('catalog.json', 'Catalogue', JSON.parse(text)),
    ],
  };
};
