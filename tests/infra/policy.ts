/** A statement of a resource's policy, as the template has it. */
type Statement = {
  Effect: 'Allow' | 'Deny';
  Principal: '*' | Record<string, unknown>;
  Action: string | string[];
  Resource: unknown;
  Condition?: Record<string, Record<string, unknown>>;
};

/** A call as AWS sees it: by which service or role, of what, and what is known of it. */
export type Asked = {
  service?: string;
  action: string;
  resource: string;
  context: Readonly<Record<string, string>>;
};

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const like = (pattern: string, value: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  ).test(value);

const operators: Record<string, (wanted: string[], held: string | undefined) => boolean> = {
  Bool: (wanted, held) => held !== undefined && wanted.includes(held),
  StringEquals: (wanted, held) => held !== undefined && wanted.includes(held),
  NumericLessThan: (wanted, held) => held !== undefined && wanted.some((each) => Number(held) < Number(each)),
  ArnLike: (wanted, held) => held !== undefined && wanted.some((each) => like(each, held)),
  // What is negated holds too where the key is not there.
  ArnNotEquals: (wanted, held) => held === undefined || !wanted.includes(held),
  ArnNotLike: (wanted, held) => held === undefined || !wanted.some((each) => like(each, held)),
  Null: ([wanted], held) => (wanted === 'true') === (held === undefined),
};

const holds = (conditions: Statement['Condition'], context: Asked['context']): boolean =>
  Object.entries(conditions ?? {}).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => {
      const evaluate = operators[operator];
      if (!evaluate) throw new Error(`This evaluation does not know ${operator}.`);
      return evaluate(list(wanted).map(text), context[key]);
    }),
  );

const meant = ({ Principal, Action, Resource, Condition }: Statement, asked: Asked): boolean =>
  (Principal === '*' ||
    Object.entries(Principal).some(
      ([kind, who]) =>
        text(who) === '*' ||
        (kind === 'Service' &&
          list(who)
            .map(text)
            .includes(asked.service ?? '')),
    )) &&
  list(Action).some((each) => like(text(each), asked.action)) &&
  list(Resource).some((each) => like(text(each), asked.resource)) &&
  holds(Condition, asked.context);

/**
 * What AWS would answer to a service by a resource's own policy: let in by a statement, and refused by none. Without a
 * policy, or one that does not name it, it is not let in.
 */
export const letsIn = (statements: readonly Statement[], asked: Asked): boolean => {
  const about = statements.filter((statement) => meant(statement, asked));
  return about.some(({ Effect }) => Effect === 'Allow') && about.every(({ Effect }) => Effect === 'Allow');
};
