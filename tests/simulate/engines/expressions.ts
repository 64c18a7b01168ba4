import type { AttributeValue } from '@aws-sdk/client-dynamodb';

export type Item = Readonly<Record<string, AttributeValue>>;
type Names = Readonly<Record<string, string>> | undefined;
type Values = Readonly<Record<string, AttributeValue>> | undefined;
type Terms = { names: Names; values: Values };

/** Whether an item (or that there is none) is as a condition says. */
type Condition = (item: Item | undefined, terms: Terms) => boolean;

const textOf = (value: AttributeValue | undefined): string | undefined => value?.S ?? value?.N;
const nameIn = (token: string, { names }: Terms): string => (token.startsWith('#') ? names![token]! : token);
const valueIn = (token: string, { values }: Terms): string => textOf(values![token])!;

/**
 * Reads conditions as far as ours go: existence, `=` and `<` of texts, `begins_with`, AND, OR, brackets.
 * @throws Error at any other word, so that no condition is passed over
 */
const parse = (text: string): Condition => {
  const tokens = text.match(/[#:]?\w+|[()<=,]/g) ?? [];
  let at = 0;
  const next = (expected?: string): string => {
    const token = tokens[at++];
    if (token === undefined || (expected !== undefined && token !== expected))
      throw new Error(`The simulator does not know the condition: ${text}`);
    return token;
  };
  const any = (): Condition => {
    let one = all();
    while (tokens[at] === 'OR') {
      next();
      const [left, right] = [one, all()];
      one = (item, terms) => left(item, terms) || right(item, terms);
    }
    return one;
  };
  const all = (): Condition => {
    let one = single();
    while (tokens[at] === 'AND') {
      next();
      const [left, right] = [one, single()];
      one = (item, terms) => left(item, terms) && right(item, terms);
    }
    return one;
  };
  const single = (): Condition => {
    const token = next();
    if (token === '(') {
      const inner = any();
      next(')');
      return inner;
    }
    if (token === 'attribute_exists' || token === 'attribute_not_exists') {
      next('(');
      const name = next();
      next(')');
      const wanted = token === 'attribute_exists';
      return (item, terms) => (item?.[nameIn(name, terms)] !== undefined) === wanted;
    }
    if (token === 'begins_with') {
      next('(');
      const name = next();
      next(',');
      const value = next();
      next(')');
      return (item, terms) => textOf(item?.[nameIn(name, terms)])?.startsWith(valueIn(value, terms)) ?? false;
    }
    const operator = next();
    const value = next();
    return (item, terms) => {
      const held = textOf(item?.[nameIn(token, terms)]);
      if (held === undefined) return false;
      return operator === '<' ? held < valueIn(value, terms) : held === valueIn(value, terms);
    };
  };
  const condition = any();
  if (at !== tokens.length) throw new Error(`The simulator does not know the condition: ${text}`);
  return condition;
};

const known = new Map<string, Condition>();

/** Whether an item is as an expression says; there is always one where none is given. */
export const holds = (expression: string | undefined, item: Item | undefined, terms: Terms): boolean => {
  if (expression === undefined) return true;
  const condition = known.get(expression) ?? parse(expression);
  known.set(expression, condition);
  return condition(item, terms);
};

/** What an update sets: `SET name = :value, …` and nothing else. */
export const settings = (expression: string, { names, values }: Terms): Item => {
  if (!expression.startsWith('SET ')) throw new Error(`The simulator does not know the update: ${expression}`);
  return Object.fromEntries(
    expression
      .slice(4)
      .split(',')
      .map((part) => {
        const [name, value] = part.split('=').map((word) => word.trim()) as [string, string];
        return [nameIn(name, { names, values }), values![value]!];
      }),
  );
};
