import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { NodeFunction } from './node-function.ts';

/**
 * How an API calls a function: one integration and one permission a function, however many routes lead to it, since a
 * stack holds 500 resources and no more.
 */
export const integrations = () => {
  const made = new Map<NodeFunction, HttpLambdaIntegration>();
  return (to: NodeFunction): HttpLambdaIntegration => {
    const known =
      made.get(to) ?? new HttpLambdaIntegration(`to-${to.node.id}`, to.lambda, { scopePermissionToRoute: false });
    made.set(to, known);
    return known;
  };
};
