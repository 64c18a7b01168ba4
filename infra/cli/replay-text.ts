import type { Replayed } from '../../shared/domain/submissions/replay.ts';

/** What a replay found, for people: the changes of verdict first, then findings that came or went without one. */
export const replayText = (period: string, replayed: readonly Replayed[]): string => {
  const turned = replayed.filter(({ was, would }) => was !== would);
  const otherwise = replayed.filter(
    (each) => each.was === each.would && each.appeared.length + each.vanished.length > 0,
  );
  return [
    `${replayed.length} returns of ${period} screened again under rule set ${replayed[0]?.rules ?? '(none kept)'}.`,
    turned.length === 0 ? 'No verdict would change.' : `${turned.length} verdicts would change:`,
    ...turned.map((each) => `  ${each.area} ${each.submission}: ${each.was} -> ${each.would}${differences(each)}`),
    ...(otherwise.length === 0 ? [] : ['Same verdict, other findings:']),
    ...otherwise.map((each) => `  ${each.area} ${each.submission}: ${each.was}${differences(each)}`),
  ].join('\n');
};

const differences = ({ appeared, vanished }: Replayed): string =>
  [...appeared.map((rule) => ` +${rule}`), ...vanished.map((rule) => ` -${rule}`)].join('');
