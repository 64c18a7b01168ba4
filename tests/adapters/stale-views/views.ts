import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Tables of its own for one view, and a client that notes what they refused. */
export type World = {
  readonly client: DynamoDBClient;
  readonly tables: {
    readonly returns: string;
    readonly confidential: string;
    /** One more, empty. */
    readonly another: () => Promise<string>;
  };
  /** Acts, and holds that nothing in the tables is another afterwards. */
  readonly unchanged: (act: () => Promise<unknown>) => Promise<void>;
};

/** For each clause in the source: something is written by somebody whose view of the table is stale in that alone. */
export type Views = Readonly<Record<string, (world: World) => Promise<void>>>;
