/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** Keeps answers while they are written: the form is sent to the draft a moment after the last letter. */
const place = document.querySelector<HTMLElement>('[data-answers]');
const form = place?.querySelector('form');
const status = place?.querySelector<HTMLElement>('[data-kept]');
const pause = 1500;
let waiting: ReturnType<typeof setTimeout> | undefined;

const say = (words: string): void => {
  if (status) status.textContent = words;
};

const keep = async (sending: HTMLFormElement, address: string): Promise<void> => {
  const written = new FormData(sending);
  const answer = await fetch(address, { method: 'POST', body: written });
  if (answer.ok) {
    // What is kept now is what the next letters change.
    for (const shown of sending.querySelectorAll<HTMLInputElement>('input[name^=shown-]'))
      shown.value = String(written.get(shown.name.replace('shown-', '')) ?? '');
    say('What you have written is kept.');
  } else if (answer.status === 422)
    say('Not kept: in another tab you kept another answer to this. Press “Keep them to go on later” to see both.');
  else if (answer.status === 401)
    say('Not kept: your sign-in has ended. Send the form: nothing that you typed is lost.');
  else say('Not kept just now. It is tried again with the next letter.');
};

const address = place?.dataset.answers;
if (form && address !== undefined)
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      keep(form, address).catch(() => say('Not kept just now: there is no connection.'));
    }, pause);
  });
