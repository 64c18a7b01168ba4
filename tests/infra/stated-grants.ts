/**
 * What each function may do to what is kept, by the trust table of the design and what its work needs: written here,
 * and not read from the stack. `sends` names a queue of letters beside the one that Lambda itself writes to.
 */
export type Stated = Partial<
  Record<'returns' | 'confidential' | 'uploads' | 'staging' | 'published', string> & {
    letters: string;
    more: readonly string[];
  }
>;

const stream = [
  'dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator on the stream of returns',
  'dynamodb:ListStreams on *',
];
const doors = { letters: 'doordeadletters' };
const looks = { ...doors, returns: 'GetItem' };
const views = { ...doors, returns: 'GetItem Query' };
const sets = { ...doors, returns: 'GetItem PutItem' };
const adds = { ...doors, returns: 'GetItem PutItem Query' };
const steps = { ...doors, returns: 'GetItem PutItem Query UpdateItem' };

export const statedGrants: Readonly<Record<string, Stated>> = {
  'request-upload': { ...doors, returns: 'GetItem PutItem UpdateItem', uploads: 'PutObject' },
  'receive-return': {
    letters: 'collectionreceivereturndeadletters',
    // The years before are read side by side, in one call.
    returns: 'BatchGetItem GetItem PutItem Query UpdateItem',
    uploads: 'GetObject GetObjectVersion',
    confidential: 'PutItem',
    more: ['sqs:DeleteMessage sqs:GetQueueAttributes sqs:ReceiveMessage on collectionarrivals'],
  },
  'answer-findings': steps,
  'sign-off-return': { ...steps, returns: 'BatchGetItem GetItem PutItem Query UpdateItem' },
  'review-return': steps,
  'keep-draft': sets,
  'open-round': adds,
  'tend-area': adds,
  'replay-screening': {
    letters: 'collectionreplayscreeningdeadletters',
    returns: 'GetItem Query',
    uploads: 'GetObject GetObjectVersion',
  },
  'set-population': sets,
  'set-dates': sets,
  'compile-release': { ...adds, staging: 'PutObject', confidential: 'Query' },
  'word-release': adds,
  'decide-release': adds,
  'publish-release': {
    letters: 'publicationpublishreleasedeadletters',
    // Of which periods there is a release is looked up for all at once.
    returns: 'BatchGetItem ConditionCheckItem GetItem PutItem Query',
    staging: 'GetObject',
    published: 'GetObject PutObject',
  },
  'schedule-release': {
    letters: 'publicationclockschedulereleasedeadletters',
    more: [
      'scheduler:CreateSchedule scheduler:DeleteSchedule scheduler:UpdateSchedule on any of the stage',
      'iam:PassRole on publicationclockcaller to scheduler.amazonaws.com',
      ...stream,
      'sqs:SendMessage on publicationclockgivenupdeadletters',
    ],
  },
  'watch-releases': { letters: 'publicationwatchreleasesdeadletters', returns: 'GetItem Query' },
  'remind-areas': { letters: 'remindersremindareasdeadletters', returns: 'GetItem PutItem Query' },
  'tell-areas': {
    letters: 'reminderstellareasdeadletters',
    // What mails have gone is looked up for a batch of changes at once.
    returns: 'BatchGetItem GetItem PutItem',
    more: ['ses:SendEmail on remindersdomain', ...stream, 'sqs:SendMessage on remindersmailsgivenupdeadletters'],
  },
  'show-submissions': views,
  'show-report': views,
  'show-collection': views,
  'show-desk': views,
  'show-events': { ...doors, returns: 'Query' },
  'show-releases': { ...doors, returns: 'Query', staging: 'GetObject' },
  'preview-area': looks,
  'get-template': looks,
  'check-return': looks,
  'query-figures': { ...doors, published: 'GetObject' },
  'show-caller': doors,
  'show-openapi': doors,
  'show-page': doors,
  'show-asset': doors,
  'sign-in': doors,
  'refuse-request': doors,
};
