import type { Person } from '../../../infra/local/engines/issuer.ts';
import { grants } from '../../../shared/domain/access/grants.ts';
import { sessionCookie } from '../../../shared/runtime/session.ts';
import type { TestPlatform } from '../platform.ts';
import type { Artefact } from './find-local.ts';

const nameOf = ({ role, area }: Person): string => (area === undefined ? role : `${role} of ${area}`);

const artefactOf = async (kind: string, person: Person, answer: Response): Promise<Artefact[]> => {
  const where = `${nameOf(person)} ${new URL(answer.url).pathname}`;
  return [
    { kind, where, content: await answer.bytes() },
    { kind: 'headers', where, content: JSON.stringify([answer.status, ...answer.headers]) },
  ];
};

/** A submission that was sent. */
type Sent = { area: string; submission: string };

/**
 * What every route that only shows something answers to somebody, refusals too, for some areas and their submissions.
 */
export const shownByApi = async (
  platform: TestPlatform,
  person: Person,
  submissions: readonly Sent[],
): Promise<Artefact[]> => {
  const authorization = `Bearer ${await platform.token(person)}`;
  const paths = Object.keys(grants)
    .filter((route) => route.startsWith('GET '))
    .flatMap((route) =>
      submissions.flatMap(({ area, submission }) =>
        ['1.0', '1.1'].map((version) =>
          route
            .slice(4)
            .replace('{area}', area)
            .replace('{period}', '2023-24')
            .replace('{submission}', submission)
            .replace('{version}', version)
            .replace('{file+}', 'mappa-2023-24.csv'),
        ),
      ),
    );
  const all: Artefact[] = [];
  for (const path of new Set(paths)) {
    const answer = await fetch(`${platform.api}${path}`, { headers: { authorization } });
    all.push(...(await artefactOf('API answer', person, answer)));
  }
  return all;
};

/**
 * Every page that somebody comes to by following links from the first one; of those about an area or a submission, the
 * pages of some, and of the years before, in which nothing was sent, those of the last. Files of a release are the same
 * for all who may open them, so that the analyst opens all and the others some.
 */
export const shownByPages = async (
  platform: TestPlatform,
  person: Person,
  areas: readonly string[],
  submissions: readonly Sent[],
): Promise<Artefact[]> => {
  const cookie = `${sessionCookie}=${await platform.token(person)}`;
  const all: Artefact[] = [];
  const seen = new Set(['/']);
  const files = new Set<string>();
  const isAmongSome = (file: string): boolean => {
    files.add(file);
    return person.role === 'ministry-analyst' || files.size % 8 === 1;
  };
  for (const path of seen) {
    const answer = await fetch(`${platform.pages}${path}`, { headers: { cookie } });
    const [page, headers] = await artefactOf('page', person, answer);
    all.push(page!, headers!);
    if (!answer.headers.get('content-type')?.includes('html')) continue;
    const links = new TextDecoder().decode(page!.content as Uint8Array).matchAll(/href="(\/pages\/[^"#]*)/g);
    for (const [, link] of links) {
      const [, area] = /\/areas\/([a-z-]+)/.exec(link!) ?? [];
      const [, year = '2023'] = /\/(20\d\d)-\d\d/.exec(link!) ?? [];
      const [, own] = /\/submissions\/([^/?]+)/.exec(link!) ?? [];
      const isAsked = own === undefined || submissions.some(({ submission }) => submission === own);
      if ((area !== undefined && !areas.includes(area)) || !isAsked || Number(year) < 2022) continue;
      if (!/\/releases\/[\d.]+\/files\//.test(link!) || isAmongSome(link!)) seen.add(link!.replaceAll('&amp;', '&'));
    }
  }
  return all;
};
