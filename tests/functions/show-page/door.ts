import { apiClient } from '../../../functions/show-page/api-client.ts';
import { showPage } from '../../../functions/show-page/show-page.ts';
import { areas } from '../../../shared/domain/areas.ts';

type Seen = { path: string; method: string; body: unknown; key: string | null };

const dates = { opens: '2024-04-01', closes: '2024-06-30' };

/** What the API answers to whoever may read everything: enough for every page that a form stands on. */
export const answers = {
  me: {
    subject: 'jo',
    roles: ['ministry-analyst', 'release-approver', 'area-submitter', 'area-approver'],
    area: { slug: 'lancashire', name: 'Lancashire' },
  },
  release: {
    period: '2023-24',
    version: '1.0',
    state: 'compiled',
    digest: 'digest-that-stands-now',
    provisional: true,
    coverage: { areas: 1, of: 42, missing: [] },
    compiledAt: '2024-09-02T10:00:00.000Z',
    compiledBy: 'ana-lyst',
    words: [
      {
        kind: 'point',
        about: 'eligible',
        title: 'How many people',
        draft: 'A draft.',
        text: 'Own.',
        edited: true,
        stale: true,
      },
      { kind: 'table', about: 'table 1', title: 'A table', draft: '', text: '', edited: false, stale: false },
    ],
  },
  progress: {
    period: '2023-24',
    dates,
    closed: false,
    counts: Object.fromEntries(
      ['not-heard-from', 'rejected', 'returned', 'queried', 'answered', 'with-area', 'signed-off'].map((each) => [
        each,
        0,
      ]),
    ),
    areas: areas.map(({ slug, name }) => ({ area: slug, name, standing: 'not-heard-from', nil: false, late: false })),
  },
};

/** What there is to know of a submission: nothing was found, and nothing is asked. */
export const report = {
  submission: '20240501T090000000Z-aaaaaa',
  report: {
    area: 'lancashire',
    period: '2023-24',
    form: 'D',
    verdict: 'accepted',
    rules: '1',
    findings: [],
    observations: [],
  },
  answers: [],
  threads: [],
  status: 'accepted',
  current: true,
  stands: false,
  late: false,
};

const desk = {
  line: answers.progress.areas.find(({ area }) => area === 'lancashire'),
  dates,
  contacts: { contacts: [] },
  notes: [],
  activity: [],
};

const read = (path: string): unknown => {
  if (path.endsWith('/report')) return report;
  if (path.endsWith('/check')) return { population: { vintage: 'mid-2023', aged10AndOver: {} }, past: [] };
  if (path.endsWith('/draft')) return { answers: [] };
  if (path.endsWith('/releases')) return { items: [], category4: { drawn: false, answersStillNeeded: 0 } };
  if (path.endsWith('/contacts')) return { contacts: [] };
  if (/\/releases\/[^/]+$/.test(path)) return answers.release;
  if (/^\/collections\/[^/]+$/.test(path)) return answers.progress;
  if (path.endsWith('/rounds')) return { items: [], category4: { drawn: true, answersStillNeeded: 3 } };
  if (/^\/collections\/[^/]+\/areas\/[^/]+$/.test(path)) return desk;
  if (/^\/areas\/[^/]+\/returns$/.test(path))
    return { items: [{ period: '2023-24', dates, standing: 'not-heard-from', late: false }] };
  return { items: [] };
};

/** The pages before an API that answers as it is told, and what they asked of it. */
export const openDoor = ({
  me = () => Response.json(answers.me),
  send = () => Response.json({}),
  reads = () => undefined,
}: {
  me?: () => Response;
  send?: (path: string, key: string | null, body: unknown) => Response;
  /** What is read at an address instead. */
  reads?: (path: string) => unknown;
} = {}) => {
  const seen: Seen[] = [];
  const ask = (async (address: URL | string, { method = 'GET', body, headers }: RequestInit = {}) => {
    const { pathname: path } = new URL(address);
    const key = new Headers(headers).get('idempotency-key');
    const given = typeof body === 'string' ? JSON.parse(body) : undefined;
    seen.push({ path, method, key, body: given });
    if (path === '/me') return me();
    return method === 'GET' ? Response.json(reads(path) ?? read(path)) : send(path, key, given);
  }) as unknown as typeof fetch;
  const show = showPage({
    log: { info: () => {}, error: () => {} } as never,
    apiFor: (held) => apiClient('https://api.example', held, ask),
    store: 'https://store.example/uploads',
    now: () => new Date('2024-09-02T10:00:00Z'),
    random: () => 'fresh-number',
  });
  return { show, seen };
};
