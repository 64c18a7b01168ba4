/// <reference lib="dom" />
import { errorSummary } from '../../../../shared/formats/pages/parts.ts';

const summary = (): HTMLElement | null => document.querySelector('.govuk-error-summary');

/** Takes back what was said of a mistake, above the page and at the field. */
export const clearMistake = (): void => {
  summary()?.remove();
  for (const message of document.querySelectorAll('.govuk-error-message')) message.remove();
  for (const group of document.querySelectorAll('.govuk-form-group--error'))
    group.classList.remove('govuk-form-group--error');
};

/** Says what is wrong with a field, above the page and at the field, as the server would. */
export const showMistake = (form: HTMLFormElement, field: string, words: string): void => {
  clearMistake();
  const control = form.querySelector<HTMLElement>(`#${field}`);
  const message = document.createElement('p');
  message.className = 'govuk-error-message';
  message.id = `${field}-error`;
  message.textContent = words;
  control?.before(message);
  control?.setAttribute('aria-describedby', `${field}-hint ${field}-error`);
  control?.closest('.govuk-form-group')?.classList.add('govuk-form-group--error');
  const main = document.querySelector('main');
  main?.insertAdjacentHTML(
    'afterbegin',
    String(errorSummary('There is a problem', [{ text: words, href: `#${field}` }])),
  );
  const shown = summary();
  shown?.setAttribute('tabindex', '-1');
  shown?.focus();
};
