import { describe, expect, it } from 'vitest';
import { AreaSlug, areas, findArea } from '../../shared/domain/areas.ts';
import { mid2023, populationOf } from '../../shared/domain/population.ts';

describe('the areas', () => {
  it('are 42, four of them in Wales, each with a slug of its own', () => {
    expect(areas).toHaveLength(42);
    expect(areas.filter((area) => area.country === 'Wales')).toHaveLength(4);
    expect(new Set(areas.map((area) => area.slug)).size).toBe(42);
  });

  it.each([
    ['Devon & Cornwall', 'devon-and-cornwall'],
    ['DYFED-POWYS', 'dyfed-powys'],
    ['Leicester, Leicestershire and Rutland', 'leicestershire'],
    ['Hampshire and the Isle of Wight', 'hampshire'],
    ['Cleveland', 'teesside'],
    ['E23000034', 'london'],
    ['County Durham', 'durham'],
  ])('are found as %s', (name, slug) => expect(findArea(name)?.slug).toBe(slug));

  it('are not guessed', () => {
    expect(findArea('Yorkshire')).toBeUndefined();
    expect(AreaSlug.safeParse('atlantis').success).toBe(false);
  });

  it('divide the population of England and Wales between them', () => {
    const counted = areas.map((area) => populationOf(area, mid2023) ?? 0).reduce((sum, count) => sum + count, 0);
    const everyone = Object.values(mid2023.aged10AndOver).reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(everyone);
  });

  it('have no population where a force of theirs is missing from it', () => {
    const london = findArea('London')!;
    expect(populationOf(london, { vintage: 'half', aged10AndOver: { E23000001: 1 } })).toBeUndefined();
  });
});
