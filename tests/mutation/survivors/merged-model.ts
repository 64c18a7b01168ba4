import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'How long to go on before giving up.',
    changes: [['const denseLimit = 150_000;', 'const denseLimit = 150001;']],
  },
  {
    reason: 'Writing past the end of a typed array does nothing.',
    changes: [
      ['for (let at = 0; at < this.leastReal.length; at++) {', 'for (let at = 0; at <= this.leastReal.length; at++) {'],
    ],
  },
  {
    reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
    changes: [
      [
        "if (Math.abs((direction === 'max' ? this.mostReal : this.leastReal)[column]! - limit) < near) return limit;",
        "if (Math.abs((direction === 'max' ? this.mostReal : this.leastReal)[column]! - limit) <= near) return limit;",
      ],
      [
        'if (Number.isFinite(limit) && Math.abs(this.seen.best(objective, direction) - limit) < near)',
        'if (Number.isFinite(limit) && Math.abs(this.seen.best(objective, direction) - limit) <= near)',
      ],
      [
        'if (isEven && Math.abs(this.seen.best(objective, direction) - inward) < near) return { lp, int: inward };',
        'if (isEven && Math.abs(this.seen.best(objective, direction) - inward) <= near) return { lp, int: inward };',
      ],
    ],
  },
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
    reason: 'Whoever asks takes all that is neither an optimum nor infeasible for undecided.',
    changes: [
      [
        "return point === undefined ? { status: 'undecided' } : { ...answer, point, value: sumAt(objective, point) };",
        "return point === undefined ? { status: '' } : { ...answer, point, value: sumAt(objective, point) };",
      ],
    ],
  },
  {
    reason: 'It keeps a worse bound seen, so that more is asked, with the same answer.',
    changes: [
      ["if (quick?.status === 'optimal') this.seen.keep(quick.point);", 'if (false) this.seen.keep(quick.point);'],
      ["if (quick?.status === 'optimal') this.seen.keep(quick.point);", "if (quick?.status === 'optimal') {}"],
      ['this.seen.keep(answer.point);', '{}'],
    ],
  },
  {
    reason: 'No infinite value is near what a question may answer.',
    changes: [
      [
        'if (Number.isFinite(limit) && Math.abs(this.seen.best(objective, direction) - limit) < near)',
        'if ((Math.abs(this.seen.best(objective, direction) - limit) < near))',
      ],
    ],
  },
  {
    reason: 'Keeps rounding error from being taken for an end; no test brings a point just there.',
    changes: [['const isEven = !this.isUneven && !isUneven(objective);', 'const isEven = (!this.isUneven);']],
  },
];
