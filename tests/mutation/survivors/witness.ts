import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'What is looked up under no name is not there, as it should be.',
    changes: [['const most = above === undefined ? undefined : held.get(above)!;', 'const most = (held.get(above)!);']],
  },
  {
    reason: 'Beyond the last there is nothing, which is neither below 0 nor above what it lies within.',
    changes: [
      ['for (let at = unknown; at < sizes.length; at++) {', 'for (let at = unknown; at <= sizes.length; at++) {'],
    ],
  },
  {
    reason: 'All lists of counts are of one length.',
    changes: [['const areas = [...counts.values()][0]!.length;', 'const areas = [...counts.values()][1]!.length;']],
  },
];
