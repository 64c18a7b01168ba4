import { askDoor } from '../../local/doors/plain-client.ts';
import type { Person } from '../../local/engines/issuer.ts';
import type { LocalPlatform } from '../../local/local-platform.ts';

/** The API refused: what it said of why. */
export class ApiRefusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, detail: string) {
    super(detail);
    this.name = 'ApiRefusal';
    this.status = status;
    this.code = code;
  }
}

/** Calls the API as some person would. @throws ApiRefusal where the answer is not a success */
// biome-ignore lint/suspicious/noExplicitAny: answers differ by route and are read where they are known
export type ApiCall = (person: Person, route: string, body?: unknown) => Promise<any>;

/** @returns a caller of the API: `call({ role: 'ministry-analyst' }, 'GET /collections/2023-24')` */
export const openApi =
  ({ api, token }: Pick<LocalPlatform, 'api' | 'token'>): ApiCall =>
  async (person, route, body) => {
    const [method = 'GET', path] = route.split(' ');
    const { status, body: answered } = await askDoor(`${api}${path}`, {
      method,
      headers: { authorization: `Bearer ${await token(person)}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const read = answered.length > 0 ? JSON.parse(answered.toString('utf8')) : undefined;
    if (status >= 200 && status < 300) return read;
    throw new ApiRefusal(status, read?.code ?? 'unknown', read?.detail ?? read?.message ?? `${route}: ${status}`);
  };
