const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Listens for being told to stop (Ctrl-C): `told` comes true then, so that what is begun can be ended and left as it
 * is. A second Ctrl-C ends the process at once. `leave` listens no longer.
 */
export const toldToStop = () => {
  let isTold = false;
  const { promise: told, resolve } = Promise.withResolvers<void>();
  const tell = (): void => {
    isTold = true;
    leave();
    resolve();
  };
  const leave = (): void => {
    for (const signal of signals) process.off(signal, tell);
  };
  for (const signal of signals) process.on(signal, tell);
  return { told, isTold: () => isTold, leave };
};
