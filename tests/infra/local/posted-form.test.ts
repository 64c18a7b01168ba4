import { describe, expect, it } from 'vitest';
import { postedForm } from '../../../infra/local/guard/posted-form.ts';

/** A form as the client that comes with Node writes it, which shares nothing with what reads it here. */
const written = async (form: FormData) => {
  const request = new Request('http://door.example', { method: 'POST', body: form });
  return [request.headers.get('content-type')!, Buffer.from(await request.arrayBuffer())] as const;
};

const form = (file: Uint8Array<ArrayBuffer> = new Uint8Array([1, 2, 3])): FormData => {
  const made = new FormData();
  made.set('Key', '2023-24/dyfed-powys/1.csv');
  made.set('x-amz-meta-named', 'Ynys Môn, "a"\r\n--b');
  made.set('odd "name"', '');
  made.set('file', new Blob([file]), 'return.csv');
  return made;
};

describe('a posted form', () => {
  it('gives its fields by names in lower case, and the size of its file', async () => {
    const { fields, bytes } = postedForm(...(await written(form())));
    expect([...fields]).toEqual([
      ['key', '2023-24/dyfed-powys/1.csv'],
      ['x-amz-meta-named', 'Ynys Môn, "a"\r\n--b'],
      ['odd "name"', ''],
    ]);
    expect(bytes).toBe(3);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['ends of lines and dashes', new TextEncoder().encode('\r\n--\r\n\r\n--form\r\n')],
    ['every byte', Uint8Array.from({ length: 70_000 }, (_, at) => at % 256)],
  ])('tells the size of a file of %s', async (_, file) => {
    expect(postedForm(...(await written(form(file)))).bytes).toBe(file.length);
  });

  it('takes a divider in quotes, as some clients name it', () => {
    const body = Buffer.from('--a b\r\nContent-Disposition: form-data; name="key"\r\n\r\nk\r\n--a b--\r\n');
    expect(postedForm('multipart/form-data; boundary="a b"', body).fields.get('key')).toBe('k');
  });

  it.each([
    ['has no divider', 'multipart/form-data', '--x\r\n'],
    ['begins with another divider', 'multipart/form-data; boundary=x', '--y\r\n\r\n\r\n--y--'],
    ['breaks off in a head', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a"'],
    [
      'breaks off in a part',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb',
    ],
    ['names no part', 'multipart/form-data; boundary=x', '--x\r\nContent-Type: text/csv\r\n\r\nb\r\n--x--'],
  ])('is refused where it %s', (_, type, text) => {
    expect(() => postedForm(type, Buffer.from(text))).toThrow(/form/);
  });
});
