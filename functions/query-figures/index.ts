import { S3Client } from '@aws-sdk/client-s3';
import govuk from 'govuk-frontend/dist/govuk/govuk-frontend.min.css';
import project from '../../package.json' with { type: 'json' };
import { openPublished } from '../../shared/adapters/published-objects.ts';
import { siteStylesheet } from '../../shared/formats/published/site-stylesheet.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { publicDoor } from '../../shared/runtime/public-door.ts';
import { publishedFigures } from './published-figures.ts';
import { queryFigures } from './query-figures.ts';
import { showBeside, styleName } from './show-beside.ts';

const log = openLog('query-figures');
const env = readEnvironment({ PUBLISHED_BUCKET: present });
const style = siteStylesheet(govuk);
const objects = openPublished(new S3Client({ forcePathStyle: true }), env.PUBLISHED_BUCKET, () => new Date());
const answer = queryFigures({ published: publishedFigures(objects), stylesheet: `data/${styleName(style)}`, log });
const beside = showBeside({ version: project.version, style });

export const handler = publicDoor(log, async (asked) =>
  asked.path.file === undefined ? answer(asked) : beside(asked.path.file),
);
