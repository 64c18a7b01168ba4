import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  TransactionCanceledException,
  type TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb';

/** A client that notes every condition that the table refused, in the order in which it did. */
export const watched = (client: DynamoDBClient) => {
  const refused: string[] = [];
  const note = (input: object, error: unknown): void => {
    if (error instanceof ConditionalCheckFailedException)
      refused.push((input as { ConditionExpression?: string }).ConditionExpression ?? '');
    if (!(error instanceof TransactionCanceledException)) return;
    const { TransactItems = [] } = input as TransactWriteItemsCommandInput;
    for (const [at, { Code }] of (error.CancellationReasons ?? []).entries()) {
      const { Put, Update, ConditionCheck } = TransactItems[at]!;
      if (Code === 'ConditionalCheckFailed') refused.push((Put ?? Update ?? ConditionCheck)?.ConditionExpression ?? '');
    }
  };
  const send = async (command: { input: object }): Promise<unknown> => {
    try {
      return await client.send(command as never);
    } catch (error) {
      note(command.input, error);
      throw error;
    }
  };
  return { refused, client: { send } as unknown as DynamoDBClient };
};
