import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Refusal } from '../../../functions/show-page/api-client.ts';
import { checkedOrder, fieldOf, Mistaken, nothingEntered, typedIn } from '../../../functions/show-page/entered.ts';
import { keptWith, keptWithout, type Written } from '../../../functions/show-page/kept-answers.ts';
import { kindOfFile } from '../../../functions/show-page/kind-of-file.ts';
import { leftOver } from '../../../functions/show-page/left-over.ts';
import { holdOwn, sentForm } from '../../../functions/show-page/own-form.ts';
import { html } from '../../../shared/formats/html.ts';
import { formTokenOf } from '../../../shared/runtime/session.ts';
import { asRead } from '../../formats/pages/as-read.ts';

const mistakesOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof Mistaken)
      return [error.name, error.message, ...error.mistakes.map(({ field, text }) => `${field}: ${text}`)];
    throw error;
  }
  return [];
};

describe('what was typed', () => {
  it('is what is no file and was not made by the page; several of one name are lines', () => {
    const form = new FormData();
    for (const [name, value] of [
      ['why', 'x'],
      ['areas', 'kent'],
      ['areas', 'essex'],
      ['once', 'n'],
      ['digest', 'd'],
      ['read', '1'],
      ['form-token', 't'],
    ])
      form.append(name!, value!);
    form.append('file', new Blob(['a']), 'a.csv');
    expect(typedIn(form)).toEqual({ why: 'x', areas: 'kent\nessex' });
  });

  it('stands in its field again with what is wrong, else what is usual', () => {
    const entered = {
      values: { why: '' },
      mistakes: [
        { text: 'Say why', field: 'why' },
        { text: 'All', field: 'all' },
      ],
    };
    expect(fieldOf(entered, 'why', 'usual')).toEqual({ name: 'why', value: '', error: 'Say why' });
    expect(fieldOf(nothingEntered, 'why', 'usual')).toEqual({ name: 'why', value: 'usual', error: undefined });
    expect(fieldOf(nothingEntered, 'why').value).toBe('');
  });

  it('names the field of each member that is not right, once', () => {
    const schema = z.strictObject({ a: z.string().min(2, 'Short.'), b: z.array(z.string().min(2)) });
    const fields = { a: { field: 'of-a' }, b: { field: 'of-b', say: 'Wrong lines' } };
    expect(checkedOrder(schema, { a: 'aa', b: [] }, fields)).toEqual({ a: 'aa', b: [] });
    expect(mistakesOf(() => checkedOrder(schema, { a: 'a', b: ['x', 'y'] }, fields))).toEqual([
      'Mistaken',
      'mistaken',
      'of-a: Short.',
      'of-b: Wrong lines',
    ]);
    expect(mistakesOf(() => checkedOrder(schema, { a: 'a', b: [] }, {}))).toEqual([
      'Mistaken',
      'mistaken',
      'undefined: Short.',
    ]);
  });

  it('has its place below a page that has no field for it any more', () => {
    const content = html`<input type="text" name="kept" value="">`;
    const typed = {
      kept: 'a',
      lost: 'So & so',
      blank: ' ',
      cell: 'x',
      'shown-x': 'y',
      decision: 'accept',
      'draft-x': 'yes',
    };
    const left = leftOver(content, typed);
    expect(asRead(left)).toBe(
      '## What you typed\nThe form that it stood in is not on this page any more. Nothing of it was sent: copy what you need.\n[textarea rows=4] “So & so”',
    );
    expect(String(left)).toContain(' readonly rows="4" aria-label="What you typed" data-left="lost">');
    expect(String(leftOver(content, { kept: 'a' }))).toBe('');
  });
});

describe('answers that are kept', () => {
  const draft = {
    answers: [
      { finding: 'a', text: 'Kept.' },
      { finding: 'b', text: 'Other.' },
    ],
  };
  const written = (finding: string, text: string, shown: string): Written => ({
    finding,
    text,
    shown,
    field: `text-${finding}`,
    closed: false,
  });

  it('are those that were changed, and all others as they were', () => {
    expect(keptWith(draft, [written('a', 'New.', 'Kept.'), written('b', '', '')])).toEqual([
      { finding: 'b', text: 'Other.' },
      { finding: 'a', text: 'New.' },
    ]);
    expect(keptWith(draft, [written('a', '', 'Kept.')])).toEqual([{ finding: 'b', text: 'Other.' }]);
    expect(keptWith(draft, [written('a', 'One\r\ntwo', 'One\ntwo')])).toEqual(draft.answers);
    expect(keptWith(draft, [written('c', 'First.', '')]).at(-1)).toEqual({ finding: 'c', text: 'First.' });
  });

  it('are not overwritten where another tab kept something else of the very answer', () => {
    expect(mistakesOf(() => keptWith(draft, [written('a', 'New.', 'Older.')]))).toEqual([
      'Mistaken',
      'mistaken',
      "text-a: In another tab you kept another answer: “Kept.”. Yours is below: keep or send it, and it takes that one's place",
    ]);
    expect(keptWith(draft, [written('a', 'Kept.', 'Older.')]).at(-1)).toEqual({ finding: 'a', text: 'Kept.' });
  });

  it('are kept no longer once they are sent, unless another tab has kept something else', () => {
    expect(keptWithout(draft, [written('a', 'Sent.', 'Kept.'), written('b', '', 'Other.')])).toEqual([
      { finding: 'b', text: 'Other.' },
    ]);
    expect(keptWithout(draft, [written('a', 'Kept.', 'Older.')])).toEqual([{ finding: 'b', text: 'Other.' }]);
    expect(keptWithout(draft, [written('a', 'Sent.', 'Older.')])).toEqual(draft.answers);
  });
});

describe('what a form may be', () => {
  const request = (headers: Record<string, string>, body: string | undefined, isBase64Encoded = false) =>
    ({ headers, body, isBase64Encoded }) as never;
  const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' };

  it('is read as it was sent, from this site alone', async () => {
    expect([...(await sentForm(request(urlencoded, 'a=1&b=x+y')))]).toEqual([
      ['a', '1'],
      ['b', 'x y'],
    ]);
    const encoded = Buffer.from('a=1').toString('base64');
    expect([...(await sentForm(request({ ...urlencoded, 'sec-fetch-site': 'same-origin' }, encoded, true)))]).toEqual([
      ['a', '1'],
    ]);
    await expect(sentForm(request({ ...urlencoded, 'sec-fetch-site': 'cross-site' }, 'a=1'))).rejects.toMatchObject({
      status: 403,
      code: 'foreign-form',
    });
    await expect(sentForm(request({}, undefined))).rejects.toMatchObject({ status: 400, code: 'no-form' });
  });

  it('carries the token of its own session', () => {
    const form = new FormData();
    expect(() => holdOwn(form, 'session')).toThrow(Refusal);
    form.set('form-token', formTokenOf('another'));
    expect(() => holdOwn(form, 'session')).toThrow('signed-in-anew');
    form.set('form-token', formTokenOf('session'));
    expect(holdOwn(form, 'session')).toBeUndefined();
  });

  it('takes a file for what it holds', () => {
    const kind = (text: string, name: string) => kindOfFile(new TextEncoder().encode(text), name);
    expect(kind('measure,category,level,detail,value\r\neligible,1,1,,3\r\n', 'a.txt')).toEqual({ kind: 'csv' });
    expect(kind('# A report\n\nMAPPA annual report of Kent', 'a.MD')).toEqual({ kind: 'md' });
    expect(kind('A report of MAPPA in Kent.', 'report')).toEqual({ kind: 'txt' });
    expect(kind('', 'a.csv')).toHaveProperty('objection');
  });
});
