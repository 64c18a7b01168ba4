import { relative } from 'node:path';
import { rolesOf } from '../../shared/domain/access/roles.ts';

/** Where everything is, once the platform is up. */
export interface Addresses {
  readonly api: string;
  readonly pages: string;
  readonly site: string;
  readonly desk: string;
  readonly mail: string;
  readonly clock: string;
}

/** The addresses and test sign-ins of a platform that stays up, for people. */
export const serveText = ({ api, pages, site, desk, mail, clock }: Addresses): string => {
  const lines = [
    ['Pages', pages, 'open this, and choose who to be: no password'],
    ['API', api, 'needs a token'],
    ['Public site', site, 'empty until something is published'],
    ['Mail', relative(process.cwd(), mail), 'messages that would have gone out'],
    ['Clock', `${desk}/clock`, `it is ${clock} here`],
  ].map(([what = '', address = '', note = '']) => `  ${what.padEnd(12)}${address.padEnd(32)}${note}`);
  return `The platform is up. Ctrl-C stops it; what it holds stays.

${lines.join('\n')}

Test sign-ins for the API (good on this machine only, for an hour of its clock)
${signIns(desk)}
  curl -s -H "authorization: Bearer $TOKEN" ${api}/collections/2023-24

Move the clock, as to the moment of publication
  curl -s ${desk}/clock -d 2024-10-31T09:30:00Z`;
};

/** How one signs in as somebody of an area, and of the ministry; the other roles beside. */
const signIns = (desk: string): string =>
  (['area', 'ministry'] as const)
    .map((of) => {
      const [first, ...others] = rolesOf(of);
      const asked = `role=${first}${of === 'area' ? '&area=lancashire' : ''}`;
      return `  TOKEN=$(curl -s '${desk}/token?${asked}')     also ${others.join(', ')}`;
    })
    .join('\n');
