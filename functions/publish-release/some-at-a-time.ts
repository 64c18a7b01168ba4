/** Does the same with each, eight at a time. */
export const someAtATime = async <Each>(all: readonly Each[], act: (each: Each) => Promise<void>): Promise<void> => {
  const waiting = [...all];
  const worker = async () => {
    for (let each = waiting.shift(); each; each = waiting.shift()) await act(each);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
};
