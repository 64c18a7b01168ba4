import { describe, expect, it } from 'vitest';
import { groupFindings } from '../../../shared/domain/screening/group-findings.ts';
import { type Finding, verdictOf } from '../../../shared/domain/screening-report.ts';

const finding = (more: Partial<Finding> = {}): Finding => ({
  ...{ rule: 'row-sum', severity: 'reject', message: 'It does not add up.', place: { cell: 'B4' } },
  ...{ guidance: 'Add it up again.', ...more },
});
const notes = (count: number): Finding[] =>
  Array.from({ length: count }, (_, at) => finding({ severity: 'note', message: `Note ${at}.` }));

describe('the findings of a report', () => {
  it('stand with the gravest first, whatever order they were made in', () => {
    const made = (['note', 'reject', 'query', 'reject', 'note'] as const).map((severity, at) =>
      finding({ severity, message: `${at}` }),
    );
    const severities = groupFindings(made).map(({ severity }) => severity);
    expect(severities).toEqual(['reject', 'reject', 'query', 'note', 'note']);
  });

  it('are told as far as a report holds them, the gravest always, and how many more there are', () => {
    const grouped = groupFindings([...notes(250), finding()]);
    expect(grouped).toHaveLength(201);
    expect(grouped[0]).toMatchObject({ severity: 'reject' });
    expect(grouped.at(-1)).toMatchObject({ message: '51 further findings are not listed.' });
    expect(verdictOf(grouped)).toBe('rejected');
    expect(groupFindings(notes(200))).toHaveLength(200);
  });

  it('are never accepted for want of room: what is left out is no reason to take a return', () => {
    const queries = Array.from({ length: 300 }, (_, at) => finding({ severity: 'query', message: `Query ${at}.` }));
    expect(verdictOf(groupFindings([...notes(300), ...queries]))).not.toBe('accepted');
  });

  it('are one where they are the same, with their count, the places of the others and where to look', () => {
    const cells = ['B4', 'B5', 'B6'].map((cell) => finding({ place: { cell } }));
    const [one, ...more] = groupFindings(cells);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ count: 3, place: { cell: 'B4' }, others: [{ cell: 'B5' }, { cell: 'B6' }] });
    expect(one?.guidance).toMatch(/^Add it up again\. Also at .*B5.*B6.*\.$/);
  });

  it('are not taken for one another, however their words run together, nor are their names', () => {
    const two = [finding({ rule: 'a', message: 'reject' }), finding({ rule: 'areject', message: '' })];
    expect(groupFindings(two)).toHaveLength(2);
    const ids = [finding({ message: 'ab', place: { label: 'c' } }), finding({ message: 'a', place: { label: 'bc' } })];
    expect(new Set(groupFindings(ids).map(({ id }) => id)).size).toBe(2);
  });

  it('on Category 4 are never put together with others: nobody else may see that there is one', () => {
    const [on, off] = ['Category 4, Level 2', 'Category 1, Level 2'].map((label) => finding({ place: { label } }));
    for (const made of [
      [on!, off!],
      [off!, on!],
    ]) {
      const grouped = groupFindings(made);
      expect(grouped.map(({ place, count }) => [place.label, count]).toSorted()).toEqual([
        ['Category 1, Level 2', undefined],
        ['Category 4, Level 2', undefined],
      ]);
    }
  });

  it('have a name that stays while rule, words and cell do, and is another where one of them is', () => {
    const idOf = (more: Partial<Finding>) => groupFindings([finding(more)])[0]?.id;
    expect(idOf({ guidance: 'Otherwise.', place: { cell: 'C7' } })).toBe(idOf({}));
    const others = [
      idOf({}),
      idOf({ rule: 'column-sum' }),
      idOf({ message: 'By 2.' }),
      idOf({ place: { label: 'A' } }),
    ];
    expect(new Set(others).size).toBe(4);
  });
});
