import { gunzipSync, strFromU8, unzipSync } from 'fflate';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';

const begins = (bytes: Uint8Array, text: string): boolean => strFromU8(bytes.subarray(0, text.length), true) === text;

/** Everything that somebody could read out of some bytes, whatever they are called: packed parts, rows and all. */
export const textsIn = async (bytes: Uint8Array): Promise<readonly string[]> => {
  if (begins(bytes, 'PK\u0003\u0004')) {
    const parts = Object.entries(unzipSync(bytes));
    const inside = await Promise.all(parts.map(([, part]) => textsIn(part)));
    return [...parts.map(([name]) => name), ...inside.flat()];
  }
  if (begins(bytes, '\u001f\u008b')) return textsIn(gunzipSync(bytes));
  if (begins(bytes, 'PAR1')) {
    const file = bytes.slice().buffer;
    const all = [await parquetReadObjects({ file }), parquetMetadata(file)];
    const plain = (_: string, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value instanceof Uint8Array ? strFromU8(value, true) : value;
    return all.map((each) => JSON.stringify(each, plain));
  }
  return [strFromU8(bytes)];
};
