import type { Area } from './areas.ts';

/** Residents aged 10 and over by police force area code, at the middle of one year. */
export type Population = { vintage: string; aged10AndOver: Readonly<Record<string, number>> };

/**
 * Mid-2023 residents aged 10 and over, derived from the ONS single year of age estimates by local authority district
 * and the police force lookup. Printed 2023-24 rates imply denominators 1 to 2 % smaller.
 */
export const mid2023: Population = {
  vintage: 'mid-2023',
  aged10AndOver: {
    E23000001: 7885736,
    E23000002: 458111,
    E23000003: 1399094,
    E23000004: 1299334,
    E23000005: 2586784,
    E23000006: 1001272,
    E23000007: 1327594,
    E23000008: 579393,
    E23000009: 757656,
    E23000010: 2114460,
    E23000011: 1250275,
    E23000012: 849908,
    E23000013: 521734,
    E23000014: 2598078,
    E23000015: 1036724,
    E23000016: 1191911,
    E23000017: 550525,
    E23000018: 964766,
    E23000019: 1047260,
    E23000020: 705826,
    E23000021: 1026637,
    E23000022: 708505,
    E23000023: 814514,
    E23000024: 842628,
    E23000025: 696834,
    E23000026: 634016,
    E23000027: 1069891,
    E23000028: 1675553,
    E23000029: 2281315,
    E23000030: 1821806,
    E23000031: 1089248,
    E23000032: 1675627,
    E23000033: 1564961,
    E23000034: 13080,
    E23000035: 1651792,
    E23000036: 1601640,
    E23000037: 590899,
    E23000038: 674078,
    E23000039: 717454,
    W15000001: 623604,
    W15000002: 529969,
    W15000003: 1213138,
    W15000004: 473968,
  },
};

/** Residents aged 10 and over of an area; undefined where a force of the area is missing from the population. */
export const populationOf = (area: Area, population: Population): number | undefined => {
  const forces = area.pfaCode.split('+').map((code) => population.aged10AndOver[code]);
  return forces.every((count) => count !== undefined) ? forces.reduce((sum, count) => sum + count, 0) : undefined;
};
