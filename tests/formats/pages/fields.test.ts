import { expect, it } from 'vitest';
import { radios, textField } from '../../../shared/formats/pages/fields.ts';

const field = { name: 'way', label: 'Which way', hint: 'It cannot be changed.', error: 'Choose a way' };

it('a group of choices is named first, and what helps with it and what is wrong are said of it as a whole', () => {
  const text = String(radios({ ...field, choices: [{ value: 'left', label: 'Left' }] }));
  const at = ['<fieldset', '</legend>', 'It cannot be changed.', 'Choose a way', 'type="radio"', '</fieldset>'];
  const places = at.map((each) => text.indexOf(each));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(text).toMatch(/<fieldset[^>]* aria-describedby="way-hint way-error"/);
});

it('a field is labelled first, then helped with, then said to be wrong', () => {
  const text = String(textField(field));
  const places = ['</label>', 'It cannot be changed.', 'Choose a way', '<input'].map((each) => text.indexOf(each));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(text).toContain('aria-describedby="way-hint way-error"');
});
