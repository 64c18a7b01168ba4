import * as z from 'zod';

/**
 * Looks from outside whether a deployment stands, at any address: `node infra/stack/smoke.ts PAGES SITE`. It signs
 * nobody in and changes nothing. Exit 0 where all holds, 1 with what does not.
 */
const [pages = '', site = ''] = process.argv.slice(2).map((address) => address.replace(/\/$/, ''));
if (!/^https?:/.test(pages) || !/^https?:/.test(site)) {
  console.error('Say where pages and site are: node infra/stack/smoke.ts https://returns.… https://statistics.…');
  process.exit(2);
}

const Catalogue = z.object({ latest: z.object({ path: z.string() }).nullable() });
const About = z.object({ files: z.array(z.object({ path: z.string(), bytes: z.number() })) });

type Check = { what: string; holds: () => Promise<boolean> };

const ask = (address: string): Promise<Response> =>
  fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(15_000) });
const status = async (address: string): Promise<number> => (await ask(address)).status;

const checks: readonly Check[] = [
  {
    what: 'pages lead to the sign-in',
    holds: async () => [302, 303].includes(await status(`${pages}/pages/collections`)),
  },
  {
    what: 'the sign-in leads to its provider',
    holds: async () => {
      const { status, headers } = await ask(`${pages}/sign-in`);
      return [302, 303].includes(status) && (headers.get('location') ?? '').includes('response_type=code');
    },
  },
  {
    what: 'nothing that a page answers is kept by anybody',
    holds: async () => (await ask(`${pages}/sign-in`)).headers.get('cache-control') === 'no-store',
  },
  {
    what: 'what is not there is refused by the site',
    holds: async () => (await status(`${site}/no-such-thing`)) === 404,
  },
  {
    what: 'the site is not the pages: nobody signs in there',
    holds: async () => (await status(`${site}/sign-in`)) === 404,
  },
  {
    what: 'the catalogue, where there is one, is whole: the newest release and its files are there',
    holds: async () => {
      const found = await ask(`${site}/catalog.json`);
      if (found.status !== 200) return found.status === 404;
      const { latest } = Catalogue.parse(await found.json());
      if (latest === null) return true;
      const about = await ask(`${site}/${latest.path}release.json`);
      const { files } = About.parse(await about.json());
      const [first] = files;
      if (first === undefined) return false;
      const bytes = await (await ask(`${site}/${latest.path}${first.path}`)).arrayBuffer();
      return bytes.byteLength === first.bytes;
    },
  },
];

let failed = 0;
for (const { what, holds } of checks) {
  const held = await holds().catch(() => false);
  if (!held) failed += 1;
  console.log(`${held ? 'holds' : 'FAILS'}  ${what}`);
}
process.exit(failed === 0 ? 0 : 1);
