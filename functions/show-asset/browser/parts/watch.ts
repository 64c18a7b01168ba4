/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** How often a page that is in sight looks whether it has changed, in milliseconds. */
const every = 15_000;

const markIn = (page: Document): string | undefined => page.querySelector<HTMLElement>('main[data-mark]')?.dataset.mark;

/** Whether somebody has begun to fill in a form: a page is never taken from under their hands. */
const isBegun = (): boolean =>
  [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('main input, main textarea')].some((field) =>
    field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')
      ? field.checked !== field.defaultChecked
      : field.type !== 'hidden' && (field.value !== field.defaultValue || field === document.activeElement),
  );

const tell = (): void => {
  if (document.querySelector('#changed-elsewhere')) return;
  const note = document.createElement('p');
  note.id = 'changed-elsewhere';
  note.className = 'govuk-inset-text';
  note.setAttribute('role', 'status');
  const link = document.createElement('a');
  link.className = 'govuk-link';
  link.href = location.href;
  link.textContent = 'Show the page as it is now';
  note.append(
    'This page has changed elsewhere since you opened it. What you typed is kept until you leave. ',
    link,
    '.',
  );
  document.querySelector('main')?.prepend(note);
};

const look = async (): Promise<void> => {
  if (document.hidden) return;
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!answer.ok || answer.redirected) return;
  const now = markIn(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  if (now === undefined || now === markIn(document)) return;
  if (isBegun()) tell();
  else location.reload();
};

/** Looks at the page again and again, as long as it says that it may change without the visitor. */
export const watchPage = (): void => {
  if (markIn(document) !== undefined) setInterval(() => void look().catch(() => undefined), every);
};
