import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/domain/disclosure/solving/merged-model.ts': [
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [
        ['this.crossed = this.whole.rows.some(({ lo, hi }) => lo > hi);', '{}'],
        ["if (this.crossed) return { status: 'infeasible' };", "if (false) return { status: 'infeasible' };"],
        ['if (this.seen.any) return true;', 'if (false) return true;'],
        ["if (linear.status === 'optimal') this.seen.keep(linear.point);", "if (linear.status === 'optimal') {}"],
        [
          'if (this.seen.best(objective, direction) === inward) return { lp: value, int: inward };',
          'if (false) return { lp: value, int: inward };',
        ],
        ["if (linear.status === 'optimal') this.seen.keep(linear.point);", 'if (false) this.seen.keep(linear.point);'],
        [
          'this.crossed = this.whole.rows.some(({ lo, hi }) => lo > hi);',
          'this.crossed = this.whole.rows.every(({ lo, hi }) => lo > hi);',
        ],
        ['this.seen.keep(linear.point);', '{}'],
        ["if (linear.status === 'infeasible') return false;", 'if (false) return false;'],
        ['this.exact ??= new ExactModel(this.linear);', 'this.exact = new ExactModel(this.linear);'],
        ["if (this.crossed) return { status: 'infeasible' };", "if (this.crossed) return { status: '' };"],
        ["if (answer.status === 'optimal') this.seen.keep(answer.point);", "if (answer.status === 'optimal') {}"],
        ['if (this.crossed) return false;', 'if (false) return false;'],
        ['if (this.seen.best(single, direction) === limit) return limit;', 'if (false) return limit;'],
        [
          'if (this.seen.best(objective, direction) === limit) return { lp: limit, int: limit };',
          'if (false) return { lp: limit, int: limit };',
        ],
        ["if (answer.status === 'optimal') this.seen.keep(answer.point);", 'if (false) this.seen.keep(answer.point);'],
      ],
    },
    {
      reason: 'What doubles cannot prove goes to whole arithmetic anyway.',
      changes: [
        [
          'const isEven = ({ coefficients }: Objective): boolean => coefficients.every((each) => Math.abs(each) <= evenUpTo);',
          'const isEven = ({ coefficients }: Objective): boolean => coefficients.every((each) => Math.abs(each) < evenUpTo);',
        ],
        ['this.isEven = rows.every(isEven);', 'this.isEven = rows.some(isEven);'],
        ['const evenUpTo = 10_000;', 'const evenUpTo = 10001;'],
        [
          "const quick = this.isEven && isEven(objective) ? this.byDoubles(objective, direction) : 'undecided';",
          "const quick = (isEven(objective)) ? this.byDoubles(objective, direction) : 'undecided';",
        ],
        [
          'const isEven = ({ coefficients }: Objective): boolean => coefficients.every((each) => Math.abs(each) <= evenUpTo);',
          'const isEven = ({ coefficients }: Objective): boolean => coefficients.some((each) => Math.abs(each) <= evenUpTo);',
        ],
        [
          'if (!this.isEven) return this.inWholeArithmetic((model) => model.isPossible());',
          'if (false) return this.inWholeArithmetic((model) => model.isPossible());',
        ],
      ],
    },
    {
      reason: 'The question has no objective, so any direction and limit will do.',
      changes: [
        ["const linear = this.dense.optimise(nothing, 'max');", "const linear = this.dense.optimise(nothing, 'min');"],
      ],
    },
  ],
  'shared/domain/disclosure/solving/intervals.ts': [
    {
      reason: 'Nobody reads the ends of a row that holds what is asked for.',
      changes: [
        [
          'const { columns, coefficients } = tidyRow({ ...meant, lo: 0, hi: 0 });',
          'const { columns, coefficients } = tidyRow({ ...meant, lo: 0, hi: 1 });',
        ],
        [
          'const { columns, coefficients } = tidyRow({ ...meant, lo: 0, hi: 0 });',
          'const { columns, coefficients } = tidyRow({ ...meant, lo: 1, hi: 0 });',
        ],
      ],
    },
  ],
  'shared/domain/disclosure/solving/witnesses.ts': [
    {
      reason: 'Past the end there is nothing to keep.',
      changes: [['for (let at = 0; at < point.length; at++) {', 'for (let at = 0; at <= point.length; at++) {']],
    },
  ],
  'shared/domain/disclosure/solving/components.ts': [
    {
      reason: 'It takes for one what could be asked apart.',
      changes: [
        [
          'for (const { columns } of rows) for (const column of columns) parent[root(column)] = root(columns[0]!);',
          'for (const { columns } of rows) for (const column of columns) parent[root(column)] = root(columns[1]!);',
        ],
      ],
    },
  ],
};
