import { type Area, findArea } from '../../shared/domain/areas.ts';
import { type Period, readPeriod } from '../../shared/domain/periods.ts';
import { Refusal } from './api-client.ts';

/** The area in the address of a page, by any of its names. @throws Refusal 404 */
export const areaNamed = (text: string | undefined): Area => {
  const area = findArea(text ?? '');
  if (area === undefined) throw new Refusal(404, 'unknown-area', 'There is no such area.');
  return area;
};

/** The period in the address of a page. @throws Refusal 404 */
export const periodNamed = (text: string | undefined): Period => {
  const period = readPeriod(text ?? '');
  if (period === undefined) throw new Refusal(404, 'unknown-period', 'There is no such period.');
  return period;
};
