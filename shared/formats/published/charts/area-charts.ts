import type { Area } from '../../../domain/areas.ts';
import type { Form } from '../../../domain/forms/form.ts';
import { type NamedRate, ratesOf } from '../../../domain/forms/rates.ts';
import { geographies, national } from '../../../domain/release/figures/geography.ts';
import { asComputed } from '../../../domain/release/figures/published-codes.ts';
import { grouped, type PublishedRow } from '../../../domain/release/figures/published-row.ts';
import type { SeriesRow } from '../../../domain/release/revisions/series.ts';
import { likeSizedAreas } from '../../../domain/release/wording/like-sized.ts';
import { besideOthers, rateOfPlaces } from '../../../domain/release/wording/rate-findings.ts';
import { yearsLine } from '../../../domain/release/wording/years-findings.ts';
import { figure } from '../pages/parts.ts';
import { bars } from './bars.ts';
import type { Chart } from './chart.ts';
import { overTheYears } from './over-the-years.ts';
import { peopleOverTheYears } from './people-over-the-years.ts';
import { ofOneYear } from './rates-by-area.ts';
import { spokenFigures } from './spoken.ts';

/**
 * What the charts of an area are drawn from: the standing release of the newest year, and its own and national rows.
 */
export type AreaFigures = {
  period: string;
  form: Form;
  latest: readonly PublishedRow[];
  own: readonly SeriesRow[];
  nation: readonly SeriesRow[];
};

const beside = (area: Area, rate: NamedRate, { period, latest }: AreaFigures): Chart | undefined => {
  const places = rateOfPlaces(latest, rate);
  const at = (slug: string) => places.areas.find((each) => each.slug === slug);
  const own = at(area.slug);
  const others = likeSizedAreas(area, latest).flatMap(({ slug }) => at(slug) ?? []);
  if (own?.row.value == null) return undefined;
  const { nation } = places;
  const lines = [own, ...others].map((each) => ({
    label: each.name,
    said: ofOneYear(each.row),
    own: each === own,
  }));
  const line =
    nation?.value == null ? undefined : { label: `England and Wales ${grouped(nation.value)}`, value: nation.value };
  const all = [own, ...others].map(({ name, row }) => ({ label: name, said: row }));
  const withNation = nation === undefined ? all : [...all, { label: national.name, said: nation }];
  return {
    name: `${rate.measure}-beside-others`,
    finding: besideOthers(places, own, others) ?? `${rate.label}, ${area.name}.`,
    about: `Worked out with the ${own.row.detail} population, ${period}. Below ${area.name} the nearest in residents.`,
    rows: [own.row, ...others.map(({ row }) => row), ...(nation === undefined ? [] : [nation])],
    drawing: bars(lines, line),
    spoken: spokenFigures(withNation),
    table: {
      first: 'Place',
      columns: [rate.short],
      lines: withNation.map(({ label, said }) => ({ label, cells: [figure(said)] })),
    },
  };
};

const rateOverTheYears = (area: Area, rate: NamedRate, { own, nation }: AreaFigures): Chart | undefined => {
  const key = (code: string) => `${code}|${asComputed(rate.measure)}|${rate.of.category}|Total|`;
  const ownLine = yearsLine(own, key(area.pfaCode), area.name);
  // The nation alone says nothing of an area.
  if (ownLine.rows.every(({ value }) => value === null)) return undefined;
  return overTheYears([ownLine, yearsLine(nation, key(national.code), national.name)], {
    name: `${rate.measure}-over-the-years`,
    about: `${rate.label}, as worked out, ${area.name} and ${national.name}.`,
  });
};

/** The charts of an area: beside the nation and areas of its size, and beside its own past. */
export const areaCharts = (area: Area, figures: AreaFigures): readonly Chart[] => {
  const place = geographies.find(({ slug }) => slug === area.slug)!;
  return [
    ...ratesOf(figures.form).flatMap((rate) => [beside(area, rate, figures), rateOverTheYears(area, rate, figures)]),
    peopleOverTheYears(figures.own, place),
  ].filter((chart) => chart !== undefined);
};
