/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { objectionToFile } from '../../../shared/formats/pages/file-objection.ts';
import { clearMistake, showMistake } from './parts/mistake.ts';

/**
 * Looks at the file before it is sent, and sends it with a bar that shows how far it is. Without script the form does
 * the same, without the bar.
 */
const form = document.querySelector<HTMLFormElement>('[data-upload] form');

const upload = (sending: HTMLFormElement): Promise<XMLHttpRequest> =>
  new Promise((resolve, reject) => {
    const bar = sending.querySelector('progress');
    const status = sending.querySelector<HTMLElement>('[role=status]');
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => {
      const percent = Math.round((loaded / total) * 100);
      if (bar) bar.value = percent;
      if (status) status.textContent = `${percent}%`;
    };
    request.onload = () => resolve(request);
    request.onerror = () => reject(new Error('not sent'));
    request.open('POST', sending.action);
    request.send(new FormData(sending));
  });

/** What the page says is wrong, where it was shown again instead of leading on. */
const mistakeIn = (page: string): string | undefined =>
  new DOMParser().parseFromString(page, 'text/html').querySelector('.govuk-error-summary li')?.textContent?.trim();

const settle = (sending: HTMLFormElement, { responseURL, responseText, status }: XMLHttpRequest): void => {
  const mistake = mistakeIn(responseText);
  sending.querySelector('.upload-progress')?.setAttribute('hidden', '');
  if (status < 300) location.assign(responseURL);
  else if (mistake === undefined) sending.submit();
  else showMistake(sending, 'file', mistake);
};

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const objection = objectionToFile(form.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0]);
  if (objection !== undefined) {
    showMistake(form, 'file', objection);
    return;
  }
  clearMistake();
  form.querySelector('.upload-progress')?.removeAttribute('hidden');
  upload(form).then(
    (answer) => settle(form, answer),
    () => {
      form.querySelector('.upload-progress')?.setAttribute('hidden', '');
      showMistake(form, 'file', 'The file could not be sent: the connection broke. Try again');
    },
  );
});
