import { html } from '../../shared/formats/html.ts';
import { faultOf } from '../../shared/runtime/http-door.ts';
import type { Log } from '../../shared/runtime/log.ts';
import { Refusal } from './api-client.ts';
import { type Entered, Mistaken, typedIn } from './entered.ts';
import { leftOver } from './left-over.ts';
import { onceBase } from './once.ts';
import { findPage } from './pages/index.ts';
import { type Page, type PageAnswer, sent, type Visit } from './visit.ts';

type Mishap = { status: number; entered: Entered; once?: string };

const broken =
  'Something went wrong, and it has been noted. What you typed is still here: send it again in a few minutes.';

/**
 * Takes what a form sent. Where it cannot be taken, the page that the form stands on is shown again: with everything
 * that was typed and what is wrong with it.
 * @throws Refusal 401 where nobody is signed in any more; whatever stands in the way of showing the page again
 */
export const takeForm = async (
  page: Extract<Page, { method: 'POST' }>,
  visit: Visit,
  log: Pick<Log, 'info' | 'error'>,
): Promise<PageAnswer> => {
  try {
    return await page.visit(visit);
  } catch (error) {
    if (error instanceof Refusal && error.status === 401) throw error;
    const { status, entered, once } = mishapOf(error, visit.form);
    if (status === 500) log.error('failed', { fault: faultOf(error) });
    else log.info('refused', { code: error instanceof Refusal ? error.code : 'mistaken', status });
    return await formAgain(page, { ...visit, entered, once: once ?? visit.once }, status).catch((again: unknown) => {
      throw again instanceof Refusal && again.status === 401 ? again : error;
    });
  }
};

/** The page that a form stands on, shown again with what was entered, and with what has no field on it any more. */
export const formAgain = async (
  page: Extract<Page, { method: 'POST' }>,
  visit: Visit,
  status: number,
): Promise<PageAnswer> => {
  const address = page.formOn.replace(/\{(\w+)\}/g, (_, name: string) => visit.path[name] ?? '');
  const found = findPage('GET', address);
  if (found === undefined) throw new Refusal(404, 'no-page', '');
  const answered = await found.page.visit({ ...visit, form: new FormData() });
  if (!('show' in answered)) return answered;
  const { values, mistakes } = visit.entered;
  const content = html`${leftOver(answered.show.content, values)}${answered.show.content}`;
  return { show: { ...answered.show, content, status, watched: false, mistakes } };
};

/** A form whose answer never came keeps its number: if it was carried out after all, sending it again does nothing. */
const mishapOf = (error: unknown, form: FormData): Mishap => {
  const values = typedIn(form);
  if (error instanceof Mistaken) return { status: 422, entered: { values, mistakes: error.mistakes } };
  const refused = error instanceof Refusal && error.status < 500;
  if (refused)
    return {
      status: error.status,
      entered: { values, mistakes: [{ text: error.detail || 'That was not possible.' }] },
    };
  const once = onceBase(sent(form, 'once'));
  return {
    status: 500,
    entered: { values, mistakes: [{ text: broken }] },
    ...(once === '' ? {} : { once }),
  };
};
