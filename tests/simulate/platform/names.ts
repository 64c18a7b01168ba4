/** How tables and buckets are called in a simulated stack. */
export const names = {
  returns: 'returns',
  confidential: 'confidential',
  uploads: 'uploads',
  staging: 'staging',
  published: 'published',
} as const;

/** The parts of a run of a function that are given from outside. */
export const site = '';
export const post = { pages: 'https://pages.example', domain: 'areas.example' };
