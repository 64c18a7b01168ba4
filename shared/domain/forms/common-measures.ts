import type { MeasureFacts, Tolerance } from './measure-facts.ts';

const count = (name: string, unit: string, ...tolerances: readonly Tolerance[]): MeasureFacts => ({
  name,
  unit,
  decimals: 0,
  tolerances,
});

/**
 * The measures that several forms have in common. Their tolerances were chosen so that the known surprises are asked
 * about (Suffolk's Category 2 from 155 to 1,324, Teesside's from 1,116 to 912, North Yorkshire's Level 2 from 81 to
 * 192) and generated ordinary years are not (`tests/domain/screening/past.test.ts`).
 */
export const eligible = count(
  'People eligible for MAPPA',
  'people',
  { level: '2', absolute: 20, relative: 0.5 },
  { level: '3', absolute: 12, relative: 0.5 },
  { absolute: 25, relative: 0.12 },
);
export const managed = count('People managed at Levels 2 and 3', 'people', { absolute: 20, relative: 0.5 });
export const notificationBreaches = count('People cautioned or convicted for breach of notification', 'people', {
  absolute: 20,
  relative: 0.5,
});
export const lifetimeRevocations = count('People whose lifetime notification was revoked on application', 'people', {
  absolute: 15,
  relative: 0.6,
});
export const ordersImposed = count('Orders imposed by the courts', 'orders', { absolute: 25, relative: 0.35 });
export const sroBreaches = count('People subject to notification after breach of a Sexual Risk Order', 'people', {
  absolute: 12,
  relative: 0.5,
});
export const returnedToCustody = count('People returned to custody', 'people', { absolute: 15, relative: 0.6 });
export const panelCases = count('People dealt with by the panel (MAPPP)', 'people', { absolute: 20, relative: 0.5 });
export const seriousOffenceCharged = count('People charged with a serious sexual or violent offence', 'people', {
  absolute: 8,
  relative: 0.5,
});

/** Category 1 on 31 March by population, as areas return it. */
export const categoryOneRate: MeasureFacts = {
  unit: 'per 100,000',
  decimals: 0,
  rate: {
    of: { measure: 'eligible', category: '1', level: 'Total' },
    per: 100_000,
    label: 'Category 1 per 100,000 residents aged 10 and over',
    short: 'Category 1 per 100,000',
  },
  tolerances: [{ absolute: 5, relative: 0.1 }],
};
