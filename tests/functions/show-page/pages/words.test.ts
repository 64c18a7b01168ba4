import { describe, expect, it } from 'vitest';
import { lines } from '../../../formats/pages/as-read.ts';
import { candidate } from '../views/released.ts';
import { visited } from './visited.ts';

const page = '/pages/collections/2023-24/releases';
const api = '/collections/2023-24/releases';
const once = 'n1';
const digest = 'as-read';

describe('the words of a version', () => {
  const words = `${page}/1.0/words`;
  const point = {
    kind: 'point',
    about: 'eligible',
    title: 'How many',
    draft: 'A draft.',
    text: 'A draft.',
    edited: false,
    stale: false,
  };
  const held = { [`GET ${api}/1.0`]: { ...candidate, words: [point, { ...point, about: 'managed' }] } };

  it('are sent in their places with the digest and the draft that was shown, but for drafts', async () => {
    const typed = {
      'words-eligible': 'Mine.\r\nYours.',
      'shown-eligible': 'Older.',
      'words-managed': 'x',
      'draft-managed': 'yes',
    };
    expect(await visited(['ministry-analyst'], `POST ${words}`, held, { ...typed, digest, once })).toBe(lines`
      GET /collections/2023-24/releases/1.0
      PUT /collections/2023-24/releases/1.0/words
        {"digest":"as-read","words":[{"about":"eligible","text":"Mine.\\nYours.","draft":"Older."}]} once n1
      to /pages/collections/2023-24/releases/1.0?done=words
    `);
    const asShown = { 'words-eligible': 'Older.', 'shown-eligible': 'Older.', 'words-managed': 'Mine.' };
    expect(await visited(['ministry-analyst'], `POST ${words}`, held, { ...asShown, digest, once })).toBe(lines`
      GET /collections/2023-24/releases/1.0
      PUT /collections/2023-24/releases/1.0/words {"digest":"as-read","words":[{"about":"managed","text":"Mine."}]}
        once n1
      to /pages/collections/2023-24/releases/1.0?done=words
    `);
  });

  it('have at most 2,000 letters', async () => {
    const most = { 'words-eligible': 'a'.repeat(2000), digest, once };
    expect(await visited(['ministry-analyst'], `POST ${words}`, held, most)).toMatch(/to .*\?done=words$/);
    const over = { ...most, 'words-eligible': 'a'.repeat(2001) };
    expect(await visited(['ministry-analyst'], `POST ${words}`, held, over)).toBe(lines`
      GET /collections/2023-24/releases/1.0
      wrong: words-eligible: How many: write at most 2,000 letters; these are 2,001
    `);
  });
});
