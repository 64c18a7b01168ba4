import type { Ports as CompilePorts } from '../../../functions/compile-release/compile-release.ts';
import type { Ports as PublishPorts } from '../../../functions/publish-release/ports.ts';
import { settings } from '../../../shared/domain/disclosure/settings.ts';
import { releasePath } from '../../../shared/domain/release/life/release.ts';
import { standing } from '../../../shared/domain/release/life/standing.ts';
import { jsonFile, textFile } from '../../../shared/formats/published/output-file.ts';
import { standingPlace } from '../../../shared/formats/published/pages/standing-place.ts';
import { releaseTimeStamp } from '../../../shared/formats/published/release-date-stamp.ts';
import { tidyCsv } from '../../../shared/formats/published/tidy-csv.ts';
import type { Made } from './surroundings.ts';

/** The files of a release, three in the place of ninety: the figures, a page that is dated, and one area's. */
const lightRelease: CompilePorts['render'] = ({ period, rows }) => [
  textFile(
    `mappa-${period}.csv`,
    'All figures',
    'text/csv',
    tidyCsv(rows.filter((row) => row.value !== null || row.category === '4')),
  ),
  textFile('index.html', period, 'text/html', `${standingPlace}<p>${releaseTimeStamp}</p>`, true),
  textFile('areas/kent.csv', 'Kent', 'text/csv', tidyCsv(rows.filter(({ pfa_name }) => pfa_name === 'Kent'))),
];

/** What stands in front of the releases: every file that tells of the list, without the figures of them all. */
const lightFront: PublishPorts['front'] = (listed, { announced = [] } = {}) => {
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

/** What releases of many lives are made with. */
export const light: Made = {
  render: lightRelease,
  front: lightFront,
  stylesheet: 'body { margin: 0 }',
  code: '0.0.0',
  // Of one area in collusion in the place of two: the self-check takes 43 attackers and not 904.
  settings: { ...settings, coalition: 1 },
};
