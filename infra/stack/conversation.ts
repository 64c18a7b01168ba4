import { Construct } from 'constructs';
import type { Collection } from './collection.ts';
import type { FrontDoors } from './front-doors.ts';
import { NodeFunction } from './node-function.ts';
import type { Stage } from './stage.ts';

type Props = { stage: Stage; doors: FrontDoors; collection: Collection };

const get = 'dynamodb:GetItem';
const query = 'dynamodb:Query';
const put = 'dynamodb:PutItem';
const update = 'dynamodb:UpdateItem';
const desk = '/collections/{period}/areas/{area}';
const submission = '/areas/{area}/returns/{period}/submissions/{submission}';

/**
 * What area and ministry say to each other about a return, what the ministry does about an area, and rounds of answers.
 */
export class Conversation extends Construct {
  constructor(scope: Construct, id: string, { stage, doors, collection }: Props) {
    super(scope, id);
    const { returns } = collection;

    const review = new NodeFunction(this, 'review-return', {
      stage,
      purpose: 'Takes what the ministry asks about a return and makes of answers',
    });
    review.uses('RETURNS_TABLE', returns, get, query, put, update);
    for (const end of ['queries', 'reviews', 'returned']) doors.route(`POST ${submission}/${end}`, review);

    const draft = new NodeFunction(this, 'keep-draft', { stage, purpose: 'Keeps answers that are being written' });
    draft.uses('RETURNS_TABLE', returns, get, put);
    doors.route(`GET ${submission}/draft`, draft).route(`PUT ${submission}/draft`, draft);

    const round = new NodeFunction(this, 'open-round', { stage, purpose: 'Opens a round of answers' });
    round.uses('RETURNS_TABLE', returns, get, query, put);
    doors.route('POST /collections/{period}/rounds', round);

    const tend = new NodeFunction(this, 'tend-area', {
      stage,
      purpose: 'Extends, reminds and notes, one area at a time',
    });
    tend.uses('RETURNS_TABLE', returns, get, query, put);
    for (const end of ['reminders', 'notes']) doors.route(`POST ${desk}/${end}`, tend);
    doors.route(`PUT ${desk}/extension`, tend).route('PUT /areas/{area}/contacts', tend);
  }
}
