/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { objectionToFile } from '../../../shared/formats/pages/file-objection.ts';
import { clearMistake, showMistake } from './parts/mistake.ts';
import { sendStraight } from './parts/send-straight.ts';

/**
 * Looks at the file before it is sent, and sends it with a bar that shows how far it is: through the pages, or straight
 * to the store where it is too large for them. Without script the form does the former, without the bar.
 */
const form = document.querySelector<HTMLFormElement>('[data-upload] form');
const broken = 'The file could not be sent: the connection broke. Try again';

const post = (address: string, sent: FormData): Promise<XMLHttpRequest> =>
  new Promise((resolve, reject) => {
    const bar = form?.querySelector('progress');
    const status = form?.querySelector<HTMLElement>('[role=status]');
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => {
      const percent = Math.round((loaded / total) * 100);
      if (bar) bar.value = percent;
      if (status) status.textContent = `${percent}%`;
    };
    request.onload = () => resolve(request);
    request.onerror = () => reject(new Error('not sent'));
    request.open('POST', address);
    request.send(sent);
  });

/** What the page says is wrong, where it was shown again instead of leading on. */
const mistakeIn = (page: string): string | undefined =>
  new DOMParser().parseFromString(page, 'text/html').querySelector('.govuk-error-summary li')?.textContent?.trim();

const through = async (sending: HTMLFormElement): Promise<void> => {
  const { status, responseURL, responseText } = await post(sending.action, new FormData(sending));
  const mistake = mistakeIn(responseText);
  if (status < 300) location.assign(responseURL);
  else if (mistake === undefined) sending.submit();
  else showMistake(sending, 'file', mistake);
};

const straight = async (sending: HTMLFormElement, file: File): Promise<void> => {
  const outcome = await sendStraight(sending, file, async (address, sent) => (await post(address, sent)).status);
  if ('page' in outcome) location.assign(outcome.page);
  else showMistake(sending, 'file', outcome.mistake);
};

const send = async (sending: HTMLFormElement): Promise<void> => {
  const file = sending.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0];
  const objection = objectionToFile(file, 'straight');
  if (file === undefined || objection !== undefined) {
    showMistake(sending, 'file', objection ?? 'Choose your file');
    return;
  }
  clearMistake();
  const progress = sending.querySelector('.upload-progress');
  progress?.removeAttribute('hidden');
  const isSmall = objectionToFile(file, 'through') === undefined;
  await (isSmall ? through(sending) : straight(sending, file)).catch(() => showMistake(sending, 'file', broken));
  progress?.setAttribute('hidden', '');
};

let isSending = false;
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  if (isSending) return;
  isSending = true;
  void send(form).finally(() => {
    isSending = false;
  });
});
