import { type Listed, releasePath } from '../../../domain/release/life/release.ts';
import { html } from '../../html.ts';

/**
 * A pointer: sends readers on to the release that stands, and says which it is; to all releases where none does.
 * @param root from the folder of the page to that of the site
 */
export const latestPage = (newest: Listed | undefined, root = '../'): string => {
  const to = `${root}${newest ? releasePath(newest) : ''}index.html`;
  const name = newest ? `MAPPA statistics, ${newest.period}, version ${newest.version}` : 'All releases';
  return `<!DOCTYPE html>
${html`<html lang="en-GB"><head><meta charset="utf-8"><title>The latest release: ${name}</title>
<meta http-equiv="refresh" content="0; url=${to}"><link rel="canonical" href="${to}"></head>
<body><main><h1>The latest release</h1><p><a href="${to}">${name}</a></p></main></body></html>`}
`;
};
