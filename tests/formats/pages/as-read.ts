type Element = { name: string; attributes: ReadonlyMap<string, string>; content: (Element | string)[] };

const single = new Set(['input', 'br', 'meta', 'link', 'img', 'rect', 'path', 'line', 'circle', 'progress']);
const marks: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const plain = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => marks[name]!);

const attributesIn = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, plain(value)] as const),
  );

/** @throws where an element is closed that is not open, or left open */
const parsed = (markup: string): Element => {
  const whole: Element = { name: '', attributes: new Map(), content: [] };
  const open = [whole];
  for (const [piece, closing, name, attributes = ''] of markup.matchAll(
    /<(\/?)([\w-]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>|[^<]+|</g,
  )) {
    if (name === undefined) {
      if (piece === '<') throw new Error(`Markup that nobody wrote so: ${markup}`);
      open.at(-1)!.content.push(plain(piece));
    } else if (closing === '/') {
      if (single.has(name)) continue;
      if (open.pop()!.name !== name) throw new Error(`</${name}> closes what is not open`);
    } else {
      const element = { name, attributes: attributesIn(attributes), content: [] };
      open.at(-1)!.content.push(element);
      if (!single.has(name) && !piece.endsWith('/>')) open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)!.name}> is left open`);
  return whole;
};

/** What is left of the classes of an element: how it differs from others of its kind. */
const lookOf = ({ attributes }: Element): string =>
  [...(attributes.get('class') ?? '').matchAll(/--(\S+)/g)]
    .map(([, look = '']) => look)
    .filter((look) => !['s', 'm', 'l', 'xl'].includes(look))
    .join(' ');

const told = (element: Element, ...names: readonly string[]): string =>
  names.flatMap((name) => (element.attributes.has(name) ? [` ${name}=${element.attributes.get(name)}`] : [])).join('');

const inside = (element: Element): string => element.content.map(written).join('');
const block = (text: string): string => `\n${text}\n`;
const named = ({ name, attributes, content }: Element): string => {
  const ids = [...attributes].filter(
    ([each]) => each === 'id' || (each.startsWith('data-') && !/^data-(module|prevent-double-click)$/.test(each)),
  );
  const text = content.map(written).join('');
  return ids.length === 0
    ? block(text)
    : block(`${name}${ids.map(([id, value]) => ` ${id}=${value}`).join('')}:\n${text}`);
};

const field = (element: Element): string => {
  const { attributes } = element;
  const type = attributes.get('type');
  const look = lookOf(element);
  const about = told(element, 'name', 'accept', 'rows', 'value');
  const more = ['checked', 'selected', 'required'].filter((each) => attributes.has(each)).join(' ');
  return `[${type ?? element.name}${about}${look === '' ? '' : ` ${look}`}${more === '' ? '' : ` ${more}`}]`;
};

const rules: Readonly<Record<string, (element: Element) => string>> = {
  a: (element) =>
    `[${inside(element)}](${element.attributes.get('href')}${element.attributes.has('role') ? ` button ${lookOf(element)}`.trimEnd() : ''})`,
  strong: (element) => (lookOf(element) === '' ? inside(element) : `{${inside(element)} ${lookOf(element)}}`),
  button: (element) =>
    block(
      `<<${inside(element)}${told(element, 'name', 'value')}${lookOf(element) === '' ? '' : ` ${lookOf(element)}`}>>`,
    ),
  input: (element) => `${field(element)} `,
  textarea: (element) => `${field(element)} “${element.content.join('').replaceAll('\n', '⏎')}”`,
  select: (element) => `${field(element)}\n${inside(element)}`,
  option: (element) =>
    block(`* ${inside(element)}${told(element, 'value')}${element.attributes.has('selected') ? ' (chosen)' : ''}`),
  form: (element) => block(`form${told(element, 'method', 'action', 'enctype')}\n${inside(element)}\nend of form`),
  details: (element) =>
    block(`details${element.attributes.has('open') ? ' open' : ''}\n${inside(element)}\nend of details`),
  summary: (element) => block(`+ ${inside(element).trim()}`),
  h1: (element) => block(`# ${inside(element)}${told(element, 'id')}`),
  h2: (element) => block(`## ${inside(element)}${told(element, 'id')}`),
  h3: (element) => block(`### ${inside(element)}${told(element, 'id')}`),
  li: (element) => block(`- ${inside(element).trim()}`),
  dt: (element) => `\n${inside(element)}: `,
  dd: (element) => `${inside(element)} `,
  p: (element) => block(`${inside(element)}${told(element, 'role')}`),
  caption: (element) =>
    block(`table “${inside(element)}”${/hidden/.test(element.attributes.get('class') ?? '') ? ' quiet' : ''}`),
  tr: (element) =>
    block(
      element.content
        .map((each) =>
          typeof each === 'string' ? each : `${written(each)}${lookOf(each).includes('numeric') ? ' >' : ''}`,
        )
        .join(' | '),
    ),
  legend: (element) => block(inside(element)),
  label: (element) => `${inside(element)} `,
  br: () => ' ',
  section: named,
  article: named,
  div: named,
};
const blocks = new Set([
  'ul',
  'ol',
  'dl',
  'thead',
  'tbody',
  'table',
  'fieldset',
  'nav',
  'svg',
  'header',
  'main',
  'footer',
]);

const written = (each: Element | string): string => {
  if (typeof each === 'string') return each.replace(/\s+/g, ' ');
  const rule = rules[each.name];
  if (rule !== undefined) return rule(each);
  return blocks.has(each.name) ? block(inside(each)) : inside(each);
};

/**
 * A page as somebody reads it who cannot see it: a line for each heading (`#`), paragraph, item (`-`), row and field,
 * links as `[text](address)`, buttons as `<<text>>`, tags as `{text colour}`, numeric columns marked `>`. What is in
 * a form or folded away stands between lines of its own.
 */
export const asRead = (markup: { toString: () => string }): string =>
  parsed(String(markup))
    .content.map(written)
    .join('')
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

/** What a test says of such a page: a line that is further in than the first one goes on the one before it. */
export const lines = (parts: TemplateStringsArray): string => {
  const given = parts[0]!.split('\n').filter((line) => line.trim() !== '');
  const margin = /^ */.exec(given[0] ?? '')![0];
  return given
    .map((line) => (line.startsWith(`${margin} `) ? ' ' : '\n') + line.trim())
    .join('')
    .trim();
};
