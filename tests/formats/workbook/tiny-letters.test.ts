import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../shared/formats/workbook/read-workbook.ts';
import { shownText } from '../../../shared/formats/workbook/rich-text.ts';
import { madeOds, madeXlsx } from './made-zip.ts';

const tiny = (text: string) => [{ how: 'too small to read', text }];

describe('letters that are too small to read', () => {
  it('are no part of what a cell says, and are struck out or raised before that', () => {
    const piece = { text: '1', tiny: true };
    expect(shownText([{ text: '33' }, piece], 'FFFFFF')).toEqual({ text: '33', aside: tiny('1') });
    expect(shownText([piece], 'FFFFFF')).toEqual({ text: '', aside: tiny('1') });
    expect(
      shownText(
        [
          { text: '33', tiny: false },
          { ...piece, text: ' ' },
        ],
        'FFFFFF',
      ),
    ).toEqual({ text: '33' });
    const how = (more: object) => shownText([{ ...piece, ...more }], 'FFFFFF').aside?.map((each) => each.how);
    expect([how({ raised: true }), how({ struck: true })]).toEqual([['raised'], ['struck out']]);
  });

  it('are those of less than three points in an XLSX, by the font of the cell or of a run', () => {
    const styles = (size: string) =>
      `<styleSheet><fonts><font><sz val="11"/></font><font><sz val="${size}"/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs></styleSheet>`;
    const run = (size: string) =>
      `<c t="inlineStr"><is><r><t>33</t></r><r><rPr><sz val="${size}"/></rPr><t>1</t></r></is></c>`;
    const cells = (size: string) =>
      readWorkbook(
        madeXlsx({ S: `<row>${run(size)}<c s="1"><v>41</v></c></row>` }, { 'xl/styles.xml': styles(size) }),
        'xlsx',
      ).sheets[0]!.cells.map(({ text, aside }) => [text, aside]);
    expect(cells('2.9')).toEqual([
      ['33', tiny('1')],
      ['', tiny('41')],
    ]);
    expect(cells('3')).toEqual([
      ['331', undefined],
      ['41', undefined],
    ]);
  });

  it('are those of less than three points in an ODS, and not what is told in another measure', () => {
    const style = (name: string, family: string, size: string) =>
      `<style:style style:name="${name}" style:family="${family}"><style:text-properties xmlns:fo="f" fo:font-size="${size}"/></style:style>`;
    const row =
      '<table:table-cell office:value-type="string"><text:p>33<text:span text:style-name="t">1</text:span></text:p></table:table-cell><table:table-cell office:value-type="float" office:value="41" table:style-name="c"><text:p>41</text:p></table:table-cell>';
    const cells = (size: string) =>
      readWorkbook(
        madeOds(
          `<table:table table:name="S"><table:table-row>${row}</table:table-row></table:table>`,
          style('t', 'text', size) + style('c', 'table-cell', size),
        ),
        'ods',
      ).sheets[0]!.cells.map(({ text, aside }) => [text, aside]);
    expect(cells('2.9pt')).toEqual([
      ['33', tiny('1')],
      ['', tiny('41')],
    ]);
    for (const size of ['3pt', '58%', '10.5pt'])
      expect(cells(size), size).toEqual([
        ['331', undefined],
        ['41', undefined],
      ]);
  });
});
