import { names } from '../platform/names.ts';
import type { Person } from './requests.ts';
import { analyst, both, inWords, nothing, period, type Scene } from './scene.ts';

const releases = '/collections/{period}/releases';
const approver: Person = { subject: 'app-rover', name: 'Rob', roles: ['release-approver'] };

/** The newest version that is kept, as the page of the releases shows it. */
const newest = ({ platform }: Scene): { version: string; digest: string; state: string } | undefined =>
  platform.tables
    .itemsOf(names.returns)
    .filter(({ pk, sk }) => pk!.S === `RELEASE#${period}` && sk!.S!.startsWith('VERSION#'))
    .map(({ release: kept }) => JSON.parse(kept!.S!))
    .sort((one, other) => Number(other.version.slice(2)) - Number(one.version.slice(2)))[0];

const decide =
  (decision: string, more: (scene: Scene) => object = () => ({})) =>
  (scene: Scene): void => {
    const kept = newest(scene);
    if (kept === undefined) return;
    const { version, digest } = kept;
    const person = scene.step.with % 5 === 0 ? both : approver;
    const body = { why: inWords(scene, 'As we agreed at the meeting'), digest, ...more(scene) };
    scene.ask(
      decision,
      { person, route: `POST ${releases}/{version}/${decision}`, path: { period, version }, body },
      nothing,
    );
  };

const compile =
  (more: object) =>
  (scene: Scene): void => {
    const isRevision = newest(scene)?.version !== undefined && newest(scene)!.state !== 'compiled';
    const body = { ...more, ...(isRevision ? { reason: inWords(scene, 'A figure of one area was corrected') } : {}) };
    const person = scene.step.with % 4 === 0 ? both : analyst;
    scene.ask('compile', { person, route: `POST ${releases}`, path: { period }, body }, nothing);
  };

/** Some of them in winter, some in summer time. */
const weekdays = ['2024-11-05', '2024-11-12', '2025-01-14', '2025-03-04', '2024-10-22', '2025-04-08'];

/** What is done about releases: by an analyst who compiles, and an approver who decides. */
export const aboutReleases = {
  compile: compile({}),
  'compile with Category 4': compile({ drawCategory4: true }),
  approve: decide('approve'),
  schedule: decide('schedule'),
  move: decide('move', ({ step }) => ({ releaseAt: weekdays[step.with % weekdays.length] })),
  cancel: decide('cancel'),
  withdraw: decide('withdraw'),
  'publish again': decide('publish-again'),
} as const;
