import { describe, expect, it } from 'vitest';
import { wantedKind } from '../../../functions/query-figures/wanted-kind.ts';
import { refusalOf } from '../desk/refusal-of.ts';

const refusal = (formats: readonly string[], accept?: string) =>
  refusalOf(Promise.resolve().then(() => wantedKind(formats, accept)));

describe('the kind of an answer', () => {
  it.each([
    [['csv'], 'text/html', 'csv'],
    [['CSV'], undefined, 'csv'],
    [['', 'html'], 'text/csv', 'html'],
    [['json', 'csv'], 'text/html', 'json'],
    [[''], 'text/csv', 'csv'],
  ] as const)('is what the format says, before what is accepted: %o of %s is %s', (formats, accept, kind) => {
    expect(wantedKind(formats, accept)).toBe(kind);
  });

  it.each([
    [undefined, 'json'],
    ['*/*', 'json'],
    ['application/*', 'json'],
    ['text/*', 'csv'],
    ['text/html', 'html'],
    [' Text/HTML ; Q=0.5 ', 'html'],
    // What a browser says, and what says in other words how much it is wanted (RFC 9110, 12.5.1).
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'html'],
    ['application/json;q=0.5, text/csv;q=0.7', 'csv'],
    ['application/json;q=0.7, text/csv;q=0.5', 'json'],
    // The closest entry says how much, wherever it stands.
    ['text/*;q=0.9, text/html;q=0.1, application/json;q=0.5', 'csv'],
    ['application/json;q=0, */*;q=0.1', 'csv'],
    ['*/*;q=0.1, application/json;q=0', 'csv'],
    ['application/json;q=1, text/csv', 'json'],
    ['application/json;q=0.9, text/csv;q=1', 'csv'],
    ['text/csv;q=0.2;q=0.9, application/json;q=0.5', 'json'],
    ['text/csv;q=no, text/html;q=0.1', 'html'],
    ['image/png, text/csv;header=present;q=0.2', 'csv'],
  ])('is what is accepted most, and JSON of equals: %s is %s', (accept, kind) => {
    expect(wantedKind([], accept)).toBe(kind);
  });

  it.each(['image/png', 'text/plain', 'application/json;q=0', '*/*;q=0', 'x*/*', ''])(
    'is refused where none of ours is accepted: %s',
    async (accept) => {
      expect(await refusal([], accept)).toBe('406 not-acceptable');
      expect(() => wantedKind([], accept)).toThrow(
        'Answers are application/json, text/csv, text/html: none of them is accepted.',
      );
    },
  );

  it('is refused where there is no such format, with what was said, not all of it, and what there is', async () => {
    expect(await refusal(['xml'], 'text/html')).toBe('400 bad-query');
    const asked = Promise.resolve().then(() => wantedKind(['x'.repeat(101)], undefined));
    await expect(asked).rejects.toMatchObject({
      details: {
        detail: 'There is no such format.',
        faults: [
          {
            ...{ parameter: 'format', value: 'x'.repeat(100), message: 'There is no such format.' },
            allowed: ['json', 'csv', 'html'],
          },
        ],
      },
    });
  });
});
