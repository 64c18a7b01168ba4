import { randomUUID } from 'node:crypto';
import { extname } from 'node:path';
import type { Area } from '../../../shared/domain/areas.ts';
import type { Period } from '../../../shared/domain/periods.ts';
import type { Ticket } from '../../../shared/domain/submissions/shapes.ts';
import { askDoor } from '../../local/doors/plain-client.ts';
import type { LocalPlatform } from '../../local/local-platform.ts';
import type { ApiCall } from './api-client.ts';
import type { ReturnFile } from './returns-folder.ts';

/** A return that has been handed in: the file, its area, and the name that the door gave to the submission. */
export interface Submitted {
  readonly file: string;
  readonly area: Area;
  readonly submission: string;
}

/** The door does not take a file in: it is empty, or larger than a return can be. */
export class NotTaken extends Error {
  readonly file: string;
  readonly why: string;

  constructor(file: string, why: string) {
    super(`${file} was not handed in: ${why}`);
    this.name = 'NotTaken';
    this.file = file;
    this.why = why;
  }
}

type Door = { platform: LocalPlatform; call: ApiCall; period: Period };

/**
 * Hands one return in, as a person of the area would: asks for an upload, then posts the form that was signed for it.
 * @throws NotTaken where the door refuses the file
 */
export const submitReturn = async (
  { platform, call, period }: Door,
  file: ReturnFile & { area: Area },
): Promise<Submitted> => {
  const { area, name, bytes } = file;
  const person = { role: 'area-submitter', area: area.slug } as const;
  const format = extname(name).slice(1).toLowerCase();
  const ticket: Ticket = await call(person, `POST /areas/${area.slug}/returns/${period}/submissions`, { format });
  const { status } = await askDoor(ticket.url, {
    method: 'POST',
    ...formBody(ticket.fields, { name: `return.${format}`, bytes }),
  });
  if (status >= 500) throw new Error(`The upload of ${name} broke off (${status}).`);
  if (status < 200 || status >= 300)
    throw new NotTaken(name, bytes.length === 0 ? 'it is empty' : `refused (${status}); it may be too large`);
  // Later submissions are newer, also where the clock stands still.
  await platform.clock.moveTo(new Date(platform.clock.now().getTime() + 1000));
  return { file: name, area, submission: ticket.submission };
};

/** A form with fields of text and one file, as a browser posts it: its body and the header that tells its parts. */
const formBody = (fields: Readonly<Record<string, string>>, file: { name: string; bytes: Uint8Array }) => {
  const boundary = `form-${randomUUID()}`;
  const named = (name: string) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"`;
  const parts = Object.entries(fields).map(([name, value]) => `${named(name)}\r\n\r\n${value}\r\n`);
  const head = `${named('file')}; filename="${file.name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat([Buffer.from(parts.join('') + head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
};
