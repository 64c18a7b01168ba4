import type { Objects } from '../../shared/adapters/objects.ts';
import type { Releases } from '../../shared/adapters/releases.ts';
import type { frontFiles } from '../../shared/formats/published/front-files.ts';

export type Ports = {
  releases: Pick<
    Releases,
    | 'ofPeriod'
    | 'withReleases'
    | 'versionsOf'
    | 'begin'
    | 'move'
    | 'list'
    | 'complete'
    | 'listed'
    | 'frontDue'
    | 'frontRenewed'
  >;
  staging: Pick<Objects, 'get'>;
  published: Pick<Objects, 'put' | 'get' | 'sayBeside'>;
  /** Address of the public site, with a slash at its end; empty where it has none of its own. */
  site: string;
  /** Writes what stands in front of all releases. */
  front: typeof frontFiles;
  now: () => Date;
};
