/** What a value holds, a line each: the path to it, and what stands there. */
export const inPaths = (value: unknown, path = ''): string => {
  if (typeof value !== 'object' || value === null) return `${path}: ${value}`;
  const within = Object.entries(value);
  if (within.length === 0) return `${path}: nothing`;
  return within.map(([name, each]) => inPaths(each, path === '' ? name : `${path}.${name}`)).join('\n');
};
