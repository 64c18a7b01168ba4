import type { Ports } from '../../../functions/publish-release/ports.ts';

/** When a function dies: before its call of that number is made, or once it is made and its answer under way. */
export type Death = { at: number; answered: boolean };

/** Ports that tell of every call that was made, and that fail from the death on, as all calls of a dead function do. */
export const mortal = (ports: Ports, { at, answered }: Death, made: (call: string) => void = () => {}): Ports => {
  let calls = 0;
  const watched = <Port extends object>(port: Port): Port =>
    Object.fromEntries(
      Object.entries(port).map(([name, act]) => [
        name,
        async (...words: unknown[]) => {
          const call = calls++;
          if (call > at || (call === at && !answered)) throw new Error('died');
          const answer = await act(...words);
          made(`${name} ${typeof words[0] === 'string' ? words[0] : ''}`.trim());
          if (call === at) throw new Error('died');
          return answer;
        },
      ]),
    ) as Port;
  const { ofPeriod, withReleases, versionsOf, begin, move, list, complete, listed, frontDue, frontRenewed } =
    ports.releases;
  const { put, get, sayBeside } = ports.published;
  return {
    releases: watched({
      ...{ ofPeriod, withReleases, versionsOf, begin, move, list, complete, listed, frontDue, frontRenewed },
    }),
    staging: watched({ get: ports.staging.get }),
    published: watched({ put, get, sayBeside }),
    site: ports.site,
    front: ports.front,
    now: ports.now,
  };
};

/** A life to its end. */
export const immortal: Death = { at: Number.POSITIVE_INFINITY, answered: false };
