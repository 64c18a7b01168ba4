import type { Objects } from '../../shared/adapters/objects.ts';
import type { Releases } from '../../shared/adapters/releases.ts';

export type Ports = {
  releases: Pick<
    Releases,
    'ofPeriod' | 'versionsOf' | 'begin' | 'move' | 'list' | 'complete' | 'listed' | 'frontDue' | 'frontRenewed'
  >;
  staging: Pick<Objects, 'get'>;
  published: Pick<Objects, 'put'>;
  /** Address of the public site, with a slash at its end; empty where it has none of its own. */
  site: string;
  now: () => Date;
};
