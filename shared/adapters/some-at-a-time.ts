/** Does the same with each, so many at a time. @returns what came of each, in their order */
export const someAtATime = async <Each, Out>(
  all: readonly Each[],
  act: (each: Each) => Promise<Out>,
  atOnce = 8,
): Promise<readonly Out[]> => {
  const done: Out[] = [];
  const waiting = [...all.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) done[next[0]] = await act(next[1]);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, worker));
  return done;
};
