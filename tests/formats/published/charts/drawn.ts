const marks: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };
/** Attributes whose values stand bare, in this order; others are named. */
const bare = ['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'width', 'height', 'd', 'text-anchor', 'font-size'];
const leftOut = new Set(['font-family', 'stroke-linejoin', 'paint-order']);

/** A drawing in lines: each element with its places and lengths, what else it has by name, and its words. */
export const drawn = (markup: { toString: () => string }): string =>
  [...String(markup).matchAll(/<(\w+)((?:\s+[\w-]+="[^"]*")*)\s*\/?>([^<]*)/g)]
    .map(([, name, attributes = '', text = '']) => {
      const given = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].filter(([, key = '']) => !leftOut.has(key));
      const places = given.filter(([, key = '']) => bare.includes(key)).map(([, , value]) => value);
      const others = given.filter(([, key = '']) => !bare.includes(key)).map(([, key, value]) => `${key}=${value}`);
      const said = text.trim().replace(/&\w+;|&#39;/g, (mark) => marks[mark] ?? mark);
      return [name, ...places, ...others].join(' ') + (said === '' ? '' : `: ${said}`);
    })
    .join('\n');

/** The lines of a drawing that are like a pattern. */
export const linesLike = (text: string, pattern: RegExp): readonly string[] =>
  text.split('\n').filter((line) => pattern.test(line));
