import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'It only saves work: without it the same is found, later.',
    changes: [
      ['this.search ??= new WholeSearch(this.whole);', 'this.search = new WholeSearch(this.whole);'],
      [
        "if (this.seen.best(single, 'max') >= least) return true;",
        "if (this.seen.best(single, 'max') > least) return true;",
      ],
      ["if (this.seen.best(single, 'max') >= least) return true;", 'if (false) return true;'],
    ],
  },
  {
    reason: 'A row without columns reads the same upside down, and no coefficient left is 0.',
    changes: [
      [
        "const high = (direction === 'max') === coefficients[at]! > 0;",
        "const high = (direction === 'max') === coefficients[at]! >= 0;",
      ],
    ],
  },
  {
    reason: 'The question has no objective, so any direction and limit will do.',
    changes: [
      ["const { status } = this.askWhole(nothing, 'max', 0);", "const { status } = this.askWhole(nothing, 'min', 0);"],
      ["const { status } = this.askWhole(nothing, 'max', 0);", "const { status } = this.askWhole(nothing, 'max', 1);"],
    ],
  },
  {
    reason: 'It keeps a worse bound seen, so that more is asked, with the same answer.',
    changes: [['this.seen.keep(answer.point);', '{}']],
  },
];
