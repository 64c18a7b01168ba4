import { createHash } from 'node:crypto';
import { pagesInThread } from '../../../shared/adapters/pdf-in-thread.ts';
import { type Area, findArea } from '../../../shared/domain/areas.ts';
import { forms } from '../../../shared/domain/forms/index.ts';
import { Period, readPeriod } from '../../../shared/domain/periods.ts';
import { prose } from '../../../shared/domain/prose.ts';
import type { RawReturn } from '../../../shared/domain/raw-return.ts';
import { readSafely } from '../../../shared/formats/read-safely.ts';
import { readerFailed } from '../reader-failed.ts';
import type { PastFile } from './past-files.ts';
import { type Upload, uploadOf } from './upload-of.ts';

/** A past report with whose it is and what it holds. */
export interface PastReport {
  readonly file: string;
  readonly path: string;
  readonly area: Area;
  readonly period: Period;
  readonly raw: RawReturn;
  /** Of the file as it is handed in. */
  readonly digest: string;
}

/** A file of which nothing could be read, or of which nobody can tell whose it is. */
export interface Unread {
  readonly file: string;
  readonly area: Area | undefined;
  readonly period: Period | undefined;
  readonly why: string;
}

/** What a document says of itself does not hang on the form it is read by: any will do to ask it. */
const any = Period.parse(forms.at(-1)!.from);

/** Reads a past report. Whose it is its name says, else its folder, else the document itself. */
export const readPast = async ({ file, path, ...named }: PastFile): Promise<PastReport | Unread> => {
  const upload = await uploadOf(path);
  if ('why' in upload) return { file, ...named, why: upload.why };
  const digest = createHash('sha256').update(upload.bytes).digest('hex');
  const asked = await read(path, upload, named.period ?? any, named.area);
  const area = named.area ?? findArea(asked.area?.text ?? '');
  const period = named.period ?? readPeriod(asked.period?.text ?? '');
  if (area === undefined || period === undefined) return { file, area, period, why: whyUntold(asked, area, period) };
  const isRead = area === named.area && period === named.period;
  return { file, path, area, period, digest, raw: isRead ? asked : await read(path, upload, period, area) };
};

const read = (path: string, { format, bytes }: Upload, period: Period, area: Area | undefined): Promise<RawReturn> =>
  readSafely(pagesInThread, readerFailed(path))(
    { bytes },
    { period, fileName: `return.${format}`, ...(area ? { area: area.slug } : {}) },
  );

const whyUntold = ({ findings }: RawReturn, area: Area | undefined, period: Period | undefined): string => {
  const refused = findings.find(({ rule }) => rule.startsWith('file-'));
  const lacking = [...(area ? [] : ['area']), ...(period ? [] : ['year'])].join(' and ');
  const untold = prose`
    Neither its name, nor its folder, nor the document tells its ${lacking}: put it into the name, as in
    lancashire-2002-03.txt.
  `;
  return refused === undefined ? untold : `${refused.message} ${untold}`;
};
