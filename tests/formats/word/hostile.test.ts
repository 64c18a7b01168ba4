import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { openConfidential } from '../../../shared/domain/confidential.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';
import { documentOf, line, run, wordPart } from './made-docx.ts';

const period = Period.parse('2023-24');
const orders = (value: string): string =>
  line(run('Lancashire MAPPA Annual Report 2023/2024')) +
  line(run('Restrictive orders for Category 1 offenders')) +
  line(run('Sexual Harm Prevention Order (SHPO) ') + value);

const read = (bytes: Uint8Array) => {
  const raw = readReturn(bytes, { period, fileName: 'report.docx' });
  return {
    figures: raw.entries.map(({ detail, value }) => `${detail} ${openConfidential(value)}`),
    rules: [...new Set(raw.findings.map(({ rule }) => rule))],
  };
};

it.each([
  ['plain', run('220'), []],
  ['deleted and put in', `<w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:ins>${run('220')}</w:ins>`, []],
  ['moved away', `<w:moveFrom>${run('9')}</w:moveFrom>${run('220')}`, []],
  ['with a raised mark', run('220') + run('1', '<w:vertAlign w:val="superscript"/>'), ['footnote-mark']],
  ['with a struck digit', run('9', '<w:strike/>') + run('220'), ['struck-out']],
  ['with hidden text', run('9', '<w:vanish/>') + run('220'), ['hidden-text']],
  ['that was struck out once', run('220', '<w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange>'), []],
  ['with a digit in white', run('220') + run('1', '<w:color w:val="FFFFFF"/>'), ['hidden-text']],
  ['with a digit of one point', run('220') + run('1', '<w:sz w:val="2"/>'), ['hidden-text']],
  ['with a digit lifted by hand', run('220') + run('1', '<w:position w:val="8"/>'), ['footnote-mark']],
  ['with a footnote', `${run('220')}<w:r><w:footnoteReference w:id="2"/></w:r>`, []],
  [
    'with a comment',
    `<w:commentRangeStart w:id="0"/>${run('220')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
    [],
  ],
  [
    'the result of a field',
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=9+9</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('220')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    [],
  ],
  ['in a control', `<w:sdt><w:sdtPr/><w:sdtContent>${run('220')}</w:sdtContent></w:sdt>`, []],
  ['beside a picture', `${run('220')}<w:r><w:drawing><a:blip r:embed="rId5"/></w:drawing></w:r>`, ['picture-unread']],
  [
    'with a text box and what older programs show for it',
    `${run('220')}<mc:AlternateContent><mc:Fallback>${run('9')}</mc:Fallback></mc:AlternateContent>`,
    [],
  ],
])('reads a figure that is %s as it is seen', (_, value, rules) => {
  const found = read(documentOf(orders(value)));
  expect(found.figures).toEqual(['SHPO 220']);
  expect(found.rules).toEqual(expect.arrayContaining(rules));
});

const cell = (text: string, look = ''): string => `<w:tc><w:tcPr>${look}</w:tcPr>${line(run(text))}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const custody = (heading: string, ...rows: readonly string[]): string =>
  line(run('Lancashire MAPPA Annual Report 2023/2024')) +
  line(run('Level 2 and 3 individuals returned to custody')) +
  line(run('Breach of licence')) +
  `<w:tbl>${heading}${rows.join('')}</w:tbl>`;
const named = [
  'Category 1: Subject to notification requirements',
  'Category 2: Violent offenders',
  'Category 3: Other',
];
const figures = [
  row(...['Level 2', '12', '16', '10', '38'].map((text) => cell(text))),
  row(...['Level 3', '3', '5', '3', '11'].map((text) => cell(text))),
  row(...['Total', '15', '21', '13', '49'].map((text) => cell(text))),
];

it('reads tables whose cells are joined as they look', () => {
  const spanned = row(
    cell(''),
    cell('Categories', '<w:gridSpan w:val="3"/>'),
    cell('Total', '<w:vMerge w:val="restart"/>'),
  );
  const below = row(cell(''), ...named.map((text) => cell(text)), cell('', '<w:vMerge/>'));
  const merged = [spanned, below, ...figures];
  const dark = row(
    cell(''),
    ...[...named, 'Total'].map((text) => cell(text, '<w:shd w:val="clear" w:fill="1D3557"/>')),
  );
  for (const [heading, ...rows] of [merged, [dark, ...figures]]) {
    const found = read(documentOf(custody(heading!, ...rows)));
    expect(found.figures.filter((figure) => figure.startsWith('licence'))).toHaveLength(12);
    expect(found.figures.filter((figure) => figure.startsWith('licence'))).toHaveLength(12);
    expect(found.rules.filter((rule) => rule !== 'column-inferred')).toEqual([]);
  }
});

it('reads nothing from the other parts of a document, and asks nobody for what is outside', () => {
  const outside =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://127.0.0.1:9/x.dotm" TargetMode="External"/></Relationships>';
  const part = (name: string) => wordPart(name, orders(run('9')));
  const found = read(
    documentOf(orders(run('220')), '', {
      'word/_rels/document.xml.rels': strToU8(outside),
      'word/header1.xml': part('hdr'),
      'word/footnotes.xml': part('footnotes'),
      'word/comments.xml': part('comments'),
    }),
  );
  expect(found).toEqual({ figures: ['SHPO 220'], rules: [] });
});

it('reads what a style sets as it is seen: raised, struck out, hidden, white, and back to plain', () => {
  const style = (id: string, kind: string, look: string, on = ''): string =>
    `<w:style w:type="${kind}" w:styleId="${id}">${on === '' ? '' : `<w:basedOn w:val="${on}"/>`}<w:rPr>${look}</w:rPr></w:style>`;
  const styles = [
    style('Note', 'character', '<w:vertAlign w:val="superscript"/>'),
    style('Note2', 'character', '<w:sz w:val="18"/>', 'Note'),
    style('Gone', 'character', '<w:strike/>'),
    style('Away', 'paragraph', '<w:vanish/>'),
    style('Pale', 'character', '<w:color w:val="FFFFFF"/>'),
    style('Loop', 'character', '<w:vertAlign w:val="superscript"/>', 'Loop'),
  ];
  const more = { 'word/styles.xml': wordPart('styles', styles.join('')) };
  const of = (name: string) => `<w:rStyle w:val="${name}"/>`;
  const rulesOf = (value: string, behind = '') => {
    const found = read(documentOf(orders(value) + behind, '', more));
    expect(found.figures).toEqual(['SHPO 220']);
    return found.rules;
  };
  expect(rulesOf(run('220') + run('1', of('Note')))).toEqual(['footnote-mark']);
  expect(rulesOf(run('220') + run('1', of('Note2')))).toEqual(['footnote-mark']);
  expect(rulesOf(run('220') + run('1', of('Loop')))).toEqual(['footnote-mark']);
  expect(rulesOf(run('9', of('Gone')) + run('220'))).toEqual(['struck-out']);
  expect(rulesOf(run('220') + run('1', of('Pale')))).toEqual(['hidden-text']);
  expect(rulesOf(run('220', `${of('Note')}<w:vertAlign w:val="baseline"/>`))).toEqual([]);
  const away = `<w:p><w:pPr><w:pStyle w:val="Away"/></w:pPr>${run('Notification Order 7')}</w:p>`;
  expect(rulesOf(run('220'), away)).toEqual(['hidden-text']);
});

it('reads the marks of a document whose writer gave other prefixes to the names', () => {
  const marked = documentOf(orders(run('220') + run('1', '<w:vertAlign w:val="superscript"/>')));
  const parts = unzipSync(marked);
  const renamed = strFromU8(parts['word/document.xml']!).replace(/\bw:(?=[a-z])|(?<=xmlns:)w\b/gi, (found) =>
    found.replace('w', 'ns0'),
  );
  const found = read(zipSync({ ...parts, 'word/document.xml': strToU8(renamed) }));
  expect(found).toEqual({ figures: ['SHPO 220'], rules: ['footnote-mark'] });
});

it('refuses tables in tables without end', () => {
  const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(10_000)}${line(run('9'))}${'</w:tc></w:tr></w:tbl>'.repeat(10_000)}`;
  expect(read(documentOf(deep))).toEqual({ figures: [], rules: ['file-unsafe'] });
});

it('refuses entities, and a document that unpacks to more than any report', () => {
  const entities = read(documentOf(orders(run('&a;')), '<!DOCTYPE x [<!ENTITY a "220">]>'));
  expect(entities.figures).toEqual([]);
  expect(entities.rules).not.toEqual([]);
  const bomb = read(documentOf(line(run('9'.repeat(30_000_000)))));
  expect(bomb.figures).toEqual([]);
  expect(bomb.rules.length).toBe(1);
});
