import { nothingEntered } from '../../../../functions/show-page/entered.ts';
import type { Forms, Shown } from '../../../../functions/show-page/visit.ts';
import { AreaSlug, areaOf } from '../../../../shared/domain/areas.ts';
import { Period } from '../../../../shared/domain/periods.ts';
import type { Reported } from '../../../../shared/domain/submissions/shapes.ts';
import { hidden } from '../../../../shared/formats/pages/fields.ts';
import { asRead } from '../../../formats/pages/as-read.ts';

export const kent = areaOf(AreaSlug.parse('kent'));
export const year = Period.parse('2023-24');
export const dates = { opens: '2024-04-01', closes: '2024-06-30' };

/** A visitor's forms, as nobody has filled them in yet. */
export const unsent: Forms = { token: hidden('form-token', 'seal'), once: 'n1', entered: nothingEntered };

/** The same, come back with what was typed and what is wrong with it. */
export const comeBack = (values: Forms['entered']['values'], mistakes: Forms['entered']['mistakes'] = []): Forms => ({
  ...unsent,
  entered: { values, mistakes },
});

/** All that a view gives a page: what stands around it, a line each, and its content as it is read. */
export const whole = ({ content, breadcrumbs = [], ...around }: Shown): string =>
  [
    ...Object.entries(around).map(([name, value]) => `${name}: ${value}`.trim()),
    breadcrumbs.map(({ text, href }) => `[${text}](${href})`).join(' > '),
    asRead(content ?? ''),
  ]
    .filter((line) => line !== '')
    .join('\n');

export const page = '/pages/areas/kent/2023-24/submissions/S1';

/** A submission of which nothing was found, or what is said of it. */
export const found = ({
  report,
  ...more
}: Partial<Omit<Reported, 'report'>> & { report?: Partial<Reported['report']> }): Reported => ({
  submission: 'S1',
  answers: [],
  threads: [],
  status: 'accepted',
  current: true,
  stands: false,
  late: false,
  ...more,
  report: {
    area: 'kent',
    period: year,
    form: 'D',
    verdict: 'accepted',
    rules: '1',
    findings: [],
    observations: [],
    ...report,
  },
});
