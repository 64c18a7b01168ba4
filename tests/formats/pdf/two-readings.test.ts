import { describe, expect, it } from 'vitest';
import { openConfidential, seal } from '../../../shared/domain/confidential.ts';
import { formC } from '../../../shared/domain/forms/form-c.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { RawEntry } from '../../../shared/domain/raw-return.ts';
import type { Sure } from '../../../shared/domain/sureness.ts';
import { agreed } from '../../../shared/formats/pdf/agree.ts';
import type { PdfAnswer, PdfItem, PdfPage } from '../../../shared/formats/pdf/pdf-page.ts';
import { readPdfReturn } from '../../../shared/formats/pdf/read-pdf.ts';
import { type FileRule, fileFinding } from '../../../shared/formats/refusal.ts';

/** A run whose letters are 5 points wide, of ten points. */
const at = (text: string, x: number, y: number): PdfItem => ({
  ...{ text, x, y, size: 10, width: text.length * 5, ends: true },
});

describe('two readings of one document', () => {
  const entry = (level: string, value: string, sure: Sure, where: number): RawEntry => ({
    ...{ measure: 'managed', category: '1', level, detail: '', value: seal(value), sure, place: { page: where } },
  });
  const finding = (rule: FileRule, where: number) => fileFinding(rule, `${rule} ${where}`, { page: where });
  const reading = (
    entries: readonly RawEntry[],
    findings: readonly ReturnType<typeof finding>[] = [],
    doubts: Partial<Parameters<typeof agreed>[0]['doubts']> = {},
  ): Parameters<typeof agreed>[0] => ({
    raw: { source: 'report', entries, facts: [], findings },
    doubts: { refused: [], inferred: [], ...doubts },
  });
  const together = (one: Parameters<typeof agreed>[0], other: Parameters<typeof agreed>[0]) => {
    const { entries, findings } = agreed(one, other);
    return {
      figures: entries.map(
        ({ level, value, sure, place }) => `${level}=${openConfidential(value)} ${sure} ${place.page}`,
      ),
      said: findings.map(({ rule, message, place }) => `${rule} ${place.page}: ${message}`),
    };
  };

  it('count where one holds a figure or both hold the same, which makes a label surer', () => {
    expect(
      together(
        reading([entry('1', '5', 'named', 1), entry('2', '6', 'checked', 1), entry('3', '7', 'named', 1)]),
        reading([entry('1', '5', 'named', 2), entry('2', '6', 'named', 2), entry('Total', '8', 'named', 2)]),
      ),
    ).toEqual({ figures: ['1=5 agreed 1', '2=6 checked 1', '3=7 named 1', 'Total=8 named 2'], said: [] });
  });

  it('do not where they differ, which is said; two of one reading that differ go on', () => {
    expect(together(reading([entry('1', '5', 'named', 1)]), reading([entry('1', '6', 'named', 2)]))).toEqual({
      figures: [],
      said: ['readings-differ 1: A figure was not read, because two ways of reading the page differ.'],
    });
    const twice = [entry('1', '5', 'named', 1), entry('1', '6', 'named', 1)];
    expect(together(reading(twice), reading([entry('1', '5', 'named', 2)])).figures).toEqual([
      '1=5 agreed 1',
      '1=6 agreed 1',
    ]);
  });

  it('leave out of what was not read what the other reading read near by', () => {
    const said = (rule: FileRule, ...others: readonly (readonly [FileRule, number])[]) =>
      together(
        reading([], [finding(rule, 3)]),
        reading(
          [],
          others.map(([each, where]) => finding(each, where)),
        ),
      ).said.length;
    expect([said('blockUnsure'), said('rowLength'), said('tableUnknown'), said('labelUnknown')]).toEqual([0, 0, 0, 0]);
    expect([said('numberInLabel'), said('noTables'), said('closedCell')]).toEqual([0, 0, 1]);
    expect([said('blockUnsure', ['rowLength', 4]), said('blockUnsure', ['rowLength', 2])]).toEqual([1, 1]);
    const nowhere = { ...finding('noTables', 1), place: {} };
    const beside = (where: number) => together(reading([], [nowhere]), reading([], [finding('noTables', where)])).said;
    expect([beside(1).length, beside(2).length]).toEqual([1, 0]);
    const far = (where: number) => together(reading([], [finding('noTables', where)]), reading([], [nowhere])).said;
    expect([far(1).length, far(2).length]).toEqual([1, 0]);
    expect([said('blockUnsure', ['rowLength', 5]), said('blockUnsure', ['labelUnknown', 3])]).toEqual([0, 0]);
  });

  it('of a table that one refused, the other is not read by its sums alone', () => {
    const [, managed, breaches] = formC.tables;
    const doubted = (refused: readonly (typeof formC.tables)[number][]) =>
      together(reading([entry('2', '5', 'checked', 1)], [], { inferred: [managed!] }), reading([], [], { refused }))
        .figures;
    const custody = formC.tables.find(({ number }) => number === '5a')!;
    const detailed = (measure: string, detail: string): RawEntry => ({
      ...{ ...entry('2', '5', 'checked', 1), measure, detail },
    });
    const three = [
      detailed('returned_to_custody', 'licence'),
      detailed('returned_to_custody', 'order'),
      detailed('orders_imposed', 'licence'),
    ];
    const left = agreed(reading(three, [], { inferred: [custody] }), reading([], [], { refused: [custody] })).entries;
    expect(left.map(({ measure, detail }) => [measure, detail])).toEqual([
      ['returned_to_custody', 'order'],
      ['orders_imposed', 'licence'],
    ]);
    expect([doubted([managed!]), doubted([breaches!]), doubted([])]).toEqual([
      [],
      ['2=5 checked 1'],
      ['2=5 checked 1'],
    ]);
  });
});

describe('a PDF', () => {
  const BREACHES = 'RSOs cautioned or convicted for breach of notification requirements';
  const empty: PdfPage = { items: [], turned: 0, unseen: 0, invisible: false };
  const figure: PdfPage = { ...empty, items: [at(BREACHES, 40, 100), at('33', 500, 100)] };
  const readPdf = async (answer: PdfAnswer | { fault: 'too-large' }) => {
    const asked = { period: Period.parse('2018-19'), area: undefined, extract: async () => answer };
    const { source, entries, findings } = await readPdfReturn(new Uint8Array(), asked);
    expect(source).toBe('report');
    return {
      figures: entries.map(({ value, sure, place }) => `${openConfidential(value)} ${sure} ${place.page}`),
      said: findings.map(({ rule, message, place }) => `${rule} ${place.page ?? '-'}: ${message}`),
    };
  };
  const pages = (...all: readonly PdfPage[]) => readPdf({ pages: all, more: false });

  it('is read twice, and a figure of both readings is agreed', async () => {
    expect(await pages(figure)).toEqual({ figures: ['33 agreed 1'], said: [] });
  });

  it.each<[string, PdfPage, string, string]>([
    ['a picture', empty, 'page-unread', 'Page 2 holds no text: it is empty or a picture, such as a scan.'],
    ['turned text', { ...empty, turned: 1 }, 'page-unread', 'Page 2 holds turned text that was not read.'],
    [
      'text that nobody sees',
      { ...empty, unseen: 1 },
      'text-unseen',
      'Page 2 holds text that nobody can see; it was left out.',
    ],
    [
      'recognised text',
      { ...empty, items: [at('2. Words of it', 40, 100)], invisible: true },
      'page-recognised',
      'The text of page 2 was recognised in a picture; check its figures.',
    ],
    [
      'a crowd',
      { ...empty, crowded: true },
      'pages-left-unread',
      'Page 2 holds more text than a page of a report; it was not read.',
    ],
  ])('says of each page with %s', async (_, other, rule, message) => {
    expect(await pages(figure, other)).toEqual({ figures: ['33 agreed 1'], said: [`${rule} 2: ${message}`] });
  });

  it('says of turned text and of what nobody sees once each', async () => {
    expect((await pages(figure, { ...empty, turned: 1, unseen: 1 })).said).toHaveLength(2);
  });

  it('says of a mark, of recognised figures and of pages that were left', async () => {
    const marked = { ...figure, items: [...figure.items, { ...at('1', 510, 96), size: 6 }] };
    expect(await pages(marked)).toEqual({
      figures: ['33 agreed 1'],
      said: ['footnote-mark 1: A raised mark was taken off.'],
    });
    expect((await pages({ ...figure, invisible: true })).figures).toEqual(['33 ocr 1']);
    expect(await readPdf({ pages: [figure], more: true })).toMatchObject({
      said: ['pages-left-unread -: Only the first 1 pages were read.'],
    });
  });

  it.each([
    ['password', 'file-encrypted -: The PDF can only be opened with a password.'],
    ['damaged', 'file-unreadable -: The PDF is damaged or breaks off.'],
    [
      'too-large',
      'file-too-large -: The PDF takes more time or memory than a report does, so reading it was stopped: send the workbook.',
    ],
  ] as const)('that cannot be read (%s) is a finding', async (fault, said) => {
    expect(await readPdf({ fault })).toEqual({ figures: [], said: [said] });
  });
});
