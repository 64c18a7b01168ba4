/**
 * Who publishes the statistics, where readers may ask, and what kind of statistics they are: stated on every release. A
 * department that takes this over changes it here. The address stands in for a mailbox of its own, and reaches nobody.
 */
export const publisher = {
  name: 'Ministry of Justice',
  contact: { post: 'MAPPA statistics, Ministry of Justice', email: 'mappa.statistics@example.gov.uk' },
  status:
    'Official statistics, published at a time that was announced before, under the Code of Practice for Statistics.',
  next: 'The next release is announced on the page of all releases.',
} as const;
