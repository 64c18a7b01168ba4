import type { S3Client } from '@aws-sdk/client-s3';
import { publishedFigures } from '../../../functions/query-figures/published-figures.ts';
import { queryFigures } from '../../../functions/query-figures/query-figures.ts';
import { openPublished } from '../../../shared/adapters/published-objects.ts';
import type { Road } from '../releases/release-road.ts';

type Shelf = Pick<Road['published'], 'objects' | 'readings'>;

/** The published bucket as its client: objects with their metadata, and the store's own error for what is not there. */
const clientOf = ({ objects, readings }: Shelf): S3Client => {
  const send = async ({ input: { Key } }: { input: { Key: string } }) => {
    const bytes = objects.get(Key);
    if (bytes === undefined) throw Object.assign(new Error('no'), { name: 'AccessDenied' });
    const { from, withdrawn } = readings.get(Key) ?? {};
    return {
      Body: { transformToByteArray: async () => bytes },
      Metadata: {
        ...(from === undefined ? {} : { 'open-from': from }),
        ...(withdrawn === undefined ? {} : { 'withdrawn-for': encodeURIComponent(withdrawn) }),
      },
    };
  };
  return { send } as unknown as S3Client;
};

/** The public function on what a road has published. */
export const asking = (road: { published: Shelf } & Pick<Road, 'clock'>) => {
  const now = () => new Date(road.clock.now);
  const logged: unknown[] = [];
  const answer = queryFigures({
    published: publishedFigures(openPublished(clientOf(road.published), 'published', now)),
    stylesheet: 'data/explore.css',
    log: { error: (...words: unknown[]) => void logged.push(words) },
  });
  return {
    /** What was logged as an error, and so rings. */
    logged,
    /** Asks as a gateway would hand it on. */
    ask: (search: string, headers: Record<string, string> = {}) =>
      answer({ path: {}, query: [...new URLSearchParams(search)], headers }),
  };
};
