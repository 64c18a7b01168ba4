import { type ApiClient, Refusal } from '../../../../functions/show-page/api-client.ts';
import { Mistaken, nothingEntered } from '../../../../functions/show-page/entered.ts';
import { findPage } from '../../../../functions/show-page/pages/index.ts';
import type { PageAnswer } from '../../../../functions/show-page/visit.ts';
import type { Role } from '../../../../shared/domain/access/roles.ts';
import { AreaSlug } from '../../../../shared/domain/areas.ts';
import { html } from '../../../../shared/formats/html.ts';
import { asRead } from '../../../formats/pages/as-read.ts';

/** What the API holds, by address; a Refusal is thrown. What is not held is `{}`. */
export type Held = Readonly<Record<string, unknown>>;

const taken = (held: Held, asked: string): unknown => {
  const found = held[asked] ?? {};
  if (found instanceof Refusal) throw found;
  return found;
};

/** An API that holds this, and a line for everything that it is asked. */
const apiOf = (held: Held) => {
  const asked: string[] = [];
  const noted = (line: string): unknown => {
    asked.push(line);
    return taken(held, line.split(' ').slice(0, 2).join(' '));
  };
  const bytes = new TextEncoder().encode('bytes');
  const api: ApiClient = {
    get: async (schema, path) => schema.parse(noted(`GET ${path}`)) as never,
    file: async (path) => {
      noted(`GET ${path} as a file`);
      return { bytes, type: 'text/plain' };
    },
    send: async (method, path, body, once) => noted(`${method} ${path} ${JSON.stringify(body)} once ${once}`),
    sendOnce: async (path, body, once) => ({
      answer: noted(`POST ${path} ${JSON.stringify(body)} once ${once}`),
      again: 'again' in held,
    }),
    sendFile: async (path, sent) => noted(`POST ${path} ${sent.length} bytes`),
    post: async ({ url }, sent) => {
      asked.push(`store ${url} ${sent.length} bytes`);
      return 'refused by the store' in held ? 'refused' : 'stored';
    },
  };
  return { api, asked };
};

const fromKent = { slug: AreaSlug.parse('kent'), name: 'Kent' };

/** An answer in lines: where it leads, the file it is, or the page with what was done and the forms on it. */
const inLines = (answer: PageAnswer): string[] => {
  if ('goTo' in answer) return [`to ${answer.goTo}`];
  if ('file' in answer) return [`file ${answer.name}, ${answer.type}: ${new TextDecoder().decode(answer.file)}`];
  const { title, status, mistakes = [], content } = answer.show;
  const read = asRead(html`${content}`).split('\n');
  const done = read[0] === '## Done id=banner-title' ? [`done: ${read[1]}`] : [];
  return [
    `page “${title}”${status === undefined ? '' : ` ${status}`}`,
    ...mistakes.map(({ text, field }) => `wrong: ${field}: ${text}`),
    ...done,
    ...read
      .filter((line) => line.startsWith('form method=post'))
      .map((line) => line.replace('form method=post action=', 'form ')),
  ];
};

/** Visits a page: what it asked of the API, a line each, and what it answered. */
export const visited = async (
  roles: readonly Role[],
  ask: string,
  held: Held = {},
  fields: Readonly<Record<string, string | readonly string[] | File>> = {},
): Promise<string> => {
  const [method = '', address = ''] = ask.split(' ');
  const { pathname, searchParams } = new URL(address, 'https://pages.example');
  const { page, path } = findPage(method, pathname)!;
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const each of Array.isArray(value) ? value : [value]) form.append(name, each);
  const { api, asked } = apiOf(held);
  const visit = {
    me: {
      subject: 'sub',
      roles: [...roles],
      ...(roles.some((role) => role.startsWith('area')) ? { area: fromKent } : {}),
    },
    api,
    path,
    query: Object.fromEntries(searchParams),
    form,
    entered: nothingEntered,
    token: html`<input type="hidden" name="form-token" value="seal">`,
    once: 'fresh',
    now: new Date('2024-09-02T10:00:00Z'),
    store: 'https://store.example',
  };
  const answered = await page
    .visit(visit)
    .then(inLines)
    .catch((error: unknown) => {
      if (error instanceof Mistaken) return error.mistakes.map(({ text, field }) => `wrong: ${field}: ${text}`);
      if (error instanceof Refusal) return [`refused ${error.status} ${error.code}`];
      throw error;
    });
  return [...asked, ...answered].join('\n');
};
