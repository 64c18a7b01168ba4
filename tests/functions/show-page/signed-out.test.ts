import { expect, it } from 'vitest';
import { Refusal } from '../../../functions/show-page/api-client.ts';
import { takeForm } from '../../../functions/show-page/form-again.ts';
import { pageAnswer } from '../../../functions/show-page/page-answer.ts';
import type { Visit } from '../../../functions/show-page/visit.ts';
import { html } from '../../../shared/formats/html.ts';

it('a form of somebody who is signed in no more is neither shown again nor told as refused: they sign in first', async () => {
  const logged: unknown[] = [];
  const log = { info: (...words: unknown[]) => logged.push(words), error: (...words: unknown[]) => logged.push(words) };
  const gone = new Refusal(401, 'not-signed-in', 'Sign in first.');
  const page = {
    ...{ method: 'POST' as const, path: '/pages/a', formOn: '/pages/a' },
    visit: async () => {
      throw gone;
    },
  };
  await expect(takeForm(page, { form: new FormData(), path: {} } as Visit, log as never)).rejects.toBe(gone);
  expect(logged).toEqual([]);
});

it('a visitor is called by their roles, and told so where they have none', () => {
  const shownTo = (...roles: readonly ('auditor' | 'area-approver')[]) => {
    const me = { subject: 'a', roles, area: undefined } as never;
    return String(pageAnswer({ title: 'A', content: html`` } as never, { me, session: 's', current: '/' }).body);
  };
  expect(shownTo()).toContain('No role');
  expect(shownTo('auditor')).not.toContain('No role');
});
