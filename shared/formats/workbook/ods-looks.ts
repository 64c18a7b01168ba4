import { type Ink, SMALLEST, WHITE } from './rich-text.ts';

/** What a style of an ODS says of how cells and letters look, and the style that it begins from. */
type Style = { parent?: string; ink: Ink; paper?: string; hidden?: boolean };

/** Names of styles are only one of a kind within their family. */
type Family = 'text' | 'table-cell' | 'table';

const colour = (text = ''): string | undefined =>
  /^#[0-9a-f]{6}$/i.test(text) ? text.slice(1).toUpperCase() : undefined;

const inkOf = (attributes: Record<string, string>): Ink => {
  const [line, kind] = [attributes['style:text-line-through-style'], attributes['style:text-line-through-type']];
  const position = attributes['style:text-position'];
  const ink = colour(attributes['fo:color']);
  const [, points] = /^([\d.]+)pt$/.exec(attributes['fo:font-size'] ?? '') ?? [];
  return {
    ...(line === undefined && kind === undefined ? {} : { struck: (line ?? kind) !== 'none' && kind !== 'none' }),
    ...(position === undefined ? {} : { raised: !/^(?:0%|baseline)/.test(position) }),
    ...(points === undefined ? {} : { tiny: Number(points) < SMALLEST }),
    ...(ink === undefined ? {} : { colour: ink }),
  };
};

/** Gathers the styles of an ODS as its parts are walked through, and tells how what is written in them looks. */
export const odsStyles = () => {
  const styles = new Map<string, Style>();
  let open: Style = { ink: {} };
  const key = (family: string | undefined, name: string | undefined) => `${family} ${name}`;
  /** A style and those that it begins from, the nearest first; files may go in a circle. */
  const line = (family: Family, name: string | undefined, depth = 0): readonly Style[] => {
    const style = depth > 8 ? undefined : styles.get(key(family, name));
    return style === undefined ? [] : [style, ...line(family, style.parent, depth + 1)];
  };
  return {
    inkOf: (family: Family, name: string | undefined): Ink =>
      Object.assign(
        {},
        ...line(family, name)
          .map(({ ink }) => ink)
          .toReversed(),
      ),
    paperOf: (name: string | undefined): string =>
      line('table-cell', name).find(({ paper }) => paper !== undefined)?.paper ?? WHITE,
    isHidden: (name: string | undefined): boolean => styles.get(key('table', name))?.hidden === true,
    take: (name: string, attributes: Record<string, string>): void => {
      if (name === 'style') {
        const parent = attributes['style:parent-style-name'];
        open = { ink: {}, ...(parent === undefined ? {} : { parent }) };
        styles.set(key(attributes['style:family'], attributes['style:name']), open);
      } else if (name.endsWith('-style')) open = { ink: {} };
      else if (name === 'text-properties') open.ink = { ...open.ink, ...inkOf(attributes) };
      else if (name === 'table-cell-properties') {
        const behind = attributes['fo:background-color'];
        if (behind !== undefined) open.paper = behind === 'transparent' ? WHITE : (colour(behind) ?? '');
      } else if (name === 'table-properties') open.hidden = attributes['table:display'] === 'false';
    },
  };
};
