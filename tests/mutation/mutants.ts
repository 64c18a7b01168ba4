import { parseAst } from 'vitest/node';

/** One change to a source file: the text between two places, and what stands there instead. */
export type Mutant = {
  file: string;
  line: number;
  start: number;
  end: number;
  text: string;
  before: string;
  after: string;
  /** The least expression around it that can be left for another whole: all of `a?.b.c`, not a part. */
  whole: readonly [start: number, end: number];
};

type Node = { type: string; start: number; end: number; [key: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

const swapped: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '**': '*',
  '+=': '-=',
  '-=': '+=',
  '*=': '/=',
  '||=': '=',
  '??=': '=',
  '++': '--',
  '--': '++',
};

const renamed: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  max: 'min',
  min: 'max',
  ceil: 'floor',
  floor: 'ceil',
  find: 'findLast',
  findLast: 'find',
};
const leftOut = new Set(['filter', 'slice', 'sort', 'toSorted', 'reverse']);

/** What may stand in the place of a node. Texts of errors and schemas of strings are left alone. */
const replacements = (node: Node, source: string, above: readonly Node[]): readonly string[] => {
  const text = (each: unknown): string => source.slice((each as Node).start, (each as Node).end);
  const inBrackets = (each: unknown): string => `(${text(each)})`;
  const swap = (operator: string, left: number, right: number): string[] => {
    const other = swapped[operator];
    if (other === undefined) return [];
    const between = source.slice(left, right).replace(operator, other);
    return [source.slice(node.start, left) + between + source.slice(right, node.end)];
  };
  const parent = above.at(-1);
  const operator = node.operator as string;
  const isSpoken = above.some(
    ({ type, callee }) => type === 'ThrowStatement' || (isNode(callee) && text(callee).startsWith('z.')),
  );
  switch (node.type) {
    case 'BinaryExpression':
    case 'AssignmentExpression':
      return swap(operator, (node.left as Node).end, (node.right as Node).start);
    case 'LogicalExpression':
      return [inBrackets(node.left), inBrackets(node.right)];
    case 'ConditionalExpression':
      return [inBrackets(node.consequent), inBrackets(node.alternate)];
    case 'UnaryExpression':
      return operator === '!' || operator === '-' ? [inBrackets(node.argument)] : [];
    case 'UpdateExpression':
      return parent?.type === 'ForStatement' ? [] : [text(node).replace(operator, swapped[operator]!)];
    case 'Identifier':
      return node.name === 'Infinity' ? ['0'] : [];
    case 'Literal': {
      const { value } = node;
      if (typeof value === 'boolean') return [String(!value)];
      if (typeof value === 'number') return [String(value + 1)];
      if (Object.hasOwn(renamed, value as string)) return [`'${renamed[value as string]}'`];
      const isWord = typeof value === 'string' && /^[\w|.]+$/.test(value);
      return isWord && !isSpoken && parent?.type !== 'BinaryExpression' ? ["''"] : [];
    }
    case 'ArrayExpression':
      return (node.elements as unknown[]).length > 0 && !isSpoken ? ['[]'] : [];
    case 'CallExpression': {
      const { object, property } = node.callee as { object?: Node; property?: Node };
      const name = property?.name as string;
      if (object === undefined || property === undefined || text(object) === 'z' || text(object).startsWith('z.'))
        return [];
      if (leftOut.has(name)) return [inBrackets(object)];
      const other = Object.hasOwn(renamed, name) ? renamed[name] : undefined;
      return other === undefined
        ? []
        : [source.slice(node.start, property.start) + other + source.slice(property.end, node.end)];
    }
    case 'ExpressionStatement':
      return ['{}'];
    default:
      return [];
  }
};

/** The condition of an `if` as always and never so, that of a `while` as never. */
const conditions = (node: Node, parent: Node | undefined): readonly string[] =>
  parent?.test !== node
    ? []
    : parent.type === 'IfStatement'
      ? ['true', 'false']
      : parent.type === 'WhileStatement'
        ? ['false']
        : [];

const withoutTypes = new Set(['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression']);
const isLeftAlone = ({ type }: Node): boolean =>
  (type.startsWith('TS') && !withoutTypes.has(type)) || type === 'ImportDeclaration';

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Every mutant of a file. `before` and `after` are its lines as they stand and as they would. */
export const mutantsOf = (file: string, source: string): readonly Mutant[] => {
  const found: Mutant[] = [];
  const visit = (node: Node, above: readonly Node[]): void => {
    if (isLeftAlone(node)) return;
    for (const text of [...replacements(node, source, above), ...conditions(node, above.at(-1))]) {
      const { start, end } = node;
      const chain = above.findLast(({ type }) => type === 'ChainExpression') ?? node;
      const first = source.lastIndexOf('\n', start - 1) + 1;
      const last = source.indexOf('\n', end);
      found.push({
        file,
        line: source.slice(0, start).split('\n').length,
        start,
        end,
        text,
        whole: [chain.start, chain.end],
        before: plain(source.slice(first, last)),
        after: plain(source.slice(first, start) + text + source.slice(end, last)),
      });
    }
    for (const [key, value] of Object.entries(node)) {
      if (key === 'key' && node.computed !== true) continue;
      if (key === 'property' && node.computed !== true) continue;
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, [...above, node]);
    }
  };
  visit(parseAst(source, { lang: 'ts' }) as unknown as Node, []);
  return found;
};
