import { type Style, styleNames, styleOf } from './styles.ts';
import { element } from './xml.ts';

const DATA_STYLES =
  '<number:number-style style:name="whole"><number:number number:decimal-places="0" number:min-decimal-places="0" number:min-integer-digits="1" number:grouping="true"/></number:number-style>' +
  '<number:number-style style:name="decimal"><number:number number:decimal-places="1" number:min-decimal-places="1" number:min-integer-digits="1" number:grouping="true"/></number:number-style>';

const ALIGN = { left: 'start', right: 'end', center: 'center' } as const;

const cellStyle = (name: string, style: Style): string =>
  element(
    'style:style',
    {
      'style:name': name,
      'style:family': 'table-cell',
      'style:parent-style-name': 'Default',
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
        'fo:text-align': style.align ? ALIGN[style.align] : undefined,
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
      element('style:table-column-properties', { 'style:column-width': `${(width * 0.2).toFixed(2)}cm` }),
    ),
  );
  const sheets = ['true', 'false'].map((display) =>
    element(
      'style:style',
      { 'style:name': `sheet-${display}`, 'style:family': 'table', 'style:master-page-name': 'Default' },
      element('style:table-properties', { 'table:display': display }),
    ),
  );
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

/** The default style (font, language and country of the document) and the page. */
export const odsDefaultStyles = (language: string): string => {
  const [code, country] = language.split('-');
  const text = element('style:text-properties', {
    'style:font-name': 'Arial',
    'fo:font-family': 'Arial',
    'fo:font-size': '11pt',
    'fo:language': code,
    'fo:country': country ?? 'none',
  });
  return (
    element(
      'office:styles',
      {},
      element('style:default-style', { 'style:family': 'table-cell' }, text) +
        element('style:style', { 'style:name': 'Default', 'style:family': 'table-cell' }),
    ) +
    element(
      'office:automatic-styles',
      {},
      element(
        'style:page-layout',
        { 'style:name': 'page' },
        element('style:page-layout-properties', {
          'style:print-orientation': 'landscape',
          'fo:page-width': '29.7cm',
          'fo:page-height': '21cm',
          'style:scale-to-X': 1,
          'style:scale-to-Y': 0,
        }),
      ),
    ) +
    element(
      'office:master-styles',
      {},
      element('style:master-page', { 'style:name': 'Default', 'style:page-layout-name': 'page' }),
    )
  );
};
