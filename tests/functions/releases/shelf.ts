/** Objects of a bucket in memory, by key. */
export const openShelf = () => {
  const objects = new Map<string, Uint8Array>();
  return {
    objects,
    put: async (key: string, bytes: Uint8Array) => void objects.set(key, bytes),
    get: async (key: string) => {
      const found = objects.get(key);
      if (!found) throw new Error('no such object');
      return found;
    },
  };
};
