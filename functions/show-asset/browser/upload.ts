/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * Uploads with a bar that shows how far it is. Where that cannot be, the form is sent as it would be without script.
 */
const form = document.querySelector<HTMLFormElement>('form[data-upload]');
const bar = form?.querySelector('progress');
const shown = form?.querySelector<HTMLElement>('.upload-progress');
const status = form?.querySelector<HTMLElement>('[role=status]');

const upload = (sending: HTMLFormElement): Promise<boolean> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => {
      const percent = Math.round((loaded / total) * 100);
      if (bar) bar.value = percent;
      if (status) status.textContent = `${percent}%`;
    };
    request.onload = () => resolve(request.status >= 200 && request.status < 300);
    request.onerror = () => resolve(false);
    // The form's own ticket has the store send the browser on to a page, where a script cannot follow: it has one of
    // its own.
    const { url, fields } = JSON.parse(sending.dataset.upload ?? '') as { url: string; fields: Record<string, string> };
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.append('file', new FormData(sending).get('file') ?? '');
    request.open('POST', url);
    request.send(body);
  });

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  if (!form.reportValidity()) return;
  shown?.removeAttribute('hidden');
  upload(form).then((done) => {
    if (done) location.assign(form.dataset.then ?? '/');
    else form.submit();
  });
});
