import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/domain/disclosure/solving/whole-numbers/frame.ts': [
    {
      reason:
        'What a row counts for decides only which vectors are short: others give the same answer, later or undecided.',
      changes: [
        ['body.lower[at] === undefined', 'body.lower[at] !== undefined'],
        ['const far = rank < columns ? scale ** 3n : 1n;', 'const far = rank <= columns ? scale ** 3n : 1n;'],
        ['const far = rank < columns ? scale ** 3n : 1n;', 'const far = (1n);'],
        ['const far = rank < columns ? scale ** 3n : 1n;', 'const far = (scale ** 3n);'],
        [
          'return over <= 0n ? scale * scale : scale / (over / under + 1n) + 1n;',
          'return over <= 0n ? scale * scale : scale / (over / under + 1n) - 1n;',
        ],
        ['const lo = body.lower[at] ?? (least && negative(least));', 'const lo = (body.lower[at]);'],
        [
          'body.lower[at] === undefined ? mostOf( body, row.map((each) => -each), steps, ) : undefined;',
          '(mostOf( body, row.map((each) => -each), steps, ));',
        ],
        [
          'const weights = rows.map((_, at) => (hasEnds[at] ? far * weightOf(body, at, steps) : 1n));',
          'const weights = rows.map((_, at) => ((far * weightOf(body, at, steps))));',
        ],
        ['const far = rank < columns ? scale ** 3n : 1n;', 'const far = rank < columns ? scale * 3n : 1n;'],
        [
          'body.lower[at] === undefined ? mostOf( body, row.map((each) => -each), steps, ) : undefined;',
          '(undefined);',
        ],
        [
          'return over <= 0n ? scale * scale : scale / (over / under + 1n) + 1n;',
          'return (scale / (over / under + 1n) + 1n);',
        ],
        [
          'return over <= 0n ? scale * scale : scale / (over / under + 1n) + 1n;',
          'return over < 0n ? scale * scale : scale / (over / under + 1n) + 1n;',
        ],
        ['const hi = body.upper[at] ?? mostOf(body, row, steps);', 'const hi = (mostOf(body, row, steps));'],
      ],
    },
    {
      reason: 'Without rows there is nothing to count.',
      changes: [
        [
          'for (let column = 0; column < (given[0]?.length ?? 0); column++) {',
          'for (let column = 0; column < ((given[0]?.length)); column++) {',
        ],
        [
          'for (let column = 0; column < (given[0]?.length ?? 0); column++) {',
          'for (let column = 0; column < (given[0]?.length ?? 1); column++) {',
        ],
      ],
    },
    {
      reason: 'An answer that is no optimum has no value, and none is what is said of it.',
      changes: [["return answer.status === 'optimal' ? answer.value : undefined;", 'return (answer.value);']],
    },
    {
      reason: 'Any row that has the column will do, and with itself it comes to nothing.',
      changes: [
        ['rows = rows .filter((row) => row !== pivot)', 'rows = (rows)'],
        [
          'const pivot = rows.find((row) => row[column] !== 0n);',
          'const pivot = rows.findLast((row) => row[column] !== 0n);',
        ],
      ],
    },
    {
      reason: 'It guards against numbers too long to tell vectors apart, which no known body has.',
      changes: [
        ['if (mustBeWhole.filter((must) => must).length !== rank) return undefined;', 'if (false) return undefined;'],
      ],
    },
    {
      reason: 'Steps may be counted backwards as well.',
      changes: [
        [
          'a.reduce((sum, each, at) => sum + each * b[at]!, 0n);',
          'a.reduce((sum, each, at) => sum - each * b[at]!, 0n);',
        ],
      ],
    },
    {
      reason: 'All rows are of one length, and there is more than one.',
      changes: [['const columns = rows[0]!.length;', 'const columns = rows[1]!.length;']],
    },
  ],
  'shared/domain/disclosure/solving/whole-numbers/open-directions.ts': [
    {
      reason: 'All rows are of one length, and there is more than one.',
      changes: [
        ['const columns = rows[0]?.length ?? 0;', 'const columns = rows[1]?.length ?? 0;'],
        ['const columns = rows[0]?.length ?? 0;', 'const columns = rows[0]?.length ?? 1;'],
        ['const columns = rows[0]?.length ?? 0;', 'const columns = (rows[0]?.length);'],
      ],
    },
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [
        [
          'if (half.length === 0) return given.map((ends) => ends === 2);',
          'if (false) return given.map((ends) => ends === 2);',
        ],
      ],
    },
    {
      reason: 'A body that is turned round has the same rows with both ends.',
      changes: [
        ['const away = lower[at] === undefined ? -1n : 1n;', 'const away = lower[at] !== undefined ? -1n : 1n;'],
      ],
    },
  ],
};
