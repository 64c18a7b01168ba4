import type { Figures } from '../figures.ts';
import type { ScreeningReport, SeenReport } from '../screening-report.ts';
import { footingOf } from './footing.ts';
import { observationsOf, type ReturnInHand } from './stand.ts';
import { raisedAbout, type Thread } from './threads.ts';

type About = Pick<ReturnInHand, 'submission' | 'receivedAt' | 'nil'>;

/**
 * What was made of a submission: the area's own report, the one that others see, and the figures made without Category
 * 4.
 */
type ScreenedForBoth = { own: ScreeningReport; seen: SeenReport; figures: Figures };

/**
 * What a screened submission is to its area: the one it is at work on from now on, unless others see it rejected. One
 * that is rejected for its Category 4 alone takes its place like any other, or staying away would tell of it.
 */
export const takenInHand = (
  about: About,
  { own, seen, figures }: ScreenedForBoth,
  threads: readonly Thread[],
): ReturnInHand | undefined => {
  if (seen.verdict === 'rejected' || seen.form === null) return undefined;
  const observations = observationsOf(figures);
  const raised = raisedAbout(threads, observations);
  return {
    ...about,
    rules: seen.rules,
    form: seen.form,
    observations,
    own: footingOf(own, about.submission, threads, raised),
    seen: footingOf(seen, about.submission, threads, raised),
  };
};

/** A submission in hand on the footing that its reports and all that was said put it on now. */
export const onFooting = (
  inHand: ReturnInHand,
  { own, seen }: Pick<ScreenedForBoth, 'own' | 'seen'>,
  threads: readonly Thread[],
): ReturnInHand => {
  const raised = raisedAbout(threads, inHand.observations);
  return {
    ...inHand,
    own: footingOf(own, inHand.submission, threads, raised),
    seen: footingOf(seen, inHand.submission, threads, raised),
  };
};
