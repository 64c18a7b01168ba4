import { gunzipSync, strFromU8, unzipSync } from 'fflate';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';

const begins = (bytes: Uint8Array, text: string): boolean => strFromU8(bytes.subarray(0, text.length), true) === text;

const placesOf = (bytes: Uint8Array, mark: string): number[] => {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places: number[] = [];
  for (let at = all.indexOf(mark); at >= 0; at = all.indexOf(mark, at + mark.length)) places.push(at);
  return places;
};

/** Zips that lie anywhere in some bytes: each ends with how long its list of parts is, and how far from its start. */
const zipsIn = (bytes: Uint8Array): Uint8Array[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return placesOf(bytes, 'PK\u0005\u0006').map((end) => {
    const start = end - view.getUint32(end + 12, true) - view.getUint32(end + 16, true);
    return bytes.subarray(start, end + 22);
  });
};

/** Parquet files that lie anywhere in some bytes: each begins and ends with its mark. */
const parquetsIn = (bytes: Uint8Array): Uint8Array[] => {
  const marks = placesOf(bytes, 'PAR1');
  return marks.flatMap((start, at) => (at % 2 === 0 ? [bytes.subarray(start, (marks[at + 1] ?? start) + 4)] : []));
};

const textsOfParquet = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const file = new Uint8Array(bytes).buffer;
  const all = [await parquetReadObjects({ file }), parquetMetadata(file)];
  const plain = (_: string, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value instanceof Uint8Array ? strFromU8(value, true) : value;
  return all.map((each) => JSON.stringify(each, plain));
};

const textsOfZip = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const parts = Object.entries(unzipSync(bytes));
  const inside = await Promise.all(parts.map(([, part]) => textsIn(part)));
  return [...parts.map(([name]) => name), ...inside.flat()];
};

const isWithin = (one: Uint8Array, other: Uint8Array): boolean =>
  one !== other &&
  other.byteOffset <= one.byteOffset &&
  one.byteOffset + one.byteLength <= other.byteOffset + other.byteLength;

/**
 * Everything that somebody could read out of some bytes, whatever they are called: packed parts, rows and all, of files
 * that lie one after another as well.
 */
export const textsIn = async (bytes: Uint8Array): Promise<readonly string[]> => {
  if (begins(bytes, '\u001f\u008b')) return textsIn(gunzipSync(bytes));
  const [zips, parquets] = [zipsIn(bytes), parquetsIn(bytes)];
  const isOuter = (one: Uint8Array): boolean => ![...zips, ...parquets].some((other) => isWithin(one, other));
  const inside = await Promise.all([
    ...zips.filter(isOuter).map(textsOfZip),
    ...parquets.filter(isOuter).map(textsOfParquet),
  ]);
  // What is packed is read unpacked alone: there are digits by chance in it.
  const plain = new Uint8Array(bytes);
  for (const packed of [...zips, ...parquets])
    plain.fill(0, packed.byteOffset - bytes.byteOffset, packed.byteOffset - bytes.byteOffset + packed.byteLength);
  return [strFromU8(plain), ...inside.flat()];
};
