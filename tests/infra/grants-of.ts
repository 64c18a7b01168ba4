import { statementsByRole } from '../../infra/local/guard/permissions.ts';
import { resolver } from '../../infra/local/template/resolve.ts';
import { ofType, type Template } from '../../infra/local/template/template.ts';

/** An address book that puts no machine into the names. */
export const nowhere = { queues: 'http://queues', apis: {} };

/** The functions of a template by folder name, resolved, each with the statements of its role. */
export const functionsOf = (template: Template) => {
  const resolve = resolver(template, nowhere);
  const byRole = statementsByRole(template, resolve);
  return ofType(template, 'AWS::Lambda::Function').map(([id, { Properties }]) => ({
    id,
    name: resolve<string>(Properties.FunctionName).replace(`${template.name}-`, ''),
    properties: resolve<Record<string, never>>(Properties) as Record<string, unknown>,
    role: resolve<string>(Properties.Role),
    statements: byRole.get(resolve<string>(Properties.Role)) ?? [],
  }));
};

/**
 * What each function may do to a resource: `{ 'receive-return': ['dynamodb:PutItem'] }`, those that may do nothing left
 * out.
 */
export const whoMay = (template: Template, arn: string): Record<string, string[]> =>
  Object.fromEntries(
    functionsOf(template).flatMap(({ name, statements }) => {
      const touching = statements.filter(
        ({ effect, resources }) => effect === 'Allow' && resources.some((each) => covers(each, arn)),
      );
      const actions = [...new Set(touching.flatMap((statement) => statement.actions))].sort();
      return actions.length ? [[name, actions]] : [];
    }),
  );

const covers = (resource: string, arn: string): boolean => resource === arn || resource === `${arn}/*`;
