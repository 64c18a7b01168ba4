/**
 * Loads an action when it is first asked for: whoever starts a function waits for its door alone, and what renders,
 * reads or reckons comes with the first who needs it. A load that failed is tried again.
 */
export const lazily = <Words extends unknown[], Out>(
  load: () => Promise<(...words: Words) => Out | Promise<Out>>,
): ((...words: Words) => Promise<Out>) => {
  let loading: ReturnType<typeof load> | undefined;
  return async (...words) => {
    loading ??= load();
    const act = await loading.catch((error) => {
      loading = undefined;
      throw error;
    });
    return act(...words);
  };
};
