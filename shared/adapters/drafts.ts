import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { Draft } from '../domain/submissions/shapes.ts';
import type { SubmissionAt } from '../domain/submissions/upload-key.ts';
import { inReturns } from './table-keys.ts';

type Whose = SubmissionAt & { who: string };

/**
 * Answers as far as one person has written them, by submission: nobody else reads them, and an empty one takes their
 * place when they are sent.
 */
export const openDrafts = (client: DynamoDBClient, table: string) => ({
  read: async (whose: Whose): Promise<Draft> => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: inReturns.draft.key(whose), ConsistentRead: true }),
    );
    return Draft.parse(JSON.parse(Item?.draft?.S ?? '{"answers":[]}'));
  },
  keep: async (whose: Whose, draft: Draft): Promise<void> => {
    const Item = { ...inReturns.draft.key(whose), draft: { S: JSON.stringify(draft) } };
    await client.send(new PutItemCommand({ TableName: table, Item }));
  },
});
export type Drafts = ReturnType<typeof openDrafts>;
