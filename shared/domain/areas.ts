import * as z from 'zod';
import { plain } from './visible-text.ts';

/**
 * The 42 MAPPA areas of England and Wales. `pfaCode` is the GSS code of the area's police force; London is two forces
 * together, joined by `+`. `aliases` are other names that reports use. Source: public lists of areas and force codes.
 */
export type Area = {
  slug: AreaSlug;
  name: string;
  pfaName: string;
  pfaCode: string;
  country: 'England' | 'Wales';
  probationRegion: string;
  aliases: readonly string[];
};

const area = (
  slug: string,
  name: string,
  pfaCode: string,
  probationRegion: string,
  { pfaName = name, aliases = [] }: { pfaName?: string; aliases?: readonly string[] } = {},
): Area => ({
  slug: slug as AreaSlug,
  name,
  pfaName,
  pfaCode,
  country: pfaCode.startsWith('W') ? 'Wales' : 'England',
  probationRegion,
  aliases,
});

export const areas: readonly Area[] = [
  area('avon-and-somerset', 'Avon and Somerset', 'E23000036', 'South West', { aliases: ['Avon & Somerset'] }),
  area('bedfordshire', 'Bedfordshire', 'E23000026', 'East of England'),
  area('cambridgeshire', 'Cambridgeshire', 'E23000023', 'East of England'),
  area('cheshire', 'Cheshire', 'E23000006', 'North West'),
  area('cumbria', 'Cumbria', 'E23000002', 'North West'),
  area('derbyshire', 'Derbyshire', 'E23000018', 'East Midlands'),
  area('devon-and-cornwall', 'Devon and Cornwall', 'E23000035', 'South West', {
    pfaName: 'Devon & Cornwall',
    aliases: ['Devon & Cornwall'],
  }),
  area('dorset', 'Dorset', 'E23000039', 'South West'),
  area('durham', 'Durham', 'E23000008', 'North East', { aliases: ['County Durham'] }),
  area('dyfed-powys', 'Dyfed Powys', 'W15000004', 'Wales', { pfaName: 'Dyfed-Powys', aliases: ['Dyfed-Powys'] }),
  area('essex', 'Essex', 'E23000028', 'East of England'),
  area('gloucestershire', 'Gloucestershire', 'E23000037', 'South West'),
  area('greater-manchester', 'Greater Manchester', 'E23000005', 'Greater Manchester'),
  area('gwent', 'Gwent', 'W15000002', 'Wales'),
  area('hampshire', 'Hampshire', 'E23000030', 'South Central', {
    aliases: ['Hampshire and Isle of Wight', 'Hampshire and the Isle of Wight'],
  }),
  area('hertfordshire', 'Hertfordshire', 'E23000027', 'East of England'),
  area('humberside', 'Humberside', 'E23000012', 'Yorkshire and the Humber'),
  area('kent', 'Kent', 'E23000032', 'Kent, Surrey and Sussex'),
  area('lancashire', 'Lancashire', 'E23000003', 'North West'),
  area('leicestershire', 'Leicestershire', 'E23000021', 'East Midlands', {
    aliases: ['Leicester, Leicestershire and Rutland'],
  }),
  area('lincolnshire', 'Lincolnshire', 'E23000020', 'East Midlands'),
  area('london', 'London', 'E23000001+E23000034', 'London', {
    pfaName: 'Metropolitan Police + London, City of',
    aliases: ['Metropolitan Police', 'London, City of', 'City of London', 'Greater London'],
  }),
  area('merseyside', 'Merseyside', 'E23000004', 'North West'),
  area('norfolk', 'Norfolk', 'E23000024', 'East of England'),
  area('north-wales', 'North Wales', 'W15000001', 'Wales'),
  area('north-yorkshire', 'North Yorkshire', 'E23000009', 'Yorkshire and the Humber'),
  area('northamptonshire', 'Northamptonshire', 'E23000022', 'East of England'),
  area('northumbria', 'Northumbria', 'E23000007', 'North East'),
  area('nottinghamshire', 'Nottinghamshire', 'E23000019', 'East Midlands'),
  area('south-wales', 'South Wales', 'W15000003', 'Wales'),
  area('south-yorkshire', 'South Yorkshire', 'E23000011', 'Yorkshire and the Humber'),
  area('staffordshire', 'Staffordshire', 'E23000015', 'West Midlands'),
  area('suffolk', 'Suffolk', 'E23000025', 'East of England'),
  area('surrey', 'Surrey', 'E23000031', 'Kent, Surrey and Sussex'),
  area('sussex', 'Sussex', 'E23000033', 'Kent, Surrey and Sussex'),
  area('teesside', 'Teesside', 'E23000013', 'North East', { pfaName: 'Cleveland', aliases: ['Cleveland'] }),
  area('thames-valley', 'Thames Valley', 'E23000029', 'South Central'),
  area('warwickshire', 'Warwickshire', 'E23000017', 'West Midlands'),
  area('west-mercia', 'West Mercia', 'E23000016', 'West Midlands'),
  area('west-midlands', 'West Midlands', 'E23000014', 'West Midlands'),
  area('west-yorkshire', 'West Yorkshire', 'E23000010', 'Yorkshire and the Humber'),
  area('wiltshire', 'Wiltshire', 'E23000038', 'South West', { aliases: ['Wiltshire and Swindon'] }),
];

/** The slug of one of the 42 areas, as it stands in addresses: `avon-and-somerset`. */
export type AreaSlug = string & z.$brand<'AreaSlug'>;
export const AreaSlug = z
  .string()
  .refine((text): text is AreaSlug => bySlug.has(text), { error: 'This is not one of the 42 MAPPA areas.' })
  .meta({ description: 'Slug of one of the 42 areas.', enum: areas.map(({ slug }) => slug) });

const bySlug = new Map<string, Area>(areas.map((each) => [each.slug, each]));
const byAnyName = new Map<string, Area>(
  areas.flatMap((each) =>
    [each.slug, each.name, each.pfaName, each.pfaCode, ...each.pfaCode.split('+'), ...each.aliases].map(
      (name) => [plain(name), each] as const,
    ),
  ),
);

/** The area of a slug. */
export const areaOf = (slug: AreaSlug): Area => bySlug.get(slug)!;

/** Finds an area by slug, name, alias or police force code, however it is spelt; undefined where none fits. */
export const findArea = (text: string): Area | undefined => byAnyName.get(plain(text));
