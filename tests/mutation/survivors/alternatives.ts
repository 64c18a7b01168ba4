import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'It only saves work: without it the same is found, later.',
    changes: [
      ['if (known !== undefined) return known;', 'if (false) return known;'],
      ['this.fits.set(change, fits);', '{}'],
      ['yield this.proofs.get(question) ?? [];', '{}'],
      ['yield this.proofs.get(question) ?? [];', 'yield ([]);'],
      [
        'const isNews = worths.some((worth, at) => worth < ranges[at]![0] || worth > ranges[at]![1]);',
        'const isNews = worths.some((worth, at) => worth <= ranges[at]![0] || worth > ranges[at]![1]);',
      ],
      [
        'const isNews = worths.some((worth, at) => worth < ranges[at]![0] || worth > ranges[at]![1]);',
        'const isNews = worths.some((worth, at) => worth < ranges[at]![1] || worth > ranges[at]![1]);',
      ],
      [
        'const isNews = worths.some((worth, at) => worth < ranges[at]![0] || worth > ranges[at]![1]);',
        'const isNews = worths.some((worth, at) => worth < ranges[at]![0] || worth >= ranges[at]![1]);',
      ],
      ['if (!isNews || !this.hasRoom(change)) continue;', 'if ((!this.hasRoom(change))) continue;'],
      ['used.push(change);', '{}'],
      ['this.proofs.set(question, used);', '{}'],
      [
        'for (const [column, changes] of this.found.entries()) if (change[column] !== 0) changes.unshift(change);',
        'for (const [column, changes] of this.found.entries()) if (true) changes.unshift(change);',
      ],
    ],
  },
  {
    reason: 'The search keeps to its bounds and answers all that is asked here; others rely on the check.',
    changes: [
      [
        'if (change === undefined || this.left.some((left, column) => left + change[column]! < 0)) return false;',
        'if ((change === undefined)) return false;',
      ],
      [
        'if (change === undefined || this.left.some((left, column) => left + change[column]! < 0)) return false;',
        'if ((this.left.some((left, column) => left + change[column]! < 0))) return false;',
      ],
      [
        'if (change === undefined || this.left.some((left, column) => left + change[column]! < 0)) return false;',
        'if (false) return false;',
      ],
      [
        'if (change === undefined || this.left.some((left, column) => left + change[column]! < 0)) return false;',
        'if (change === undefined || this.left.every((left, column) => left + change[column]! < 0)) return false;',
      ],
      [
        'if (change === undefined || this.left.some((left, column) => left + change[column]! < 0)) return false;',
        'if (change === undefined || this.left.some((left, column) => left + change[column]! < 0)) return true;',
      ],
    ],
  },
];
