import { S3Client } from '@aws-sdk/client-s3';
import project from '../../package.json' with { type: 'json' };
import { openPublished } from '../../shared/adapters/published-objects.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { lazily } from '../../shared/runtime/lazily.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { publicDoor } from '../../shared/runtime/public-door.ts';

const log = openLog('query-figures');
const env = readEnvironment({ PUBLISHED_BUCKET: present });
const objects = openPublished(new S3Client({ forcePathStyle: true }), env.PUBLISHED_BUCKET, () => new Date());
const answer = lazily(async () => {
  const { publishedFigures } = await import('./published-figures.ts');
  const { queryFigures } = await import('./query-figures.ts');
  const { styleName } = await import('./show-beside.ts');
  const { style } = await import('./style.ts');
  return queryFigures({ published: publishedFigures(objects), stylesheet: `data/${styleName(style)}`, log });
});
const beside = lazily(async () => {
  const { showBeside } = await import('./show-beside.ts');
  const { style } = await import('./style.ts');
  return showBeside({ version: project.version, style });
});

export const handler = publicDoor(log, async (asked) =>
  asked.path.file === undefined ? answer(asked) : beside(asked.path.file),
);
