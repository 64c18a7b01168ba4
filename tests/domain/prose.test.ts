import { expect, it } from 'vitest';
import { prose } from '../../shared/domain/prose.ts';

it('joins the lines of a paragraph by a space each, and leaves what is put in as it is', () => {
  const why = ' a first line\n  and a second ';
  expect(prose`
    Withdrawn ${2}
    times: “${why}”
  `).toBe('Withdrawn 2 times: “ a first line\n  and a second ”');
  expect(prose`${why}`).toBe(why);
});
