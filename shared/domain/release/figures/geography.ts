import { type Area, areas } from '../../areas.ts';
import type { PublishedRow } from './published-row.ts';

/** One line of every published table: England and Wales together, a country, or an area. */
export type Geography = {
  kind: PublishedRow['geographic_level'];
  /** Stands in addresses and in table rows. */
  slug: string;
  name: string;
  /** Of the GSS register: of the police force area, or of the country or countries. */
  code: string;
  columns: Pick<
    PublishedRow,
    'geographic_level' | 'country_code' | 'country_name' | 'pfa_code' | 'pfa_name' | 'mappa_area'
  >;
  /** The areas whose figures add up to it. */
  areas: readonly Area[];
};

const countries = { England: 'E92000001', Wales: 'W92000004' } as const;

const together = (
  kind: 'National' | 'Country',
  slug: string,
  code: string,
  name: string,
  members: readonly Area[],
): Geography => ({
  kind,
  slug,
  name,
  code,
  columns: {
    geographic_level: kind,
    country_code: code,
    country_name: name,
    pfa_code: '',
    pfa_name: '',
    mappa_area: '',
  },
  areas: members,
});

const ofArea = (area: Area): Geography => ({
  kind: 'Police force area',
  slug: area.slug,
  name: area.name,
  code: area.pfaCode,
  columns: {
    geographic_level: 'Police force area',
    country_code: countries[area.country],
    country_name: area.country,
    pfa_code: area.pfaCode,
    pfa_name: area.pfaName,
    mappa_area: area.name,
  },
  areas: [area],
});

const inCountry = (country: Area['country']) => areas.filter((area) => area.country === country);

export const national = together('National', 'england-and-wales', 'K04000001', 'England and Wales', areas);

/** Every published geography: the nation, its two countries, the 42 areas. Codes are those of the GSS register. */
export const geographies: readonly Geography[] = [
  national,
  together('Country', 'england', countries.England, 'England', inCountry('England')),
  together('Country', 'wales', countries.Wales, 'Wales', inCountry('Wales')),
  ...areas.map(ofArea),
];
