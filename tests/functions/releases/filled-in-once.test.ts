import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { filesInPublic } from '../../../functions/publish-release/files-in-public.ts';
import { releaseDayStamp, sizeStamp } from '../../../shared/formats/published/release-date-stamp.ts';
import { candidateOf } from './press.ts';
import { scheduled } from './releases-by-hand.ts';

it('fills in what is dated and nothing else, and says of each file what it has become', () => {
  const release = scheduled('1.0', '2024-10-31T09:30:00.000Z');
  const texts: Record<string, string> = {
    'index.html': `Out on ${releaseDayStamp}: ${sizeStamp('plain.csv')}, ${sizeStamp('release.json')}`,
    'dated.csv': releaseDayStamp,
    'plain.csv': releaseDayStamp,
  };
  const content = candidateOf(release, texts);
  content.files.find(({ path }) => path === 'plain.csv')!.dated = false;
  const file = (path: string) => new TextEncoder().encode(texts[path]);
  const words = { alone: { points: [], tables: [] }, headlines: '', commentary: new Map() };
  const { files, zip, record, listed } = filesInPublic({ release, content, file }, { site: '', words });
  const kB = `${Math.ceil(record.bytes / 1000)} kB`;
  const said = record.bytes < 1000 ? `${record.bytes} bytes` : kB;
  expect(files.map(({ path, content: bytes }) => [path, new TextDecoder().decode(bytes)])).toEqual([
    ['index.html', `Out on 31 October 2024: ${releaseDayStamp.length} bytes, ${said}`],
    ['dated.csv', '31 October 2024'],
    ['plain.csv', releaseDayStamp],
  ]);
  for (const { bytes, sha256, content: own } of [...files, zip, record])
    expect([bytes, sha256]).toEqual([own.length, createHash('sha256').update(own).digest('hex')]);
  expect(listed.map(({ path }) => path)).toEqual(['mappa-2023-24.zip', 'dated.csv', 'plain.csv']);
});
