import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../shared/domain/screening-report.ts';
import * as fields from '../../../shared/formats/pages/fields.ts';
import { objectionToFile } from '../../../shared/formats/pages/file-objection.ts';
import { findingsView } from '../../../shared/formats/pages/findings.ts';
import { rulesView } from '../../../shared/formats/pages/rules-view.ts';
import { shortLabels } from '../../../shared/formats/pages/short-labels.ts';
import { slugOf } from '../../../shared/formats/pages/slug.ts';
import { inFormOrder } from '../../../shared/formats/pages/table-order.ts';
import { asRead } from './as-read.ts';

describe('a file that is chosen', () => {
  const [mega, none] = [1024 * 1024, undefined];
  const file = (name: string, size: number) => ({ name, size });
  const straight = (name: string, size: number) => objectionToFile(file(name, size), 'straight');

  it('is there, holds something, and is no sign of an open one', () => {
    expect(objectionToFile(none, 'through')).toBe('Choose your file');
    expect(straight('', 0)).toBe('Choose your file');
    expect(straight('a.csv', 0)).toBe('“a.csv” is empty: choose the file that has your figures in it');
    expect(straight('', 5)).toBeUndefined();
    for (const name of ['~$return.xlsx', '.~lock.return.ods#'])
      expect(straight(name, 100)).toBe(
        [
          `“${name}” only says that the file is open in another program:`,
          'choose the file itself, without the signs before its name',
        ].join(' '),
      );
    expect(straight('a~$.xlsx', 100)).toBeUndefined();
  });

  it('is no larger than the way and its kind allow', () => {
    expect(straight('a.xlsx', 5 * mega)).toBeUndefined();
    expect(straight('a.xlsx', 5.5 * mega)).toBe(
      '“a.xlsx” has 5.5 MB; of its kind a file can have 5 MB. Take pictures out of it, or save the tables alone',
    );
    for (const name of ['a.PDF', 'a.docx']) {
      expect(straight(name, 15 * mega)).toBeUndefined();
      expect(straight(name, 15 * mega + 1)).toContain('of its kind a file can have 15 MB.');
    }
    expect(straight('pdf', 6 * mega)).toContain('5 MB');
    expect(objectionToFile(file('a.pdf', 4 * mega + 1), 'through')).toContain('; sent this way a file can have 4 MB. ');
    expect(objectionToFile(file('a.pdf', 4 * mega), 'through')).toBeUndefined();
  });
});

const found = (rule: string, more: Partial<Finding> = {}): Finding => ({
  rule,
  severity: 'note',
  message: `Said by ${rule}.`,
  place: {},
  guidance: 'Look.',
  ...more,
});
const violent = (level: number) => `Table 1, Category 2: Violent offenders, Level ${level}`;

describe('findings', () => {
  it('stand in the order of the form, what is about the whole file first', () => {
    const places = [
      { sheet: 'B', cell: 'A1' },
      { label: 'no such label' },
      { label: violent(2) },
      { label: violent(1) },
      { sheet: 'A', cell: 'AA2' },
      { sheet: 'A', cell: 'B2' },
      { sheet: 'A', cell: 'B10' },
      { sheet: 'A', cell: 'C2' },
      { line: 7 },
      {},
    ];
    const order = inFormOrder(places.map((place, at) => ({ at, finding: found('x', { place }) })));
    expect(order.map(({ at }) => at)).toEqual([9, 8, 5, 7, 4, 6, 0, 3, 2, 1]);
  });

  it('say once what is to be done where one rule finds the same again, and where each stands', () => {
    const label = 'Table 2, Total, Level 3';
    const named = [
      found('one', { place: { sheet: 'Table 2', cell: 'F6', label } }),
      found('one', { place: { sheet: 'Table 2', cell: 'F7', label }, message: `${label} is odd.`, count: 1 }),
      found('two', { severity: 'reject', count: 2 }),
      found('one', { place: { page: 3 }, guidance: 'Look again.' }),
    ].map((finding, at) => ({ id: `${finding.rule} ${at}`, finding }));
    expect(asRead(findingsView(named, { under: ({ id }) => `under ${id}` }))).toBe(
      [
        '## To mend: 1 finding id=reject',
        'The return cannot be accepted with these. Mend them in the file and send it again.',
        'article id=finding-two-2:',
        '### Said by two. {2 times grey}',
        'What to do: Look.',
        'Rule: [two](/pages/rules#two)',
        'under two 2',
        '## To know: 3 findings id=note',
        'Nothing is needed from you here.',
        'article id=finding-one-3:',
        '### Said by one.',
        'Where: page 3',
        'What to do: Look again.',
        'Rule: [one](/pages/rules#one)',
        'under one 3',
        'article id=finding-one-0:',
        '### Said by one.',
        'Where: Table 2!F6 (Table 2, Total, Level 3)',
        'What to do: Look.',
        'Rule: [one](/pages/rules#one)',
        'under one 0',
        'article id=finding-one-1:',
        '### Table 2, Total, Level 3 is odd.',
        'Where: Table 2!F7',
        'Rule: [one](/pages/rules#one)',
        'under one 1',
      ].join('\n'),
    );
    const query = [{ id: 'q', finding: found('q', { severity: 'query' }) }];
    expect(asRead(findingsView(query))).toMatch(/^## To answer: 1 finding id=query\nThese may well be right\. Say why/);
    expect(asRead(findingsView(query, { isSettled: () => true, toOthers: true }))).toMatch(
      /^## Answered: 1 finding id=answered\nThe area has answered\./,
    );
  });

  it('shorten a label after the first, and make ids of names', () => {
    const shortened = shortLabels();
    expect(['Category 1: Sexual, Level 1', 'Category 1: Sexual; x', 'Category 2: Violent.'].map(shortened)).toEqual([
      'Category 1: Sexual, Level 1',
      'Category 1; x',
      'Category 2: Violent.',
    ]);
    expect(['A B--c', '|x|', '…'].map(slugOf)).toEqual(['a-b-c', 'x', 'finding']);
  });
});

describe('fields', () => {
  it('are boxes or dots by their kind, with what helps with each choice', () => {
    const choices = [
      { value: 'a', label: 'A', hint: 'First' },
      { value: 'b', label: 'B' },
    ];
    const dots = String(fields.radios({ name: 'x', label: 'X', choices, chosen: 'b' }));
    expect(dots).toContain('<div class="govuk-radios__item"><input class="govuk-radios__input" id="x-a" name="x"');
    expect(dots).toContain('type="radio" value="a" aria-describedby="x-a-hint">');
    expect(dots).toContain('<div id="x-a-hint" class="govuk-hint govuk-radios__hint">First</div>');
    expect(dots).toContain('type="radio" value="b" checked>');
    expect(dots).toContain('<div class="govuk-form-group">');
    const boxes = String(fields.checkboxes({ name: 'x', label: 'X', choices, chosen: ['a'] }));
    expect(boxes).toContain(
      '<input class="govuk-checkboxes__input" id="x-a" name="x" type="checkbox" value="a" checked>',
    );
    expect(boxes).toContain('type="checkbox" value="b">');
  });

  it('are described by what helps with them and what is wrong, where there is any', () => {
    const described = (more: { hint?: string; error?: string }) =>
      / aria-describedby="([^"]*)"/.exec(String(fields.textField({ name: 'x', label: 'X', ...more })))?.[1];
    expect([{}, { hint: 'h' }, { error: 'e' }, { hint: 'h', error: 'e' }].map(described)).toEqual([
      undefined,
      'x-hint',
      'x-error',
      'x-hint x-error',
    ]);
    expect(String(fields.textField({ name: 'x', label: 'X', error: 'e' }))).toContain('govuk-form-group--error">');
    expect(asRead(fields.checkbox({ name: 'x', choice: { value: 'yes', label: 'Yes' }, value: 'yes' }))).toBe(
      '[checkbox name=x value=yes checked] Yes',
    );
  });
});

it('every rule is explained under its code', () => {
  const read = asRead(rulesView());
  expect(read).toMatch(/^# What is checked in a return\nRule set \S+\. Every report names the version/);
  expect(read).toMatch(
    /\nCode: cell-missing\nWhy: .+\nFor example: .+\nWhat to do: .+\nWhat it leads to: The return is rejected until/,
  );
  expect(read).toContain('What it leads to: The return is accepted once this is answered.');
  expect(read).toContain('What it leads to: Nothing has to be done.');
});
