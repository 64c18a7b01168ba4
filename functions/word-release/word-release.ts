import type { Candidate } from '../../shared/adapters/candidate.ts';
import { digestOf, replacedBy } from '../../shared/adapters/candidate-digest.ts';
import { candidatePassages } from '../../shared/adapters/candidate-passages.ts';
import type { Releases } from '../../shared/adapters/releases.ts';
import { eventAbout } from '../../shared/adapters/table-keys.ts';
import { whoInWords, whoIs } from '../../shared/domain/access/who.ts';
import { releaseFacts } from '../../shared/domain/api/release-facts.ts';
import { WordsOrder } from '../../shared/domain/api/requests/of-releases.ts';
import { periodBefore } from '../../shared/domain/periods.ts';
import { wordedAnew } from '../../shared/domain/release/life/worded-anew.ts';
import { worded, writtenIn } from '../../shared/domain/release/wording/passages.ts';
import type { Call, Reply } from '../../shared/runtime/http-door.ts';
import { periodIn } from '../../shared/runtime/named.ts';
import { refuse } from '../../shared/runtime/problem.ts';
import { readRequest } from '../../shared/runtime/read-request.ts';
import { refuseStale } from '../../shared/runtime/refuse-stale.ts';
import { refuseCareless, refuseUnknown } from './refuse-words.ts';

export type Ports = { releases: Pick<Releases, 'ofPeriod' | 'compile'>; now: () => Date };

/**
 * An analyst writes on the page of a candidate that they read: main points in the place of drafts, and commentary. The
 * words are part of what is decided about, so the candidate has another digest from then on, and what was approved has
 * to be approved anew. No figure and no file changes.
 */
export const wordRelease =
  ({ releases, now }: Ports) =>
  async ({ caller, path, body, carriedOut }: Call): Promise<Reply> => {
    const order = readRequest(WordsOrder, body);
    const period = periodIn(path);
    const kept = await releases.ofPeriod(period);
    const was = kept.releases.find(({ version }) => version === path.version);
    const content = was && kept.candidates.get(was.version);
    if (was === undefined || content === undefined)
      throw refuse.notFound('There is no such version.', 'unknown-version');
    refuseStale(content.replaced, was, order.digest);
    const at = now().toISOString();
    const by = whoIs(caller);
    const is = wordedAnew(was, { at, by });
    if (is === undefined)
      throw refuse.conflict(
        `The words of a version that is ${was.state} stand. Cancel its schedule to write them anew.`,
      );
    const passages = candidatePassages(period, content, await releases.ofPeriod(periodBefore(period)));
    refuseUnknown(order.words, passages);
    const words = writtenIn(passages, order.words);
    refuseCareless(kept, { period, version: was.version, figures: content.figures, passages }, words);

    const written: Candidate = { ...content, words: [...words] };
    written.replaced = replacedBy(kept, was, written, true);
    const { reason, preRelease } = was;
    const release = { ...is, digest: digestOf({ reason, preRelease, content: written }) };
    const why = words.length === 0 ? 'the drafts stand' : `${words.length} of ${passages.length} places in own words`;
    const happening = { at, who: whoInWords(by), what: 'worded', about: eventAbout.release(was), why };
    const reply = { status: 200, body: { ...releaseFacts(release), words: worded(passages, words) } };
    if (!(await releases.compile(was, release, written, happening, undefined, carriedOut?.(reply))))
      throw refuse.conflict('The release has changed in the meantime. Look again.', 'changed-meanwhile');
    return reply;
  };
