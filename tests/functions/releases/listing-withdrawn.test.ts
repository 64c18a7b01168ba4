import { expect, it } from 'vitest';
import { listingWithdrawn } from '../../../functions/decide-release/listing-withdrawn.ts';

const release = { period: '2023-24', version: '1.0' };
const withdrawn = { at: '2024-10-07T10:00:00.000Z', why: 'It was wrong.' };

it('a withdrawal leaves the rest of what is listed as it was said, and lists what broke off without files', () => {
  const own = { ...release, files: ['a'] };
  const listed = [{ ...own, period: '2022-23' }, { ...own, version: '1.1' }, own];
  const content = { notes: ['N'], stylesheet: 's', figures: 'f' };
  const said = (all: object[], of?: object) => listingWithdrawn(all as never, release as never, of as never, withdrawn);
  expect(said(listed, content)).toEqual({ ...own, withdrawn });
  expect(said(listed.slice(0, 2), content)).toEqual({ ...release, ...content, files: [], withdrawn });
  expect(said([])).toBeUndefined();
});
