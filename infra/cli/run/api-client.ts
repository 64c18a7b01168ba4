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
    const answer = await fetch(`${api}${path}`, {
      method,
      headers: { authorization: `Bearer ${await token(person)}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const read = text ? JSON.parse(text) : undefined;
    if (answer.ok) return read;
    throw new ApiRefusal(
      answer.status,
      read?.code ?? 'unknown',
      read?.detail ?? read?.message ?? `${route}: ${answer.status}`,
    );
  };
