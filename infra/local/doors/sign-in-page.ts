import { roleEntries, rolesOf } from '../../../shared/domain/access/roles.ts';
import { areas } from '../../../shared/domain/areas.ts';
import { html, raw } from '../../../shared/formats/html.ts';
import type { Person } from '../engines/issuer.ts';

/** Somebody to sign in as, under a name that addresses can carry. */
type Choice = { name: string; label: string; person: Person };

const ministry: readonly Choice[] = rolesOf('ministry').map((role) => ({
  name: role,
  label: roleEntries[role].name,
  person: { role },
}));

const areaPeople: readonly Choice[] = areas.flatMap(({ slug, name }) =>
  rolesOf('area').map((role) => ({
    name: `${role}.${slug}`,
    label: `${roleEntries[role].name}, ${name}`,
    person: { role, area: slug },
  })),
);

/** Everybody there is on this machine. */
export const everyone: readonly Choice[] = [...ministry, ...areaPeople];

const style =
  'body{font:1.1rem/1.5 arial,sans-serif;margin:2rem auto;max-width:45rem;padding:0 1rem}li{margin:.4rem 0}';

/** The page on which one chooses who to be; each name leads on with what was asked. */
export const deskPage = (asked: URLSearchParams): string => {
  const link = ({ name, label }: Choice) =>
    html`<li><a href="/authorize?${new URLSearchParams([...asked, ['as', name]]).toString()}">${label}</a></li>`;
  return String(html`${raw('<!DOCTYPE html>')}<html lang="en"><head><meta charset="utf-8"><title>Test sign-in</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${raw(style)}</style></head><body><main>
<h1>Test sign-in</h1><p>Choose who to be. This page exists on this machine only; the key behind it was made when the platform started.</p>
<h2>Ministry</h2><ul>${ministry.map(link)}</ul><h2>Areas</h2><ul>${areaPeople.map(link)}</ul></main></body></html>`);
};
