import { type Cell, cellLabel } from '../../cells.ts';
import { spotText } from '../../place.ts';
import type { Finding } from '../../screening-report.ts';
import { fileRules } from '../file-rules.ts';
import { agree, type Filling, fillings } from '../fillings.ts';
import { type Check, fault } from '../rule.ts';

type Twice = { cell: Cell; all: readonly Filling[] };

/** One cell filled twice. Its figures are not told: one of them may have been meant for another cell. */
export const cellTwice: Check = {
  code: 'cell-twice',
  severity: 'reject',
  what: 'Every cell is filled once.',
  why: 'Of two figures nobody can tell which is right, and two that agree hide a row that was mislabelled.',
  example: "Two lines for Category 1, Level 2 of the same measure; a sheet with last year's return beside the tables.",
  mend: 'Keep the line, table or sheet that is right. Take the other out, or give it the codes it was meant to have.',
  find: ({ entries }) => {
    const twice = [...fillings(entries)]
      .filter(([, all]) => all.length > 1)
      .map(([cell, all]): Twice => ({ cell, all }));
    const apart = twice.filter(({ all }) => sheetsOf(all).length > 1);
    const together = twice.filter(({ all }) => sheetsOf(all).length === 1 && !(agree(all) && isSpeltApart(all)));
    return [
      ...[
        ...Map.groupBy(apart, ({ cell, all }) =>
          [sheetsOf(all).at(-1), agree(all), cell.confidential].join('|'),
        ).values(),
      ].map(onSheets),
      ...together.map(inOnePlace),
    ];
  },
};

const sheetsOf = (all: readonly Filling[]): readonly string[] => [
  ...new Set(all.map(({ entry }) => entry.place.sheet ?? '')),
];

/**
 * Whether the cell is addressed in another way each time: as Category 1 and as Total, say, which is no fault where they
 * agree.
 */
const isSpeltApart = (all: readonly Filling[]): boolean =>
  new Set(all.map(({ address }) => [address.category, address.level].join('|'))).size === all.length;

/**
 * Cells that a sheet fills again: one finding for that sheet, with the names of the others; where all figures agree, a
 * note.
 */
const onSheets = (twice: readonly Twice[]): Finding => {
  const { cell, all } = twice[0]!;
  const names = [...new Set(twice.flatMap((each) => sheetsOf(each.all)))].map((name) => `"${name}"`);
  const last = `"${sheetsOf(all).at(-1)}"`;
  const others = names.filter((name) => name !== last);
  const before = others.length > 3 ? `${others.slice(0, 3).join(', ')} and others` : others.join(' and ');
  const label = cellLabel(cell);
  const place = { ...all.at(-1)!.entry.place, label };
  const cells = twice.length === 1 ? label : `${twice.length} cells, from ${label} on`;
  const spots = all.map(({ entry }) => spotText(entry.place)).join(' and ');
  return agree(all)
    ? fault(fileRules.printedTwice, {
        message: `The sheet ${last} holds the same figures as ${before} for ${cells} (${spots}).`,
        place,
      })
    : fault(cellTwice, {
        message: `The sheet ${last} holds other figures than ${before} for ${cells} (${spots}).`,
        place,
        guidance: 'Keep the sheet that is right, take the other out of the file, and send it again.',
      });
};

const inOnePlace = ({ cell, all }: Twice): Finding => {
  const label = cellLabel(cell);
  const spots = all.map(({ entry }) => spotText(entry.place)).filter((spot) => spot !== '');
  const where = spots.length > 1 && spots.length < 5 ? ` (${spots.join(' and ')})` : '';
  const message = `${label} is filled ${all.length} times, with ${
    agree(all) ? 'the same figure' : 'different figures'
  }${where}.`;
  return fault(cellTwice, { message, place: { ...all[1]!.entry.place, label } });
};
