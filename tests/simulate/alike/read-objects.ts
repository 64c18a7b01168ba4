import { credential } from '../../../infra/local/engines/aws-json.ts';

const headers = { authorization: credential('s3') };

/** Every object of a bucket of the local engine, with what is in it. */
export const readObjects = async (engine: string, bucket: string): Promise<{ key: string; bytes: Uint8Array }[]> => {
  const objects: { key: string; bytes: Uint8Array }[] = [];
  for (let after = ''; ; ) {
    const list = `${engine}/${bucket}?list-type=2&start-after=${encodeURIComponent(after)}`;
    const page = await (await fetch(list, { headers })).text();
    const keys = [...page.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = '']) => key);
    for (const key of keys) {
      const answer = await fetch(`${engine}/${bucket}/${key}`, { headers });
      objects.push({ key, bytes: new Uint8Array(await answer.arrayBuffer()) });
    }
    if (keys.length === 0 || !page.includes('<IsTruncated>true<')) return objects;
    after = keys.at(-1) ?? '';
  }
};
