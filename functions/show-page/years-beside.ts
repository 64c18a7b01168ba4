import { pageOf } from '../../shared/domain/api/shapes.ts';
import { type Area, areas } from '../../shared/domain/areas.ts';
import type { Progress } from '../../shared/domain/collection/shapes.ts';
import { type Period, periodBefore } from '../../shared/domain/periods.ts';
import { mid2023, populationOf } from '../../shared/domain/population.ts';
import type { Observation } from '../../shared/domain/screening-report.ts';
import { Reported, Submission } from '../../shared/domain/submissions/shapes.ts';
import type { Visit } from './visit.ts';

/** Figures to hold a return beside: of an earlier year, or of another area. */
export type Beside = { label: string; observations: readonly Observation[] };

/** How many years a return is shown in, its own included, and how many areas of its size. */
const [mostYears, mostAreas] = [12, 5];

type Asking = Pick<Visit, 'api'>;

const figuresOf = async ({ api }: Asking, area: string, period: string, submission: string) =>
  (await api.get(Reported, `/areas/${area}/returns/${period}/submissions/${submission}/report`)).report.observations;

/** The years before in which the area has a return that counts, the latest first. */
export const yearsOf = async (visit: Asking, { slug }: Area, period: Period): Promise<Beside[]> => {
  const before: Period[] = [];
  for (let year = periodBefore(period); before.length < mostYears - 1; year = periodBefore(year)) before.push(year);
  const found = await Promise.all(
    before.map(async (year): Promise<Beside[]> => {
      const { items } = await visit.api.get(pageOf(Submission), `/areas/${slug}/returns/${year}/submissions`);
      const counting = items.find(({ stands }) => stands);
      if (counting === undefined) return [];
      return [{ label: year, observations: await figuresOf(visit, slug, year, counting.submission) }];
    }),
  );
  return found.flat();
};

/** The areas nearest in residents whose return of the period is signed off. */
export const likeSized = async (visit: Asking, area: Area, { period, areas: lines }: Progress): Promise<Beside[]> => {
  const own = populationOf(area, mid2023) ?? 0;
  const distance = (other: Area): number => Math.abs(Math.log((populationOf(other, mid2023) ?? 1) / (own || 1)));
  const near = areas
    .filter(({ slug }) => slug !== area.slug)
    .toSorted((one, other) => distance(one) - distance(other))
    .flatMap(({ slug, name }) => {
      const line = lines.find((each) => each.area === slug);
      const submission = line?.standing === 'signed-off' ? line.submission : undefined;
      return submission === undefined ? [] : [{ slug, name, submission }];
    })
    .slice(0, mostAreas);
  return Promise.all(
    near.map(async ({ slug, name, submission }) => ({
      label: name,
      observations: await figuresOf(visit, slug, period, submission),
    })),
  );
};
