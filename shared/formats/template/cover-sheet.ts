import { titleFor } from '../../domain/cells.ts';
import { snapshotDay, yearCovered } from '../../domain/periods.ts';
import { prose } from '../../domain/prose.ts';
import type { Cell, Sheet } from '../workbook/workbook.ts';
import { sheetName } from './places.ts';
import type { TemplateWish } from './template-wish.ts';

const label = (value: string): Cell => ({ value, style: 'rowHeader' });
const open: Cell = { value: null, style: 'inputText' };

const yesNo = (nil: boolean | undefined): Cell => ({
  value: nil ? 'Yes' : 'No',
  style: 'inputText',
  validation: { kind: 'list', values: ['Yes', 'No'], title: 'Nil return', message: 'Choose Yes or No.' },
});

/**
 * The cover: whose return it is, who filled it in and signed it off, whether it is a nil return, and where the tables
 * are.
 */
export const coverSheet = ({ form, area, period, nil }: TemplateWish, confidential: boolean): Sheet => ({
  name: 'Cover',
  columns: [28, 60],
  locked: true,
  rows: [
    [{ value: `MAPPA annual return: ${area.name}, ${period}`, style: 'title' }],
    [
      {
        value: prose`
          Fill in the yellow cells of every table, then send this file. Totals work themselves out; grey cells stay
          closed.
        `,
        style: 'wrapped',
        span: { columns: 2, rows: 1 },
      },
    ],
    [
      {
        value: confidential
          ? 'OFFICIAL-SENSITIVE when filled in: Category 4 figures of an area are confidential and are never published.'
          : null,
        style: 'note',
        span: { columns: 2, rows: 1 },
      },
    ],
    [],
    [label('Area'), area.name],
    [label('Period'), period],
    [label('Form'), form.id],
    [label('Snapshot tables describe'), snapshotDay(period)],
    [label('All other tables cover'), yearCovered(period)],
    [],
    [label('Filled in by (name)'), open],
    [label('Filled in by (e-mail)'), open],
    [label('Filled in on (date)'), open],
    [label('Signed off by (name)'), open],
    [label('Signed off by (role)'), open],
    [label('Signed off on (date)'), open],
    [
      {
        value: prose`
          Sign-off here is for your own records. The return is signed off when it has been sent, by another person than
          the sender.
        `,
        style: 'note',
        span: { columns: 2, rows: 1 },
      },
    ],
    [],
    [label('Nil return'), yesNo(nil)],
    [
      {
        value: prose`
          Choose Yes only if there is nobody to report in Categories 1 to 3; the tables may then stay
          empty${confidential ? ', but for Category 4' : ''}.
        `,
        style: 'note',
        span: { columns: 2, rows: 1 },
      },
    ],
    [],
    [{ value: 'Tables', style: 'heading' }],
    ...form.tables.map((table): Cell[] => [
      { value: sheetName(table), link: `#${sheetName(table)}!A1`, style: 'link' },
      { value: titleFor(table, period), style: 'wrapped' },
    ]),
  ],
});
