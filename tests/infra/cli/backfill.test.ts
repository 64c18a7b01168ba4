import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { pageBody } from '../../../infra/cli/backfill/page-body.ts';
import { takeFolder } from '../../../infra/cli/kept-folder.ts';
import { areaNamed, periodNamed } from '../../../infra/cli/named-in-file-name.ts';
import { replay } from '../../../infra/cli/replay.ts';
import { cases, seeds, skipWithout } from '../../needs.ts';
import { accepted, checked, folderOf, made, run } from './backfill-folders.ts';

afterEach(() => vi.restoreAllMocks());
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

describe('a folder that another platform is up in', () => {
  it('is refused in words by backfill and by replay, and left as it is', async () => {
    const keep = folderOf({ by: String(process.ppid) });
    const reports = folderOf({ 'lancashire-2002-03.csv': accepted });
    const refused = await run(reports, '--keep', keep);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('A platform is up in')]);
    const err = vi.spyOn(console, 'error').mockReturnValue();
    expect(await replay(['--period', '2002-03', '--folder', keep])).toBe(2);
    expect(err.mock.calls.flat().join()).toContain('A platform is up in');
    expect(readFileSync(join(keep, 'by'), 'utf8')).toBe(String(process.ppid));
  });

  it('is free again where that platform is gone', () => {
    const keep = folderOf({ by: '4194305', 'clock.json': '"2024-06-01T09:00:00.000Z"' });
    const taken = takeFolder(keep);
    expect(taken.clock).toEqual(new Date('2024-06-01T09:00:00Z'));
    taken.leave();
    expect(existsSync(join(keep, 'by'))).toBe(false);
  });
});

describe('names of files', () => {
  it.each([
    ['lancashire-2002-03.txt', 'lancashire', '2002-03'],
    ['LeicestershireMAPPA2020-21_final.PDF', 'leicestershire', '2020-21'],
    ['Avon & Somerset annual report 2008 - 2009.docx', 'avon-and-somerset', '2008-09'],
    ['01_Dyfed-Powys_200910 (v2).ods', 'dyfed-powys', '2009-10'],
    ['Cleveland 2002-3.html', 'teesside', '2002-03'],
    ['E23000003.1998-99.csv', 'lancashire', '1998-99'],
    ['north-wales and south-wales 2011-12.md', undefined, '2011-12'],
    ['report 2014.pdf', undefined, undefined],
    ['Kent 2013-14 with figures of 2012-13.txt', 'kent', undefined],
    ['2013-12-31 Kent.txt', 'kent', undefined],
  ])('of %s tell %s and %s', (name, area, period) => {
    expect([areaNamed(name)?.slug, periodNamed(name)]).toEqual([area, period]);
  });
});

describe('a web page', () => {
  it('is read as what it shows, its lines at their places', () => {
    const page =
      '<!DOCTYPE html>\n<html><head>\n<title>9</title><script>if (1<2) x("</p>")</script></head>\n<body class="a">\n<header>Kent</header><!-- 41\n--><p>33</p><style>b{}</style></body></html>';
    expect(
      pageBody(page)
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual(['', '', '', '', '<header>Kent</header>', '<p>33</p><style>b{}</style>']);
  });
});

describe('mappa backfill --check-only', () => {
  it('says of each file whose it is, what was read and how surely, and why not', async () => {
    const { code, totals, of } = await checked({
      'lancashire-2002-03.csv': accepted,
      '2014-15/lancashire.csv': { from: 'tests/fixtures/rejected/lancashire-2014-15.csv' },
      'report.csv': { from: 'tests/fixtures/queried/lancashire-2020-21.csv' },
      'notes.txt': 'Nothing of use',
      'old.doc': 'x',
      'README.md': 'Where these come from.',
      '.hidden.txt': 'x',
    });
    expect(code).toBe(1);
    expect(totals).toEqual({
      files: 5,
      accepted: 1,
      queried: 1,
      rejected: 1,
      unread: 2,
      submitted: 0,
      signedOff: 0,
      figures: expect.any(Number),
    });
    expect(of['lancashire-2002-03.csv']).toEqual({
      area: 'lancashire',
      period: '2002-03',
      form: 'A',
      verdict: 'accepted',
      read: { cell: 14, checked: 0, agreed: 0, placed: 0, named: 0, ocr: 0 },
      findings: [],
      submitted: false,
      signedOff: false,
      why: '',
    });
    expect(of['2014-15/lancashire.csv']).toMatchObject({ verdict: 'rejected', period: '2014-15', form: 'B' });
    expect(of['report.csv']).toMatchObject({
      verdict: 'queried',
      area: 'lancashire',
      period: '2020-21',
      findings: [{ rule: 'snapshot-above-year', severity: 'query', message: expect.stringContaining('4 on 31 March') }],
    });
    expect(of['notes.txt']).toMatchObject({
      verdict: 'unread',
      area: null,
      period: null,
      form: null,
      why: expect.stringMatching(/area and year/),
    });
    expect(of['old.doc']).toMatchObject({ verdict: 'unread', why: expect.stringMatching(/PDF/) });
  });

  it('lets nothing win where two files are of one return and differ, and takes copies for one', async () => {
    const text = readFileSync(accepted.from, 'utf8');
    const other = await checked({ 'lancashire-2002-03.csv': accepted, 'lancashire-2002-03-revised.csv': `${text}\n` });
    expect(other.code).toBe(1);
    expect(other.of['lancashire-2002-03.csv']).toMatchObject({
      verdict: 'accepted',
      why: expect.stringMatching(/revised/),
    });
    const copies = await checked({ 'lancashire-2002-03.csv': accepted, 'lancashire-2002-03-copy.csv': accepted });
    expect(copies.code).toBe(0);
    expect(copies.of['lancashire-2002-03.csv']).toMatchObject({
      why: expect.stringMatching(/same figures as .*-copy/),
    });
  });

  it('rejects a file whose name says another area or year than itself', async () => {
    const { of } = await checked({ 'kent-2002-03.csv': accepted, 'lancashire-2001-02.csv': accepted });
    const rules = (file: string) =>
      (of[file] as unknown as { findings: { rule: string }[] }).findings.map(({ rule }) => rule);
    expect(rules('kent-2002-03.csv')).toEqual(['area-differs']);
    expect(rules('lancashire-2001-02.csv')).toContain('period-differs');
  });

  it('prints for people, and ends with 0 where nothing is rejected', async () => {
    const { code, out } = await run(folderOf({ 'lancashire-2002-03.csv': accepted }), '--dry-run');
    expect(code).toBe(0);
    expect(out).toMatch(/Lancashire, 2002-03, form A: accepted \(figures: 14 from cells of a return\)/);
    expect(out).toMatch(/1 files?: 1 accepted[\s\S]*Nothing was handed in/);
  });

  it('says what was wrong in the asking with exit code 2', async () => {
    expect((await run()).code).toBe(2);
    expect((await run('nowhere')).err).toContain('no folder');
    expect((await run('tests', 'shared')).code).toBe(2);
    expect((await run('tests', '--colour')).code).toBe(2);
    expect(await run(folderOf({}))).toMatchObject({ code: 2, err: expect.stringContaining('no files') });
    expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('signedOff') });
  });

  it.skipIf(skipWithout(seeds, 'the seed reports') || skipWithout(cases, 'the cases'))(
    'reads real reports of several years, as text, PDF and Word',
    async () => {
      const { of, totals } = await checked({
        'lancashire-2002-03.txt': { from: join(seeds!, 'lancashire-2002-03.txt') },
        'Lancashire/2014-15.txt': { from: join(seeds!, 'lancashire-2014-15.txt') },
        'a.txt': { from: join(seeds!, 'lancashire-2020-21.txt') },
        'b.pdf': { from: join(cases!, 'documents/lancashire-2002-03.chrome.pdf') },
        'c.docx': { from: join(cases!, 'documents/lancashire-2023-24.ruled.docx') },
        'd.htm': { from: join(cases!, 'reports/13-merseyside-2011-12-html-clean.txt') },
      });
      expect(totals).toMatchObject({ accepted: 3, queried: 2, rejected: 1, unread: 0 });
      expect(of['b.pdf']).toMatchObject({
        area: 'lancashire',
        period: '2002-03',
        why: expect.stringMatching(/same figures/),
      });
      expect(of['lancashire-2002-03.txt']).toMatchObject({ verdict: 'accepted', read: { named: 14 }, why: '' });
      expect(of['Lancashire/2014-15.txt']).toMatchObject({ verdict: 'rejected', period: '2014-15' });
      expect(of['a.txt']).toMatchObject({ verdict: 'queried', area: 'lancashire', period: '2020-21' });
      expect(of['c.docx']).toMatchObject({ verdict: 'queried', area: 'lancashire', period: '2023-24' });
      expect(of['d.htm']).toMatchObject({ verdict: 'accepted', area: 'merseyside', period: '2011-12' });
    },
    60_000,
  );
});
