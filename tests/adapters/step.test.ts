import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { readEvents } from '../../shared/adapters/read-events.ts';
import { standOf, takeInHand } from '../../shared/adapters/stands.ts';
import { eventAbout } from '../../shared/adapters/table-keys.ts';
import { takeStep } from '../../shared/adapters/threads.ts';
import { AreaSlug } from '../../shared/domain/areas.ts';
import { Period } from '../../shared/domain/periods.ts';
import type { ReturnInHand } from '../../shared/domain/submissions/stand.ts';
import { SubmissionId } from '../../shared/domain/submissions/submission-id.ts';
import { emptyTable } from '../empty-table.ts';

const at = {
  area: AreaSlug.parse('kent'),
  period: Period.parse('2023-24'),
  submission: SubmissionId.parse('20240503T101501000Z-abcdef'),
};
const was: ReturnInHand = {
  ...{ submission: at.submission, receivedAt: '2024-05-03T10:16:00.000Z', rules: '1', form: 'D', nil: false },
  ...{ observations: [], own: { status: 'queried', open: ['q1'], waiting: [] } },
  seen: { status: 'queried', open: ['q1'], waiting: [] },
};
const fine = { status: 'accepted', open: [], waiting: [] } satisfies ReturnInHand['own'];
const is: ReturnInHand = { ...was, own: fine, seen: fine };

describe('a step of a return', () => {
  it('is recorded with all that happened by it, or not at all', async () => {
    const { client, table } = await emptyTable();
    await client.send(new UpdateItemCommand(takeInHand(table, at, was)));
    const happened = { at: '2024-05-04T09:00:00.000Z', who: 'jo', about: eventAbout.submission(at), why: '' };
    const happenings = ['answered', 'awaiting sign-off'].map((what) => ({ ...happened, what }));
    const step = { at, was, is, happenings };
    expect(await takeStep(client, table)(step)).toBe('recorded');
    expect((await standOf(client, table)(at)).inHand).toEqual(is);
    // From a stale view nothing happens, and nothing is told.
    expect(await takeStep(client, table)(step)).toBe('changed');
    const { items } = await readEvents(client, table)({ now: new Date('2024-05-05T09:00:00.000Z') });
    expect(items.map(({ what }) => what).sort()).toEqual(['answered', 'awaiting sign-off']);
  });
});
