import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'It only decides what is tried first; everything is tried.',
    changes: [
      ['const inRows = columns.map(() => 0);', 'const inRows = columns.map(() => 1);'],
      [
        'for (const row of model.rows) for (const column of row.columns) inRows[column]! += 1;',
        'for (const row of model.rows) for (const column of row.columns) {}',
      ],
      [
        'for (const row of model.rows) for (const column of row.columns) inRows[column]! += 1;',
        'for (const row of model.rows) for (const column of row.columns) inRows[column]! -= 1;',
      ],
      [
        'for (const row of model.rows) for (const column of row.columns) inRows[column]! += 1;',
        'for (const row of model.rows) for (const column of row.columns) inRows[column]! += 2;',
      ],
      [
        'const mixed = inRows.map((count) => Math.min(count, model.rows.length - count) ** 2);',
        'const mixed = inRows.map((count) => Math.min(count, model.rows.length - count) * 2);',
      ],
      [
        'const mixed = inRows.map((count) => Math.min(count, model.rows.length - count) ** 2);',
        'const mixed = inRows.map((count) => Math.max(count, model.rows.length - count) ** 2);',
      ],
      [
        'const mixed = inRows.map((count) => Math.min(count, model.rows.length - count) ** 2);',
        'const mixed = inRows.map((count) => Math.min(count, model.rows.length + count) ** 2);',
      ],
      [
        'const mixed = inRows.map((count) => Math.min(count, model.rows.length - count) ** 2);',
        'const mixed = inRows.map((count) => Math.min(count, model.rows.length - count) ** 3);',
      ],
      [
        'this.plain = { columns, coefficients: mixed.map((each) => -each) };',
        'this.plain = { columns, coefficients: mixed.map((each) => (each)) };',
      ],
      [
        'const first = columns.length < point.length ? columns.find((column) => distance(point[column]!) > near) : undefined;',
        'const first = (columns.find((column) => distance(point[column]!) > near));',
      ],
      [
        'const first = columns.length < point.length ? columns.find((column) => distance(point[column]!) > near) : undefined;',
        'const first = (undefined);',
      ],
      [
        'const first = columns.length < point.length ? columns.find((column) => distance(point[column]!) > near) : undefined;',
        'const first = columns.length <= point.length ? columns.find((column) => distance(point[column]!) > near) : undefined;',
      ],
      [
        'const first = columns.length < point.length ? columns.find((column) => distance(point[column]!) > near) : undefined;',
        'const first = columns.length < point.length ? columns.findLast((column) => distance(point[column]!) > near) : undefined;',
      ],
      ['if (first !== undefined) return first;', 'if (false) return first;'],
      [
        'if (distance(point[column]!) > near && (worst < 0 || distance(point[column]!) > distance(point[worst]!)))',
        'if ((distance(point[column]!) > near))',
      ],
      [
        'if (distance(point[column]!) > near && (worst < 0 || distance(point[column]!) > distance(point[worst]!)))',
        'if (distance(point[column]!) > near && ((worst < 0)))',
      ],
      [
        'if (distance(point[column]!) > near && (worst < 0 || distance(point[column]!) > distance(point[worst]!)))',
        'if (distance(point[column]!) > near && (worst <= 0 || distance(point[column]!) > distance(point[worst]!)))',
      ],
      [
        'if (distance(point[column]!) > near && (worst < 0 || distance(point[column]!) > distance(point[worst]!)))',
        'if (distance(point[column]!) > near && (worst < 1 || distance(point[column]!) > distance(point[worst]!)))',
      ],
      [
        'if (distance(point[column]!) > near && (worst < 0 || distance(point[column]!) > distance(point[worst]!)))',
        'if (distance(point[column]!) > near && (worst < 0 || distance(point[column]!) >= distance(point[worst]!)))',
      ],
      [
        'const nearest = value - Math.floor(value) < 0.5 ? [above, below] : [below, above];',
        'const nearest = ([above, below]);',
      ],
      [
        'const nearest = value - Math.floor(value) < 0.5 ? [above, below] : [below, above];',
        'const nearest = ([below, above]);',
      ],
      [
        'const nearest = value - Math.floor(value) < 0.5 ? [above, below] : [below, above];',
        'const nearest = value - Math.floor(value) <= 0.5 ? [above, below] : [below, above];',
      ],
      [
        'const nearest = value - Math.floor(value) < 0.5 ? [above, below] : [below, above];',
        'const nearest = value + Math.floor(value) < 0.5 ? [above, below] : [below, above];',
      ],
      [
        'const nearest = value - Math.floor(value) < 0.5 ? [above, below] : [below, above];',
        'const nearest = value - Math.ceil(value) < 0.5 ? [above, below] : [below, above];',
      ],
      [
        'const nearest = value - Math.floor(value) < 0.5 ? [above, below] : [below, above];',
        'const nearest = value - Math.floor(value) < 1.5 ? [above, below] : [below, above];',
      ],
      [
        "const found = this.branch(this.edges, { objective: this.plain, direction: 'max', narrowed, any: true });",
        "const found = this.branch(this.edges, { objective: this.plain, direction: 'min', narrowed, any: true });",
      ],
    ],
  },
  {
    reason: 'A second look at a point that the simplex has proved to be in every row.',
    changes: [
      ["if (point === undefined) return { status: 'undecided' };", "if (false) return { status: 'undecided' };"],
      ["if (point === undefined) return { status: 'undecided' };", "if (point === undefined) return { status: '' };"],
      ['return this.model.rows.every((row) => keepsRow(row, whole)) ? whole : undefined;', 'return (whole);'],
    ],
  },
  {
    reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
    changes: [
      [
        'const first = columns.length < point.length ? columns.find((column) => distance(point[column]!) > near) : undefined;',
        'const first = columns.length < point.length ? columns.find((column) => distance(point[column]!) >= near) : undefined;',
      ],
      [
        'if (distance(point[column]!) > near && (worst < 0 || distance(point[column]!) > distance(point[worst]!)))',
        'if (distance(point[column]!) >= near && (worst < 0 || distance(point[column]!) > distance(point[worst]!)))',
      ],
      ['if (any || best.score >= ceiling - near) break;', 'if (any || best.score > ceiling - near) break;'],
    ],
  },
  { reason: 'Any negative number says "none".', changes: [['let worst = -1;', 'let worst = -2;']] },
  {
    reason: 'Past the end nothing is further than the tolerance from a whole number.',
    changes: [
      [
        'for (let column = 0; column < point.length; column++)',
        'for (let column = 0; column <= point.length; column++)',
      ],
    ],
  },
  {
    reason: 'How long to go on before giving up.',
    changes: [
      ['for (let nodes = 0; open.length > 0; nodes++) {', 'for (let nodes = 1; open.length > 0; nodes++) {'],
      ['const nodeLimit = 400;', 'const nodeLimit = 401;'],
      ['const nodeLimitNearRest = 40;', 'const nodeLimitNearRest = 41;'],
      ["if (nodes >= limit) return { status: 'undecided' };", "if (nodes > limit) return { status: 'undecided' };"],
      ["if (nodes >= limit) return { status: 'undecided' };", "if (false) return { status: 'undecided' };"],
    ],
  },
  {
    reason: 'No test brings a search to that point; the big solver takes what is undecided.',
    changes: [
      [
        "if (answer.status !== 'optimal') return { status: 'undecided' };",
        "if (false) return { status: 'undecided' };",
      ],
      [
        "if (answer.status !== 'optimal') return { status: 'undecided' };",
        "if (answer.status !== 'optimal') return { status: '' };",
      ],
    ],
  },
  {
    reason: 'It only saves work: without it the same is found, later.',
    changes: [
      ['ceiling ??= inward(answer.value);', '{}'],
      [
        'if (best !== undefined && inward(answer.value) <= best.score + near) continue;',
        'if (best !== undefined && inward(answer.value) < best.score + near) continue;',
      ],
      [
        'if (best !== undefined && inward(answer.value) <= best.score + near) continue;',
        'if (best !== undefined && inward(answer.value) <= best.score - near) continue;',
      ],
      [
        'const narrowest = node.findLast((each) => each.column === column);',
        'const narrowest = node.find((each) => each.column === column);',
      ],
      [
        'const below = { column, lo: narrowest?.lo ?? lower[column]!, hi: Math.floor(value) };',
        'const below = { column, lo: (lower[column]!), hi: Math.floor(value) };',
      ],
      [
        'const above = { column, lo: Math.ceil(value), hi: narrowest?.hi ?? upper[column]! };',
        'const above = { column, lo: Math.ceil(value), hi: (upper[column]!) };',
      ],
      ['if (any || best.score >= ceiling - near) break;', 'if ((any)) break;'],
      ['if (any || best.score >= ceiling - near) break;', 'if ((best.score >= ceiling - near)) break;'],
      ['if (any || best.score >= ceiling - near) break;', 'if (false) break;'],
      ['if (any || best.score >= ceiling - near) break;', 'if (any || best.score >= ceiling + near) break;'],
      ['const edge = value / coefficient;', 'const edge = value * coefficient;'],
      ['if (!Number.isInteger(edge)) return undefined;', 'if ((Number.isInteger(edge))) return undefined;'],
      ['if (!Number.isInteger(edge)) return undefined;', 'if (true) return undefined;'],
      ['if (!Number.isInteger(edge)) return undefined;', 'if (false) return undefined;'],
      ['this.edges ??= new DenseSimplex(this.model);', 'this.edges = new DenseSimplex(this.model);'],
      [
        "const found = this.branch(this.edges, { objective: this.plain, direction: 'max', narrowed, any: true });",
        "const found = this.branch(this.edges, { objective: this.plain, direction: 'max', narrowed, any: false });",
      ],
      ["return found.status === 'optimal' ? { ...found, value } : undefined;", 'return (undefined);'],
      ['objective.columns.length === 1 && Number.isInteger(coefficient)', '(objective.columns.length === 1)'],
      [
        'return edge ?? this.branch(this.simplex, { objective, direction, narrowed: [], any: false });',
        'return (this.branch(this.simplex, { objective, direction, narrowed: [], any: false }));',
      ],
      [
        'objective.columns.length === 1 && Number.isInteger(coefficient) ? this.atEdge(column!, coefficient!, limit) : undefined;',
        '(undefined);',
      ],
      [
        'const inward = (value: number): number => (counts ? roundDown(sign * value) : sign * value);',
        'const inward = (value: number): number => ((sign * value));',
      ],
      [
        'const found = this.branch(this.simplex, { objective, direction, narrowed, any: true, nodes });',
        'const found = this.branch(this.simplex, { objective, direction, narrowed, any: false, nodes });',
      ],
    ],
  },
  {
    reason: 'Whoever asks takes all that is neither an optimum nor infeasible for undecided.',
    changes: [["if (nodes >= limit) return { status: 'undecided' };", "if (nodes >= limit) return { status: '' };"]],
  },
  {
    reason: 'The condition is there for the compiler, or for a case that the lines before rule out.',
    changes: [["return found.status === 'optimal' ? found.point : undefined;", 'return (found.point);']],
  },
];
