import { type DynamoDBClient, GetItemCommand, type Put } from '@aws-sdk/client-dynamodb';
import type { AreaSlug } from '../domain/areas.ts';
import { type CellKey, cellKey } from '../domain/cells.ts';
import type { Figure, Figures } from '../domain/figures.ts';
import { type Period, periodBefore } from '../domain/periods.ts';
import type { Past } from '../domain/screening/past.ts';
import { CurrentReturn } from '../domain/submissions/current-return.ts';
import type { SubmissionAt } from '../domain/submissions/upload-key.ts';
import { inReturns } from './table-keys.ts';

type At = Omit<SubmissionAt, 'submission'>;

/** A current return as an item: texts, with structures as JSON, so that the nation stays one cheap Query. */
export const currentItem = (at: At, current: CurrentReturn) => ({
  ...inReturns.current.key(at),
  submission: { S: current.submission },
  status: { S: current.status },
  rules: { S: current.rules },
  form: { S: current.form },
  receivedAt: { S: current.receivedAt },
  nil: { S: String(current.nil) },
  open: { S: JSON.stringify(current.open) },
  observations: { S: JSON.stringify(current.observations) },
  ...(current.signedOff === undefined ? {} : { signedOff: { S: JSON.stringify(current.signedOff) } }),
});

/** Reads a current return out of an item. Throws where it is not as we write it. */
export const readCurrent = (item: Readonly<Record<string, { S?: string }>>): CurrentReturn =>
  CurrentReturn.parse({
    submission: item.submission?.S,
    status: item.status?.S,
    rules: item.rules?.S,
    form: item.form?.S,
    receivedAt: item.receivedAt?.S,
    nil: item.nil?.S === 'true',
    open: JSON.parse(item.open?.S ?? '[]'),
    observations: JSON.parse(item.observations?.S ?? 'null'),
    ...(item.signedOff?.S === undefined ? {} : { signedOff: JSON.parse(item.signedOff.S) }),
  });

/** Puts a return in the place of an older one, never of a newer. */
export const currentPut = (table: string, at: At, current: CurrentReturn): Put => ({
  TableName: table,
  Item: currentItem(at, current),
  ConditionExpression: 'attribute_not_exists(submission) OR submission < :new',
  ExpressionAttributeValues: { ':new': { S: current.submission } },
});

/** The current return of an area; undefined where none stands. */
export const currentReturn =
  (client: DynamoDBClient, table: string) =>
  async (at: At): Promise<CurrentReturn | undefined> => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: inReturns.current.key(at), ConsistentRead: true }),
    );
    return Item === undefined ? undefined : readCurrent(Item as Record<string, { S?: string }>);
  };

/** How far back a comparison reaches. */
const yearsBack = 3;

/** What an area was last accepted with: the accepted returns of the three periods before, the latest first. */
export const pastReturns =
  (client: DynamoDBClient, table: string) =>
  async (area: AreaSlug, period: Period): Promise<readonly Past[]> => {
    const found: Past[] = [];
    for (let back = 0, before = periodBefore(period); back < yearsBack; back += 1, before = periodBefore(before)) {
      const held = await currentReturn(client, table)({ area, period: before });
      if (held?.status === 'accepted') found.push({ period: before, figures: figuresOf(held) });
    }
    return found;
  };

/** The public figures of a current return by cell. */
export const figuresOf = ({ observations }: CurrentReturn): Figures =>
  new Map(
    observations.map((each): [CellKey, Figure] => [
      cellKey(each),
      each.shorthand === '' ? { value: each.value } : { value: each.value, shorthand: each.shorthand },
    ]),
  );
