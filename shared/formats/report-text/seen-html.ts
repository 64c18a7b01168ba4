import { type CssLook, classLooks, tagLook } from './css-look.ts';

/** A text as it is seen where it is shown as a page, and the lines on which something is that nobody sees. */
export type SeenHtml = { text: string; hidden: readonly number[] };

const PIECE = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9]{0,9})\b[^<>]{0,2000}>/gi;
const VOID = /^(?:br|hr|img|input|meta|link|col|wbr|area|base)$/;
/** What begins one of these ends the one before it that nobody closed, up to what they stand in. */
const SIBLINGS: readonly { begins: RegExp; ends: RegExp; within: RegExp }[] = [
  { begins: /^t[dh]$/, ends: /^t[dh]$/, within: /^(?:tr|table)$/ },
  { begins: /^tr$/, ends: /^tr$/, within: /^table$/ },
  { begins: /^li$/, ends: /^li$/, within: /^[uo]l$/ },
  { begins: /^(?:p|div|table|h[1-6]|[uo]l)$/, ends: /^p$/, within: /^(?:t[dh]|div|li)$/ },
];
const DEEPEST = 200;

type Open = { name: string; look: CssLook };

/**
 * Takes out of a text with tags what a page does not show: comments, scripts, hidden elements, figures in white on
 * white; and puts what is struck out or raised, by whatever style, between the tags that say so. Lines stay lines.
 */
export const seenHtml = (written: string): SeenHtml => {
  const all = written.replace(/\r\n|[\r\f\v\u2028\u2029]/g, '\n');
  if (!/<(?:[a-z]|!--)/i.test(all)) return { text: all, hidden: [] };
  const classes = classLooks(all);
  const open: Open[] = [];
  const hidden = new Set<number>();
  const out: string[] = [];
  let [from, line] = [0, 1];
  const take = (text: string): void => {
    text.split('\n').forEach((part, index) => {
      if (index > 0) {
        out.push('\n');
        line += 1;
      }
      const { seen, left } = shownAs(part, open.at(-1)?.look ?? {});
      out.push(seen);
      if (left) hidden.add(line);
    });
  };
  for (const found of all.matchAll(PIECE)) {
    const [tag, slash, written = ''] = found;
    const name = written.toLowerCase();
    take(all.slice(from, found.index));
    from = found.index + tag.length;
    if (name !== '') follow(open, { name, tag, closes: slash === '/' }, classes);
    const isShown = name !== '' && !isGone(open.at(-1)?.look) && !/^(?:s|del|strike|su[bp]|style|script)$/.test(name);
    out.push(isShown ? tag : tag.replace(/[^\n]/g, ''));
    line += tag.split('\n').length - 1;
  }
  take(all.slice(from));
  return { text: out.join(''), hidden: [...hidden] };
};

const isGone = (look: CssLook = {}): boolean => look.hidden === true || look.noText === true;

const follow = (
  open: Open[],
  { name, tag, closes }: { name: string; tag: string; closes: boolean },
  classes: ReadonlyMap<string, CssLook>,
): void => {
  if (closes) {
    const at = open.findLastIndex((each) => each.name === name);
    if (at >= 0) open.length = at;
    return;
  }
  if (VOID.test(name) || tag.endsWith('/>')) return;
  const siblings = SIBLINGS.find(({ begins }) => begins.test(name));
  const at = siblings === undefined ? -1 : open.findLastIndex((each) => siblings.ends.test(each.name));
  const within = siblings === undefined ? -1 : open.findLastIndex((each) => siblings.within.test(each.name));
  if (at > within) open.length = at;
  if (open.length < DEEPEST) open.push({ name, look: { ...open.at(-1)?.look, ...tagLook(name, tag, classes) } });
};

/** So much of a text is marked at once: no pattern has to look further for its end. */
const MARKED = 150;

const shownAs = (text: string, look: CssLook): { seen: string; left: boolean } => {
  const { hidden, struck, raised, white, ground } = look;
  if (text.trim() === '' || look.noText) return { seen: isGone(look) ? '' : text, left: false };
  if (hidden || (white && !ground && /^[\d\s.,]+$/.test(text))) return { seen: '', left: true };
  if (!struck && !raised) return { seen: text, left: false };
  const tag = struck ? 's' : 'sup';
  const pieces = Array.from({ length: Math.ceil(text.length / MARKED) }, (_, at) =>
    text.slice(at * MARKED, (at + 1) * MARKED),
  );
  return { seen: pieces.map((each) => `<${tag}>${each}</${tag}>`).join(''), left: false };
};
