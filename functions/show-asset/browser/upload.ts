/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** Uploads with a bar that shows how far it is. Where that cannot be, the form is sent as it would be without script. */
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
    request.onload = () => resolve(request.status < 400);
    request.onerror = () => resolve(false);
    request.open('POST', sending.action);
    const fields = new FormData(sending);
    // The store would answer with the way to a page, which a script has no use for.
    request.send(fields);
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
