/**
 * How an element of a page is shown; `white` letters are seen where a `ground` is behind them. What has `noText` holds
 * nothing that is shown.
 */
export type CssLook = Partial<Record<'raised' | 'struck' | 'hidden' | 'white' | 'ground' | 'noText', boolean>>;

const HIDDEN =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|(?:font-size|opacity)\s*:\s*[01](?:px|pt)?\s*(?:;|$|!)/i;
const STRUCK = /text-decoration[\w-]*\s*:[^;]*line-through/i;
const RAISED = /vertical-align\s*:\s*(?:super|sub)\b|mso-text-raise\s*:\s*-?[1-9]/i;
const WHITE = '(?:white|#f[89a-f]f[89a-f]f[89a-f]|#fff|rgba?\\(\\s*255\\s*,\\s*255\\s*,\\s*255\\b[^)]*\\))';
const WHITE_LETTERS = new RegExp(`(?:^|;)\\s*color\\s*:\\s*${WHITE}\\s*(?:;|$|!)`, 'i');
const LETTERS = /(?:^|;)\s*color\s*:/i;
const GROUND = new RegExp(
  `background(?:-color)?\\s*:\\s*(?!\\s*(?:${WHITE}|none|transparent|inherit|initial)\\b)`,
  'i',
);

const isOn = (pattern: RegExp, text: string, name: keyof CssLook): CssLook =>
  pattern.test(text) ? { [name]: true } : {};

/** The look that declarations of CSS give. */
const lookOf = (css: string): CssLook => ({
  ...isOn(HIDDEN, css, 'hidden'),
  ...isOn(STRUCK, css, 'struck'),
  ...isOn(RAISED, css, 'raised'),
  ...(LETTERS.test(css) ? { white: WHITE_LETTERS.test(css) } : {}),
  ...isOn(GROUND, css, 'ground'),
});

/** The looks of the classes that a page declares in its own style sheets. */
export const classLooks = (page: string): ReadonlyMap<string, CssLook> => {
  const looks = new Map<string, CssLook>();
  for (const [, sheet = ''] of page.matchAll(/<style\b[^<>]*>([\s\S]*?)<\/style\s*>/gi))
    for (const [, selectors = '', css = ''] of sheet.matchAll(/([^{}]{1,500})\{([^{}]{0,2000})\}/g))
      for (const [, name = ''] of selectors.matchAll(/\.([\w-]+)\s*(?:,|$)/g))
        looks.set(name, { ...looks.get(name), ...lookOf(css) });
  return looks;
};

const BY_NAME: Readonly<Record<string, CssLook>> = {
  s: { struck: true },
  del: { struck: true },
  strike: { struck: true },
  sup: { raised: true },
  sub: { raised: true },
  script: { noText: true },
  style: { noText: true },
  template: { noText: true },
};

/** The look of an element by its name, its attributes and its classes. */
export const tagLook = (name: string, tag: string, classes: ReadonlyMap<string, CssLook>): CssLook => {
  const [, , style = ''] = /\sstyle\s*=\s*(["'])(.*?)\1/is.exec(tag) ?? [];
  const [, , names = ''] = /\sclass\s*=\s*(["']?)([\w\s-]+)\1/i.exec(tag) ?? [];
  return Object.assign(
    {},
    BY_NAME[name],
    ...names.split(/\s+/).map((each) => classes.get(each)),
    isOn(/\shidden(?=[\s=>/])/i, tag, 'hidden'),
    isOn(new RegExp(`\\scolor\\s*=\\s*["']?${WHITE}`, 'i'), tag, 'white'),
    isOn(new RegExp(`\\sbgcolor\\s*=\\s*["']?(?!${WHITE})`, 'i'), tag, 'ground'),
    lookOf(style),
  );
};
