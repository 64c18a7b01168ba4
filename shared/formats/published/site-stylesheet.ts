/**
 * The style sheet of the public pages: GOV.UK Frontend without its fonts and crest, which are not ours to use and would be
 * fetched from an address that is not there, and the few rules that our tables and charts need.
 */
export const siteStylesheet = (govuk: string): string =>
  `${govuk
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/url\(\/assets\/[^)]*\)/g, 'none')
    .replaceAll('GDS Transport,', '')}${own}`;

const own = '';
