import { expect, it } from 'vitest';
import { headAfter } from '../../../functions/show-page/views/head.ts';

it('says what was just done above the title, and nothing where nothing was', () => {
  const quiet = String(headAfter(undefined, 'Kent & Sussex', 'Collection 2023-24'));
  expect(quiet).toBe(
    '<span class="govuk-caption-l">Collection 2023-24</span><h1 class="govuk-heading-l">Kent &amp; Sussex</h1>',
  );
  const after = String(headAfter('The area was reminded.', 'Kent & Sussex', 'Collection 2023-24'));
  expect(after).toMatch(/role="alert".*The area was reminded\./s);
  expect(after.endsWith(quiet)).toBe(true);
});
