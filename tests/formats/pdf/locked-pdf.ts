import { createHash } from 'node:crypto';
import { type PdfObject, pdfOf } from './made-pdf.ts';

const PAD = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');
const md5 = (...parts: readonly Uint8Array[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();

/** The stream cipher of the first encrypted PDFs, which Node no longer has. */
const rc4 = (key: Uint8Array, text: Uint8Array): Buffer => {
  const box = Array.from({ length: 256 }, (_, at) => at);
  const swap = (one: number, other: number) => {
    [box[one], box[other]] = [box[other]!, box[one]!];
  };
  for (let at = 0, to = 0; at < 256; at += 1) {
    to = (to + box[at]! + key[at % key.length]!) % 256;
    swap(at, to);
  }
  let [one, other] = [0, 0];
  const covered = text.map((byte) => {
    one = (one + 1) % 256;
    other = (other + box[one]!) % 256;
    swap(one, other);
    return byte ^ box[(box[one]! + box[other]!) % 256]!;
  });
  return Buffer.from(covered);
};

const hex = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString('hex')}>`;

/**
 * A page locked by the first method of the format: by its owner alone (anybody may open it, copying is forbidden), or
 * with a password to open it.
 */
export const lockedPdf = (content: string, toOpen = ''): Uint8Array => {
  const padded = (password: string) => Buffer.concat([Buffer.from(password), PAD]).subarray(0, 32);
  const owner = rc4(md5(padded('owner')).subarray(0, 5), padded(toOpen));
  const rights = Buffer.alloc(4);
  rights.writeInt32LE(-60);
  const id = Buffer.alloc(16, 7);
  const key = md5(padded(toOpen), owner, rights, id).subarray(0, 5);
  const ofObject = (number: number) => md5(key, Buffer.from([number, 0, 0, 0, 0])).subarray(0, 10);
  const objects: readonly PdfObject[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    { dictionary: '', stream: rc4(ofObject(4), Buffer.from(content)) },
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  const lock = `/Filter /Standard /V 1 /R 2 /P -60 /O ${hex(owner)} /U ${hex(rc4(key, PAD))}`;
  return pdfOf(objects, `/ID [${hex(id)}${hex(id)}] /Encrypt << ${lock} >>`);
};
