import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { settings } from '../../../shared/domain/disclosure/settings.ts';
import { frontFiles } from '../../../shared/formats/published/front-files.ts';
import { releaseFiles } from '../../../shared/formats/published/release-files.ts';
import { siteStylesheet } from '../../../shared/formats/published/site-stylesheet.ts';
import type { Made } from '../platform/surroundings.ts';

const govuk = createRequire(import.meta.url).resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css');

/** What a deployment makes releases with. @param code the digest of its code */
export const madeAsDeployed = (code: string): Made => ({
  render: releaseFiles,
  front: frontFiles,
  stylesheet: siteStylesheet(readFileSync(govuk, 'utf8')),
  code,
  settings,
});
