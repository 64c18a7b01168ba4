import { CfnOutput, CfnParameter, Stack } from 'aws-cdk-lib';
import { ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { Backups } from './backups.ts';
import { Collection } from './collection.ts';
import { Compilation } from './compilation.ts';
import { Conversation } from './conversation.ts';
import { Explore } from './explore.ts';
import { FrontDoors } from './front-doors.ts';
import { FrontSite } from './front-site.ts';
import { guardedBucket } from './guarded-bucket.ts';
import { KeyRecord } from './key-record.ts';
import { Monitoring } from './monitoring.ts';
import { Pages } from './pages.ts';
import { Publication } from './publication.ts';
import { ReadSide } from './read-side.ts';
import { Reminders } from './reminders.ts';
import { areOwn } from './settings.ts';
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
    const reminders = new Reminders(this, 'reminders', { stage, collection });
    const pages = new Pages(this, 'pages', { stage, doors, uploads: collection.uploads });
    new Explore(this, 'explore', { stage, publication });
    const front = new FrontSite(this, 'front', { stage, logs, pages, doors });
    const tables = [collection.returns, collection.confidential.table];
    const backups = new Backups(this, 'backups', {
      stage,
      tables,
      buckets: [publication.published, compilation.staging],
    });
    collection.confidential.keyOnlyFor(backups.role);
    new KeyRecord(this, 'key-record', { stage, logs, confidential: collection.confidential.table });
    new Monitoring(this, 'monitoring', stage);
    if (!areOwn(stage.settings)) refuseDeployment(this);

    const { settings } = stage;
    new CfnOutput(this, 'Api', { value: `https://${settings.pages}` });
    new CfnOutput(this, 'Pages', { value: `https://${settings.pages}` });
    new CfnOutput(this, 'PagesPointTo', { value: front.distribution.distributionDomainName });
    new CfnOutput(this, 'Issuer', { value: doors.signIn.issuer });
    new CfnOutput(this, 'Audience', { value: doors.signIn.audience });
    new CfnOutput(this, 'Site', { value: `https://${settings.site}` });
    new CfnOutput(this, 'SitePointsTo', { value: publication.site.distribution.distributionDomainName });
    new CfnOutput(this, 'PagesDistribution', { value: front.distribution.distributionId });
    new CfnOutput(this, 'SiteDistribution', { value: publication.site.distribution.distributionId });
    for (const [index, { name, value }] of reminders.mailRecords.entries())
      new CfnOutput(this, `MailRecord${index + 1}`, { value: `${name} CNAME ${value}` });
  }
}

/**
 * A parameter that has no value and that nothing gives one: CloudFormation refuses the stack before it makes anything,
 * whether or not anything refers to it.
 */
const refuseDeployment = (stack: Stack): CfnParameter =>
  new CfnParameter(stack, 'SettingsOfTheSample', {
    description: 'These are the settings of the sample. Say where those of this stage are: MAPPA_SETTINGS=<file>.',
  });
