import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/domain/disclosure/solving/whole-numbers/whole-search.ts': [
    {
      reason: 'How long to go on before giving up.',
      changes: [
        [
          'this.nodes = Math.min(nodeLimit, workLimit / (1 + model.rows.length * model.lower.length));',
          'this.nodes = Math.min(nodeLimit, workLimit * (1 + model.rows.length * model.lower.length));',
        ],
        ['const edgeNodes = 400;', 'const edgeNodes = 401;'],
        [
          'this.nodes = Math.min(nodeLimit, workLimit / (1 + model.rows.length * model.lower.length));',
          'this.nodes = Math.min(nodeLimit, workLimit / (1 + model.rows.length / model.lower.length));',
        ],
        [
          'this.nodes = Math.min(nodeLimit, workLimit / (1 + model.rows.length * model.lower.length));',
          'this.nodes = Math.min(nodeLimit, workLimit / (2 + model.rows.length * model.lower.length));',
        ],
        ['const nodeLimit = 2_000;', 'const nodeLimit = 2001;'],
        ['const workLimit = 50_000_000;', 'const workLimit = 50000001;'],
      ],
    },
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [
        ['if (any || sign * best.value >= ceiling) break;', 'if (false) break;'],
        ['if (any || sign * best.value >= ceiling) break;', 'if ((any)) break;'],
        ["return found.status === 'optimal' ? { ...found, value, inward: value } : undefined;", 'return (undefined);'],
        [
          "const search = { objective: this.plain, direction: 'max', narrowed, any: true, nodes: edgeNodes } as const;",
          "const search = { objective: this.plain, direction: 'max', narrowed, any: false, nodes: edgeNodes } as const;",
        ],
        ['if (any || sign * best.value >= ceiling) break;', 'if ((sign * best.value >= ceiling)) break;'],
        ['ceiling ??= sign * answer.inward;', '{}'],
        [
          'return edge ?? this.branch(this.simplex, { objective, direction, narrowed: [], any: false, nodes: this.nodes });',
          'return (this.branch(this.simplex, { objective, direction, narrowed: [], any: false, nodes: this.nodes }));',
        ],
        [
          'if (best !== undefined && sign * answer.inward <= sign * best.value) continue;',
          'if (best !== undefined && sign * answer.inward < sign * best.value) continue;',
        ],
        ['if (any || sign * best.value >= ceiling) break;', 'if (any || sign * best.value > ceiling) break;'],
        [
          "const search = { objective: this.plain, direction: 'max', narrowed, any: true, nodes: edgeNodes } as const;",
          "const search = { objective: this.plain, direction: 'min', narrowed, any: true, nodes: edgeNodes } as const;",
        ],
        [
          'const edge = objective.columns.length === 1 ? this.atEdge(column!, coefficient!, limit) : undefined;',
          'const edge = (undefined);',
        ],
      ],
    },
    {
      reason: 'It only decides what is tried first; everything is tried.',
      changes: [
        [
          'this.plain = { columns: [...inRows.keys()], coefficients: mixed.map((each) => -each) };',
          'this.plain = { columns: [...inRows.keys()], coefficients: mixed.map((each) => (each)) };',
        ],
        [
          'if (distance(column) > 0 && (worst < 0 || distance(column) > distance(worst))) worst = column;',
          'if (distance(column) > 0 && (worst < 0 || distance(column) >= distance(worst))) worst = column;',
        ],
        [
          'if (distance(column) > 0 && (worst < 0 || distance(column) > distance(worst))) worst = column;',
          'if ((distance(column) > 0)) worst = column;',
        ],
        [
          'columns.length < point.length ? columns.find((column) => !Number.isInteger(point[column])) : undefined;',
          'columns.length < point.length ? columns.findLast((column) => !Number.isInteger(point[column])) : undefined;',
        ],
        ['const inRows = Array.from(model.lower, () => 0);', 'const inRows = Array.from(model.lower, () => 1);'],
        [
          'if (distance(column) > 0 && (worst < 0 || distance(column) > distance(worst))) worst = column;',
          'if (distance(column) > 0 && (worst < 1 || distance(column) > distance(worst))) worst = column;',
        ],
        [
          'if (distance(column) > 0 && (worst < 0 || distance(column) > distance(worst))) worst = column;',
          'if (distance(column) > 0 && ((worst < 0))) worst = column;',
        ],
        [
          'this.plain = { columns: [...inRows.keys()], coefficients: mixed.map((each) => -each) };',
          'this.plain = { columns: [], coefficients: mixed.map((each) => -each) };',
        ],
        [
          'columns.length < point.length ? columns.find((column) => !Number.isInteger(point[column])) : undefined;',
          '(columns.find((column) => !Number.isInteger(point[column])));',
        ],
        [
          'columns.length < point.length ? columns.find((column) => !Number.isInteger(point[column])) : undefined;',
          'columns.length <= point.length ? columns.find((column) => !Number.isInteger(point[column])) : undefined;',
        ],
        [
          'columns.length < point.length ? columns.find((column) => !Number.isInteger(point[column])) : undefined;',
          '(undefined);',
        ],
        [
          'if (distance(column) > 0 && (worst < 0 || distance(column) > distance(worst))) worst = column;',
          'if (distance(column) > 0 && (worst <= 0 || distance(column) > distance(worst))) worst = column;',
        ],
      ],
    },
  ],
};
