import { CfnOutput, Stack } from 'aws-cdk-lib';
import { ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { Collection } from './collection.ts';
import { Compilation } from './compilation.ts';
import { Conversation } from './conversation.ts';
import { FrontDoors } from './front-doors.ts';
import { guardedBucket } from './guarded-bucket.ts';
import { Monitoring } from './monitoring.ts';
import { Pages } from './pages.ts';
import { Publication } from './publication.ts';
import { ReadSide } from './read-side.ts';
import { Reminders } from './reminders.ts';
import type { Stage } from './stage.ts';

/** The system in the order in which a return travels. */
export class Platform extends Stack {
  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id, {
      env: { region: stage.region },
      description: 'MAPPA national returns',
      terminationProtection: stage.keep,
    });
    const logs = guardedBucket(this, 'logs', { stage, objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED });

    const doors = new FrontDoors(this, 'doors', stage);
    const collection = new Collection(this, 'collection', { stage, logs, doors });
    const compilation = new Compilation(this, 'compilation', { stage, logs, collection, doors });
    new Conversation(this, 'conversation', { stage, doors, collection });
    const publication = new Publication(this, 'publication', { stage, logs, collection, compilation });
    new ReadSide(this, 'read-side', { stage, doors, collection, compilation });
    new Reminders(this, 'reminders', { stage, collection });
    const pages = new Pages(this, 'pages', { stage, doors, uploads: collection.uploads });
    new Monitoring(this, 'monitoring', stage);

    new CfnOutput(this, 'Api', { value: doors.api.apiEndpoint });
    new CfnOutput(this, 'Pages', { value: pages.api.apiEndpoint });
    new CfnOutput(this, 'Issuer', { value: doors.signIn.issuer });
    new CfnOutput(this, 'Audience', { value: doors.signIn.audience });
    new CfnOutput(this, 'Site', { value: `https://${publication.site.distribution.distributionDomainName}` });
  }
}
