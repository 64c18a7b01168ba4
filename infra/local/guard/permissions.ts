import type { Resolve } from '../template/resolve.ts';
import { recordOf, textOf } from '../template/shapes.ts';
import { ofType, type Template } from '../template/template.ts';

/** A statement of a policy, resolved. Conditions are kept as they stand. */
export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions: Readonly<Record<string, unknown>>;
}

/** Something that a principal wants to do. `context` holds what the request tells under the names of condition keys. */
export interface Wanted {
  readonly action: string;
  readonly resource: string;
  readonly context?: Readonly<Record<string, string>>;
}

/** Whether somebody may do something; told from the policies of the template alone. */
export type Permits = (roleArn: string, wanted: Wanted) => boolean;

const list = (value: unknown): string[] => (value === undefined ? [] : [value].flat().map(textOf));

const statementOf = ({ Effect, Action, Resource, Condition }: Record<string, unknown>): Statement => ({
  effect: Effect === 'Allow' ? 'Allow' : 'Deny',
  actions: list(Action),
  resources: list(Resource),
  conditions: Condition === undefined ? {} : recordOf(Condition),
});

/** All statements that roles of the template carry, by the ARN of the role. */
export const statementsByRole = (template: Template, resolve: Resolve): Map<string, Statement[]> => {
  const byRole = new Map<string, Statement[]>();
  for (const [, { Properties }] of ofType(template, 'AWS::IAM::Policy')) {
    const statements = resolve<Record<string, unknown>[]>(Properties.PolicyDocument.Statement).map(statementOf);
    for (const role of Properties.Roles) {
      const arn = resolve<string>({ 'Fn::GetAtt': [role.Ref, 'Arn'] });
      byRole.set(arn, [...(byRole.get(arn) ?? []), ...statements]);
    }
  }
  return byRole;
};

/** What tables themselves refuse, by the ARN of the table. */
const tableRefusals = (template: Template, resolve: Resolve): Map<string, Statement[]> =>
  new Map(
    ofType(template, 'AWS::DynamoDB::Table').map(([id, { Properties }]) => {
      const document = resolve<{ Statement?: Record<string, unknown>[] }>(
        Properties.ResourcePolicy?.PolicyDocument ?? {},
      );
      return [resolve<string>({ 'Fn::GetAtt': [id, 'Arn'] }), (document.Statement ?? []).map(statementOf)];
    }),
  );

/** Makes the judge of a template. A condition that it does not know counts as not met for an Allow. */
export const permissionsOf = (template: Template, resolve: Resolve): Permits => {
  const byRole = statementsByRole(template, resolve);
  const refusals = tableRefusals(template, resolve);
  return (roleArn, wanted) => {
    const context = { ...wanted.context, 'aws:PrincipalArn': roleArn };
    const refused = (refusals.get(wanted.resource) ?? []).some(
      ({ effect, actions, conditions }) =>
        effect === 'Deny' && fits(actions, wanted.action) && met(conditions, context),
    );
    if (refused) return false;
    return (byRole.get(roleArn) ?? []).some(
      ({ effect, actions, resources, conditions }) =>
        effect === 'Allow' &&
        fits(actions, wanted.action) &&
        fits(resources, wanted.resource) &&
        met(conditions, context),
    );
  };
};

const fits = (patterns: readonly string[], value: string): boolean =>
  patterns.some((pattern) => {
    if (!/[*?]/.test(pattern)) return pattern === value;
    const expression = pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.');
    return new RegExp(`^${expression}$`).test(value);
  });

const operators: Record<string, (held: string | undefined, wanted: readonly string[]) => boolean> = {
  StringEquals: (held, wanted) => held !== undefined && wanted.includes(held),
  StringEqualsIfExists: (held, wanted) => held === undefined || wanted.includes(held),
  ArnNotEquals: (held, wanted) => held === undefined || !wanted.includes(held),
};

const met = (conditions: Statement['conditions'], context: Readonly<Record<string, string | undefined>>): boolean =>
  Object.entries(conditions).every(([operator, keys]) =>
    Object.entries(recordOf(keys)).every(([key, wanted]) => operators[operator]?.(context[key], list(wanted)) ?? false),
  );
