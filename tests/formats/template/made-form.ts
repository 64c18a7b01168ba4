import { AreaSlug, areaOf } from '../../../shared/domain/areas.ts';
import { type CellKey, cellKey } from '../../../shared/domain/cells.ts';
import type { Form } from '../../../shared/domain/forms/form.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { Period } from '../../../shared/domain/periods.ts';

const { eligible, rate_per_100k, orders_imposed, notification_breaches } = formD.measures;
const levels = ['1', '2'] as const;

/**
 * A small form with one of each: a table by level with a closed cell, totals both ways and Category 4; a list; a single
 * figure; a rate with two decimals.
 */
export const madeForm: Form = {
  ...formD,
  id: 'M',
  measures: {
    eligible: eligible!,
    orders_imposed: orders_imposed!,
    notification_breaches: notification_breaches!,
    rate_per_100k: { ...rate_per_100k!, decimals: 2 },
  },
  tables: [
    {
      number: '1',
      title: 'People on {snapshot}',
      measure: 'eligible',
      time: 'snapshot',
      rows: [...levels.map((level) => ({ level, label: `Level ${level}` })), { level: 'Total', label: 'Total' }],
      columns: [
        { category: '1', label: 'Category 1: Sexual' },
        { category: '2', label: 'Category 2: Violent' },
        { category: '4', label: 'Category 4: Terrorism' },
        { category: 'Total', label: 'Total' },
      ],
      notApplicable: [{ category: '2', level: '1' }],
    },
    {
      number: '2',
      title: 'Orders',
      measure: 'orders_imposed',
      time: 'year',
      about: '1',
      rows: [
        { detail: 'SHPO', label: 'Prevention orders' },
        { detail: 'NO', label: 'Notification orders' },
      ],
      columns: [{ label: '' }],
    },
    {
      number: '3',
      title: 'Rate',
      measure: 'rate_per_100k',
      time: 'snapshot',
      about: '1',
      rows: [{ label: 'Per 100,000' }],
      columns: [{ label: '' }],
    },
  ],
};

export const key = (measure: string, category = 'Total', level = 'Total', detail = ''): CellKey =>
  cellKey({ measure, category, level, detail });

export const kentIn = { form: madeForm, area: areaOf(AreaSlug.parse('kent')), period: Period.parse('2023-24') };
