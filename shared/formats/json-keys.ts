/** A key that an object of a JSON text gives twice, and the path of the object: `observations[0]`. */
export type RepeatedKey = { key: string; path: string };

type Open = { keys: Map<string, string> | undefined; path: string; index: number; key: string };

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/g;

/** A few are enough to be told of: a file with more of them has one cause. */
const MOST = 20;

/**
 * Keys that stand twice in one object of a JSON text, told from each other as `named` says. What parses JSON keeps the
 * last of them and drops the others without a word. The text must be sound JSON.
 */
export const repeatedKeys = (text: string, named: (key: string) => string): readonly RepeatedKey[] => {
  const found: RepeatedKey[] = [];
  const open: Open[] = [];
  let waiting: string | undefined;
  for (const [token] of text.matchAll(TOKEN)) {
    const inside = open.at(-1);
    if (token === '{' || token === '[') {
      open.push({ keys: token === '{' ? new Map() : undefined, path: pathOf(inside), index: 0, key: '' });
    } else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && inside) inside.index += 1;
    else if (token === ':' && inside?.keys && waiting !== undefined) {
      const key: string = JSON.parse(waiting);
      if (inside.keys.has(named(key))) found.push({ key, path: inside.path });
      inside.keys.set(named(key), key);
      inside.key = key;
      if (found.length === MOST) return found;
    } else waiting = token;
  }
  return found;
};

const pathOf = (inside: Open | undefined): string => {
  if (inside === undefined) return '';
  if (inside.keys === undefined) return `${inside.path}[${inside.index}]`;
  return inside.path === '' ? inside.key : `${inside.path}.${inside.key}`;
};
