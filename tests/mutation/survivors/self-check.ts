import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'All lists of counts are of one length.',
    changes: [
      ['const areas = [...[...counts.values()][0]!.keys()];', 'const areas = [...[...counts.values()][1]!.keys()];'],
      ['const areas = [...counts.values()][0]!.length;', 'const areas = [...counts.values()][1]!.length;'],
    ],
  },
];
