import { SaxesParser } from 'saxes';

type Attributes = Readonly<Record<string, string>>;
export type ReadSvg = {
  title: string;
  words: string;
  texts: readonly (Attributes & { text: string })[];
  elements: readonly (Attributes & { name: string })[];
};

/** An SVG as another reader has it: its elements and its texts. @throws Error where it is not well-formed XML */
export const readSvg = (svg: string): ReadSvg => {
  const parser = new SaxesParser();
  const elements: (Attributes & { name: string })[] = [];
  const texts: (Attributes & { text: string })[] = [];
  const open: { name: string; attributes: Attributes; text: string }[] = [];
  const heads = { title: '', desc: '' };
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name, attributes, text: '' });
    elements.push({ ...attributes, name });
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => {
    const { name, attributes, text } = open.pop()!;
    if (name === 'text') texts.push({ ...attributes, text });
    if (name === 'title' || name === 'desc') heads[name] = text;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(svg).close();
  return { title: heads.title, words: heads.desc, texts, elements };
};
