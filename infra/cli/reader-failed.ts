/** Says on this machine that a reader of ours failed on a file, and where it did: nobody else hears of it here. */
export const readerFailed =
  (path: string) =>
  (fault: unknown): void =>
    console.error(`A reader failed on ${path}, which is a fault of ours:`, fault);
