import { speaksOfCategory4, withoutNames } from '../domain/about-category-4.ts';
import { tellsNumber } from '../domain/number-words.ts';
import { refuse } from './problem.ts';

/**
 * Words that are kept or sent must tell no count of Category 4.
 * @throws Problem 422 where a text speaks of it and holds a number
 */
export const refuseNumbersOf4 = (text: string): void => {
  if (speaksOfCategory4(text) && tellsNumber(withoutNames(text)))
    throw refuse.unprocessable('What speaks of Category 4 must hold no number.', 'number-in-answer');
};
