import { describe, expect, it } from 'vitest';
import { Period } from '../../../shared/domain/periods.ts';
import { docxLines } from '../../../shared/formats/word/docx-lines.ts';
import { readDocxReturn } from '../../../shared/formats/word/read-docx.ts';
import { openZip } from '../../../shared/formats/workbook/zip-inflate.ts';
import { documentOf, line, run, wordPart } from './made-docx.ts';

/** Lines as `cell|cell`, those of tables in brackets, and what was left out with its line. */
const read = (body: string, styles?: string) => {
  const more: Record<string, Uint8Array> =
    styles === undefined ? {} : { 'word/styles.xml': wordPart('styles', styles) };
  const { lines, leftOut } = docxLines(openZip(documentOf(body, '', more)));
  return {
    lines: lines.map(({ cells, table }) => {
      const text = cells.map((cell) => cell.text).join('|');
      return table ? `[${text}]` : text;
    }),
    places: lines.map(({ place }) => place.line),
    leftOut: leftOut.map(({ what, line: at }) => `${what} ${at}`),
  };
};
const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${line(run(text))}</w:tc>`;
const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: readonly string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;

describe('the lines of a Word document', () => {
  it('are its paragraphs, broken where it breaks them, with tabs between their parts', () => {
    const tabbed = `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run('a')}<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:cr/><w:t>e</w:t></w:r></w:p>`;
    expect(read(line(run('one') + run(' two')) + tabbed + line(''))).toEqual({
      lines: ['one two', 'a\tb', 'c-d', 'e', ''],
      places: [1, 2, 3, 4, 5],
      leftOut: [],
    });
  });

  it('are the rows of its tables, as wide as they look, an empty line behind each table', () => {
    const spread = table(
      row(cell('Level'), cell('Both', '<w:gridSpan w:val="2"/>'), cell('Total')),
      row(cell('above', '<w:vMerge w:val="restart"/>'), cell('1'), cell('2'), cell('3')),
      row(cell('again', '<w:vMerge/>'), cell('4'), cell('5'), cell('9')),
      row(
        `<w:tc>${line(run('two'))}${line(run('lines'))}</w:tc>`,
        `<w:tc><w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p></w:tc>`,
      ),
    );
    expect(read(spread + line(run('below'))).lines).toEqual([
      '[Level|Both||Total]',
      '[above|1|2|3]',
      '[|4|5|9]',
      '[two lines|a b]',
      '',
      'below',
    ]);
    expect(
      read(table(row(cell('a', '<w:gridSpan w:val="0"/>'), cell('b', '<w:gridSpan w:val="900"/>')))).lines[0],
    ).toBe(`[a|b${'|'.repeat(63)}]`);
  });

  it('leave hidden rows out and say so', () => {
    const hidden = (value: string) => `<w:trPr><w:hidden${value}/></w:trPr>`;
    const rows = table(
      row(hidden(''), cell('a'), cell('1')),
      row(hidden(' w:val="0"'), cell('b'), cell('2')),
      row(hidden(' w:val="true"'), cell('c'), cell('3')),
    );
    expect(read(rows)).toEqual({
      lines: ['[]', '[b|2]', '[]', ''],
      places: [1, 2, 3, 4],
      leftOut: ['hidden 1', 'hidden 3'],
    });
  });

  it.each([
    ['a raised mark', '<w:vertAlign w:val="superscript"/>', 'raised'],
    ['a lowered mark', '<w:vertAlign w:val="subscript"/>', 'raised'],
    ['a mark moved up', '<w:position w:val="4"/>', 'raised'],
    ['a mark moved down', '<w:position w:val="-6"/>', 'raised'],
    ['a struck digit', '<w:strike/>', 'struck'],
    ['a digit struck twice', '<w:dstrike w:val="true"/>', 'struck'],
    ['a hidden digit', '<w:vanish/>', 'hidden'],
    ['a digit too small to be read', '<w:sz w:val="5"/>', 'hidden'],
    ['a white digit', '<w:color w:val="FFFFFF"/>', 'hidden'],
  ])('leave %s out', (_, look, what) => {
    const plain = '<w:tbl><w:tr><w:tc>';
    expect(
      read(`${line(run('220') + run('1', look))}${plain}${line(run('220') + run('1', look))}</w:tc></w:tr></w:tbl>`),
    ).toEqual({
      lines: ['220', '[220]', ''],
      places: [1, 2, 3],
      leftOut: [`${what} 1`, `${what} 2`],
    });
    // The same by the style of the run, and by the one that this is founded on.
    const styles = `<w:style w:styleId="Mark"><w:rPr>${look}</w:rPr></w:style><w:style w:styleId="Heir"><w:basedOn w:val="Mark"/></w:style>`;
    for (const name of ['Mark', 'Heir'])
      expect(read(line(run('220') + run('1', `<w:rStyle w:val="${name}"/>`)), styles)).toMatchObject({
        lines: ['220'],
        leftOut: [`${what} 1`],
      });
  });

  it.each([
    ['level', '<w:vertAlign w:val="baseline"/>'],
    ['moved by less', '<w:position w:val="3"/>'],
    ['struck no more', '<w:strike w:val="0"/>'],
    ['shown', '<w:vanish w:val="false"/>'],
    ['small', '<w:sz w:val="6"/>'],
    ['marked with a colour', '<w:color w:val="FFFFFF"/><w:highlight w:val="red"/>'],
    ['dark', '<w:color w:val="000000"/>'],
    ['bold', '<w:b/>'],
  ])('keep what is %s', (_, look) => {
    expect(read(line(run('220') + run('1', look)))).toEqual({ lines: ['2201'], places: [1], leftOut: [] });
  });

  it('keep white words, and white digits on a ground', () => {
    const white = '<w:color w:val="FFFFFF"/>';
    expect(read(line(run('of which', white))).lines).toEqual(['of which']);
    const ground = (fill: string) => `<w:p><w:pPr><w:shd w:fill="${fill}"/></w:pPr>${run('220', white)}</w:p>`;
    expect(read(ground('1D3557') + ground('FFFFFF') + ground('auto')).lines).toEqual(['220', '', '']);
    const shaded = table(
      row(
        `<w:tc><w:tcPr><w:shd w:fill="000000"/></w:tcPr>${line(run('7', white))}</w:tc>`,
        `<w:tc>${line(run('8', white))}</w:tc>`,
      ),
    );
    expect(read(shaded).lines[0]).toBe('[7|]');
  });

  it('take the look of a paragraph for its text, and none from its mark or from the run before', () => {
    const styles = '<w:style w:styleId="Gone"><w:rPr><w:strike/></w:rPr></w:style>';
    const styled = `<w:p><w:pPr><w:pStyle w:val="Gone"/></w:pPr>${run('9')}</w:p>${line(run('220'))}`;
    expect(read(styled, styles)).toMatchObject({ lines: ['', '220'], leftOut: ['struck 1'] });
    const mark = `<w:p><w:pPr><w:rPr><w:strike/></w:rPr></w:pPr>${run('220')}</w:p>`;
    expect(read(mark)).toMatchObject({ lines: ['220'], leftOut: [] });
    expect(read(line(`${run('9', '<w:strike/>')}<w:r><w:t>220</w:t></w:r>`)).lines).toEqual(['220']);
    const circle =
      '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    expect(read(line(run('220', '<w:rStyle w:val="A"/>')), circle).lines).toEqual(['220']);
  });

  it('leave out what was deleted or moved, what comes a second time, and codes; pictures are said', () => {
    const gone = ['del', 'moveFrom', 'instrText', 'delText', 'delInstrText'].map(
      (name) => `<w:${name}>${run('9')}</w:${name}>`,
    );
    const kept = `<w:ins>${run('220')}</w:ins>`;
    const changed = `<w:r><w:rPr><w:b/><w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr><w:t>1</w:t></w:r>`;
    const twice = `<mc:AlternateContent><mc:Choice>${run('a')}</mc:Choice><mc:Fallback>${run('b')}</mc:Fallback></mc:AlternateContent>`;
    expect(read(line(gone.join('') + kept + changed + twice))).toMatchObject({ lines: ['2201a'], leftOut: [] });
    expect(read(line(run('x')) + line('<w:r><w:drawing><a:blip r:embed="r1"/></w:drawing></w:r>'))).toMatchObject({
      lines: ['x', ''],
      leftOut: ['picture 2'],
    });
  });

  it('inside a table within a table are rows of their own', () => {
    const inner = table(row(cell('c'), cell('d')));
    const outer = table(row(cell('a'), `<w:tc>${line(run('b'))}${inner}</w:tc>`));
    expect(read(outer).lines).toEqual(['[c|d]', '', '[a|b]', '']);
  });
});

it('what was left out of a document is said once a line and kind', () => {
  const body =
    line(
      run('RSOs cautioned or convicted for breach of notification requirements 33') +
        run('1', '<w:vertAlign w:val="superscript"/>') +
        run('2', '<w:vertAlign w:val="superscript"/>'),
    ) +
    line(run('9', '<w:strike/>')) +
    line(run('9', '<w:vanish/>')) +
    line('<w:r><w:drawing><a:blip r:embed="r1"/></w:drawing></w:r>');
  const { entries, findings } = readDocxReturn(documentOf(body), Period.parse('2018-19'));
  expect(entries).toHaveLength(1);
  expect(findings.map(({ rule, message, place }) => [rule, message, place.line])).toEqual([
    ['footnote-mark', 'A raised or lowered mark was taken off.', 1],
    ['struck-out', 'What is struck out was left out.', 2],
    ['hidden-text', 'Text that is hidden was left out.', 3],
    ['picture-unread', 'A picture was not read.', 4],
  ]);
});
