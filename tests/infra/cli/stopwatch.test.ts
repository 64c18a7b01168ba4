import { expect, it } from 'vitest';
import { stopwatch, timingsText } from '../../../infra/cli/run/stopwatch.ts';

it('tells every second from the start of the program on, in laps without a gap', () => {
  let now = 1500;
  const { lap, laps } = stopwatch(() => now);
  lap('modules');
  now = 1750;
  lap('engines');
  now = 4000;
  lap('handing in');
  expect(laps).toEqual([
    { what: 'modules', seconds: 1.5 },
    { what: 'engines', seconds: 0.25 },
    { what: 'handing in', seconds: 2.25 },
  ]);
  const processor = { 'this program': 1, 'publish-release': 2.5, 'show-page': 0 };
  expect(timingsText({ laps, processor, asked: { 's3:GetObject': 7, 'dynamodb:GetItem': 40 } })).toBe(
    [
      'Where the time went:',
      '    1.50 s  modules',
      '    0.25 s  engines',
      '    2.25 s  handing in',
      '    4.00 s  in all',
      'What processors were busy with meanwhile:',
      '    2.50 s  publish-release',
      '    1.00 s  this program',
      '    3.50 s  in all',
      'What the functions asked of the stores:',
      '      40    dynamodb:GetItem',
      '       7    s3:GetObject',
    ].join('\n'),
  );
});
