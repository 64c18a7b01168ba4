import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Ports as CompilePorts } from '../../../functions/compile-release/compile-release.ts';
import type { Ports as PublishPorts } from '../../../functions/publish-release/ports.ts';
import type { Log } from '../../../shared/runtime/log.ts';
import type { RequestsOnce } from '../../../shared/runtime/once.ts';
import type { Clients } from './clients.ts';

/** What a run of a function is given: its clients, its clock, its chance, its log; and what is written of releases. */
export type Given = {
  clients: Clients;
  /** The tables, asked again where a call met another. */
  tables: DynamoDBClient;
  now: () => Date;
  random: (bytes: number) => Uint8Array;
  log: Log;
  made: Made;
};

/** What releases are made with: few files where many lives are played, those of a deployment where one is compared. */
export type Made = Pick<CompilePorts, 'render' | 'stylesheet' | 'code' | 'settings'> & Pick<PublishPorts, 'front'>;

/** Where a planted defect takes hold: parts of the house that it may put others in the place of. */
export type Seams = {
  /** Client of the tables, before and after it is made patient. */
  rawTables?: (client: DynamoDBClient) => DynamoDBClient;
  patience?: (client: DynamoDBClient) => DynamoDBClient;
  publish?: (ports: PublishPorts) => PublishPorts;
  requests?: (requests: RequestsOnce) => RequestsOnce;
  /** What a function answers, or does in the place of it. */
  handler?: (of: string, handle: (event: unknown) => Promise<unknown>) => (event: unknown) => Promise<unknown>;
  /** Hears of every call to the tables, in the order in which they were done, and of what came of it. */
  heard?: (command: object, outcome: { answer: object } | { error: unknown }) => void;
  /** Functions that are never called. */
  off?: readonly string[];
};
