/** A form as S3 takes it: its fields by their names in lower case, and how large the file in it is. */
export type PostedForm = { readonly fields: ReadonlyMap<string, string>; readonly bytes: number };

const endOfHead = '\r\n\r\n';

/**
 * Reads a form of many parts (RFC 7578). Node's own way, `Response`, loads a whole client for HTTP with its sockets
 * first, and goes through a file byte by byte.
 * @param type the content type, which names what the parts are divided by
 * @throws Error where the body is no such form, or breaks off
 */
export const postedForm = (type: string, body: Buffer): PostedForm => {
  const [, quoted, bare] = /^multipart\/form-data\s*;.*?boundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(type) ?? [];
  const divider = `--${quoted ?? bare}`;
  if (divider === '--undefined' || body.indexOf(divider) !== 0) throw new Error('This is no form of many parts.');
  const fields = new Map<string, string>();
  let bytes = 0;
  for (let at = divider.length; body.toString('latin1', at, at + 2) !== '--'; ) {
    const begin = body.indexOf(endOfHead, at);
    const end = body.indexOf(`\r\n${divider}`, begin + endOfHead.length);
    if (begin < 0 || end < 0) throw new Error('The form breaks off.');
    const head = body.toString('utf8', at, begin);
    const content = body.subarray(begin + endOfHead.length, end);
    if (/;\s*filename\*?=/i.test(head)) bytes = content.length;
    else fields.set(nameIn(head), content.toString('utf8'));
    at = end + `\r\n${divider}`.length;
  }
  return { fields, bytes };
};

/** The name of a part, as browsers write it. */
const nameIn = (head: string): string => {
  const [, name] = /^content-disposition:\s*form-data\s*;\s*name="([^"]*)"/im.exec(head) ?? [];
  if (name === undefined) throw new Error('A part of the form has no name.');
  return name.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n').toLowerCase();
};
