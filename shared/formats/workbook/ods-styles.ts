import { baseSize, type Style, styleNames, styleOf } from './styles.ts';
import { element } from './xml.ts';

const DATA_STYLES =
  '<number:number-style style:name="whole"><number:number number:decimal-places="0" number:min-decimal-places="0" number:min-integer-digits="1" number:grouping="true"/></number:number-style>' +
  '<number:number-style style:name="decimal"><number:number number:decimal-places="1" number:min-decimal-places="1" number:min-integer-digits="1" number:grouping="true"/></number:number-style>';

const ALIGN = { left: 'start', right: 'end' } as const;

/** As office programs write the name of a heading of their own. */
const headingName = (rank: 1 | 2): string => `Heading_20_${rank}`;

const cellStyle = (name: string, style: Style): string =>
  element(
    'style:style',
    {
      'style:name': name,
      'style:family': 'table-cell',
      'style:parent-style-name': style.heading ? headingName(style.heading) : 'Default',
      'style:data-style-name': style.format,
    },
    element('style:table-cell-properties', {
      'fo:background-color': style.fill ? `#${style.fill}` : undefined,
      'fo:border': style.border ? '0.5pt solid #8A8F91' : undefined,
      'fo:wrap-option': style.wrap ? 'wrap' : undefined,
      'style:vertical-align': 'top',
      'style:cell-protect': style.unlocked ? 'none' : 'protected',
    }) +
      element('style:paragraph-properties', {
        'fo:text-align': style.align && ALIGN[style.align],
        'fo:margin-left': style.indent ? '0.35cm' : undefined,
      }) +
      element('style:text-properties', {
        'fo:font-weight': style.bold ? 'bold' : undefined,
        'fo:font-style': style.italic ? 'italic' : undefined,
        'fo:font-size': style.size ? `${style.size}pt` : undefined,
        'fo:color': style.colour ? `#${style.colour}` : undefined,
        'style:text-underline-style': style.underline ? 'solid' : undefined,
      }),
  );

/**
 * The automatic styles of the content: a width a style (`co8` is eight characters wide), a row, two kinds of sheet, the
 * named cell styles.
 */
export const odsAutomaticStyles = (widths: readonly number[]): string => {
  const columns = [...new Set(widths)].map((width) =>
    element(
      'style:style',
      { 'style:name': columnStyle(width), 'style:family': 'table-column' },
      element('style:table-column-properties', { 'style:column-width': `${(width * 0.22).toFixed(2)}cm` }),
    ),
  );
  const sheet = (name: string, display: string, page: string) =>
    element(
      'style:style',
      { 'style:name': name, 'style:family': 'table', 'style:master-page-name': page },
      element('style:table-properties', { 'table:display': display }),
    );
  const sheets = [
    ...['true', 'false'].map((display) => sheet(`sheet-${display}`, display, 'Default')),
    sheet('sheet-true-upright', 'true', 'Upright'),
  ];
  const row =
    '<style:style style:name="row" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>';
  return element(
    'office:automatic-styles',
    {},
    DATA_STYLES +
      columns.join('') +
      sheets.join('') +
      row +
      styleNames.map((name) => cellStyle(name, styleOf(name))).join(''),
  );
};

/** The name of the style of a column so many characters wide. */
export const columnStyle = (width: number): string => `co${String(width).replace('.', '-')}`;

const headingStyle = (rank: 1 | 2): string =>
  element('style:style', {
    'style:name': headingName(rank),
    'style:display-name': `Heading ${rank}`,
    'style:family': 'table-cell',
    'style:parent-style-name': 'Default',
  });

/** The default style (font, language and country of the document) and the page. */
export const odsDefaultStyles = (language: string): string => {
  const [code, country] = language.split('-');
  const text = element('style:text-properties', {
    'style:font-name': 'Arial',
    'fo:font-family': 'Arial',
    'fo:font-size': `${baseSize}pt`,
    'fo:language': code,
    'fo:country': country ?? 'none',
  });
  return (
    element(
      'office:styles',
      {},
      element('style:default-style', { 'style:family': 'table-cell' }, text) +
        element('style:style', { 'style:name': 'Default', 'style:family': 'table-cell' }) +
        ([1, 2] as const).map(headingStyle).join(''),
    ) +
    element(
      'office:automatic-styles',
      {},
      page('page', { orientation: 'landscape', width: '29.7cm', height: '21cm', pagesLong: 0 }) +
        page('upright', { orientation: 'portrait', width: '21cm', height: '29.7cm', pagesLong: 1 }),
    ) +
    element(
      'office:master-styles',
      {},
      element('style:master-page', { 'style:name': 'Default', 'style:page-layout-name': 'page' }) +
        element('style:master-page', { 'style:name': 'Upright', 'style:page-layout-name': 'upright' }),
    )
  );
};

type Paper = { orientation: string; width: string; height: string; pagesLong: number };

/** A page of paper that a sheet fits the width of; `pagesLong` is 0 where it may be as long as it takes. */
const page = (name: string, { orientation, width, height, pagesLong }: Paper): string =>
  element(
    'style:page-layout',
    { 'style:name': name },
    element('style:page-layout-properties', {
      'style:print-orientation': orientation,
      'fo:page-width': width,
      'fo:page-height': height,
      'style:scale-to-X': 1,
      'style:scale-to-Y': pagesLong,
    }),
  );
