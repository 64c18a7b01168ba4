import type { Counts } from '../../../../shared/domain/disclosure/national/choose.ts';
import { formD } from '../../../../shared/domain/forms/form-d.ts';
import { randomFrom } from '../by-chance.ts';
import { orderOf } from './some-form.ts';
import { awkwardness, worldByChance } from './worlds-by-chance.ts';

export const { nests, choices } = orderOf(formD);
export const count = 10;
export const countsOf = (seed: number): Counts =>
  worldByChance(nests, count, {
    random: randomFrom(seed),
    awkward: awkwardness[seed % awkwardness.length]!,
    size: 1 + (seed % 5),
  });
