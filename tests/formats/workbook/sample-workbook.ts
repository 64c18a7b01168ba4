import type { Workbook } from '../../../shared/formats/workbook/workbook.ts';

/** A workbook that uses every feature of the model once. */
export const sampleWorkbook: Workbook = {
  title: 'A sample & its <title>',
  language: 'en-GB',
  creator: 'MAPPA returns',
  created: '2024-10-31T09:30:00Z',
  sheets: [
    {
      name: 'Cover sheet',
      columns: [30, 20],
      rows: [
        [{ value: 'A sample', style: 'title' }],
        [],
        [{ value: 'To the table', link: '#Table 1!A3', style: 'link' }],
        [{ value: 'Elsewhere', link: 'https://www.gov.uk/?a=1&b=2', style: 'link' }],
        [
          'Nothing to report',
          {
            value: 'No',
            style: 'inputText',
            validation: { kind: 'list', values: ['Yes', 'No'], title: 'Yes or No', message: 'Choose one.' },
          },
        ],
      ],
      locked: true,
    },
    {
      name: 'Table 1',
      columns: [14, 12, 12, 12],
      frozenRows: 3,
      rows: [
        [{ value: 'A title across', style: 'heading', span: { columns: 4, rows: 1 } }],
        ['two  spaces\nand a line'],
        [
          { value: 'Level', style: 'header' },
          { value: 'Category 1', style: 'headerRight' },
          { value: 'Category 2', style: 'headerRight' },
          { value: 'Total', style: 'headerRight' },
        ],
        [
          'Level 1',
          {
            value: 1200,
            style: 'input',
            validation: { kind: 'whole', min: 0, title: 'Whole number', message: 'Zero or more.' },
          },
          { value: 7, style: 'input' },
          { value: 1207, formula: 'SUM(B4:C4)', style: 'total' },
        ],
        [
          'Level 2',
          { value: '-', style: 'closed' },
          { value: 3.5, style: 'decimal' },
          { value: 3.5, formula: 'SUM(B5,C5)', style: 'total' },
        ],
        [
          'Total',
          { value: 1200, formula: 'SUM(B4:B5)', style: 'total' },
          null,
          { value: 1210.5, formula: "SUM('Table 1'!D4:D5)", style: 'total' },
        ],
      ],
      tables: [{ name: 'Table 1', firstRow: 2, firstColumn: 0, lastRow: 5, lastColumn: 3 }],
    },
    { name: 'Kept aside', rows: [['hidden']], hidden: true },
  ],
};
