import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { openConfidential } from '../../../shared/domain/confidential.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';

const period = Period.parse('2023-24');
const NAMES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

const documentOf = (body: string, before = ''): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?>${before}<w:document ${NAMES}><w:body>${body}</w:body></w:document>`,
    ),
  });

const run = (text: string, look = ''): string =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const line = (runs: string): string => `<w:p>${runs}</w:p>`;
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

it('refuses entities, and a document that unpacks to more than any report', () => {
  const entities = read(documentOf(orders(run('&a;')), '<!DOCTYPE x [<!ENTITY a "220">]>'));
  expect(entities.figures).toEqual([]);
  expect(entities.rules).not.toEqual([]);
  const bomb = read(documentOf(line(run('9'.repeat(120_000_000)))));
  expect(bomb.figures).toEqual([]);
  expect(bomb.rules.length).toBe(1);
});
