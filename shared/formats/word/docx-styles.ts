import { readXml } from '../workbook/read-xml.ts';
import type { Zip } from '../workbook/zip-inflate.ts';
import { given, type Look, withProperty } from './look.ts';

const PART = 'word/styles.xml';
/** Styles are founded on others at most so deep. */
const DEEPEST = 12;

type Style = { on: string | undefined; properties: (readonly [name: string, value: string | undefined])[] };

/**
 * The looks of a document's styles by their names: a mark may be raised, and text struck out or hidden, by the style of
 * its run or paragraph alone.
 */
export const docxStyles = (zip: Zip): ((name: string | undefined, look?: Look) => Look) => {
  const styles = new Map<string | undefined, Style>();
  let style: Style | undefined;
  if (zip.has(PART))
    readXml(zip, PART, {
      open: (name, attributes, path) => {
        if (name === 'style') {
          style = { on: undefined, properties: [] };
          styles.set(given(attributes, 'styleId'), style);
        } else if (name === 'basedOn' && style !== undefined) style.on = given(attributes);
        else if (path.at(-2) === 'rPr' && path.at(-3) === 'style') style?.properties.push([name, given(attributes)]);
      },
    });
  const lookOf = (name: string | undefined, look: Look, depth: number): Look => {
    const found = name === undefined ? undefined : styles.get(name);
    if (found === undefined || depth > DEEPEST) return look;
    const under = lookOf(found.on, look, depth + 1);
    return found.properties.reduce((each, [property, value]) => withProperty(each, property, value), under);
  };
  return (name, look = {}) => lookOf(name, look, 0);
};
