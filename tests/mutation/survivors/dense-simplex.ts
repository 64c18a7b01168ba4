import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'The value is overwritten before it is read.',
    changes: [['private fresh = true;', 'private fresh = false;']],
  },
  {
    reason: 'It only saves work: without it the same is found, later.',
    changes: [['this.found ??= this.reach();', 'this.found = this.reach();']],
  },
  {
    reason: 'It is asked only of what is further from 0 than the tolerance.',
    changes: [['this.addPrice(variable, off < 0 ? 1 : -1);', 'this.addPrice(variable, off <= 0 ? 1 : -1);']],
  },
  {
    reason: 'Prices pull the same way whatever they are multiplied with.',
    changes: [
      ['this.addPrice(variable, off < 0 ? 1 : -1);', 'this.addPrice(variable, off < 0 ? 2 : -1);'],
      ['this.addPrice(variable, off < 0 ? 1 : -1);', 'this.addPrice(variable, off < 0 ? 1 : -2);'],
      ["const sign = direction === 'max' ? 1 : -1;", "const sign = direction === 'max' ? 2 : -1;"],
      ["const sign = direction === 'max' ? 1 : -1;", "const sign = direction === 'max' ? 1 : -2;"],
    ],
  },
];
