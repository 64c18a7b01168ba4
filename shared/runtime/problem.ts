/** What RFC 9457 carries to the caller; `code` is stable and may be tested against. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  /** What more there is to know, as members of the answer: which things changed, until when to wait. */
  readonly [more: string]: unknown;
}

/**
 * A refusal at the door: the caller asked for something that cannot be given as asked. Thrown anywhere below a
 * door and mapped there, once. Faults in returns are findings, not problems; bugs and outages are plain errors.
 */
export class Problem extends Error {
  readonly details: ProblemDetails;
  /** Lines that the answer carries beside it, such as which methods there are. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    detail: string,
    more: Readonly<Record<string, unknown>> = {},
    headers = {},
  ) {
    super(detail);
    this.name = 'Problem';
    this.headers = headers;
    this.details = { ...more, type: `urn:mappa:problem:${code}`, title: titleOf(status), status, detail, code };
  }
}

const titles: Record<number, string> = {
  400: 'The request cannot be understood',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Not possible with this method',
  406: 'None of the kinds that are accepted',
  409: 'Not possible in the present state',
  410: 'Withdrawn',
  412: 'It has changed in the meantime',
  413: 'Too large',
  415: 'Not a kind of file that is accepted',
  422: 'The request cannot be followed',
  429: 'Too many requests',
  503: 'Out of order',
};

const titleOf = (status: number): string => titles[status] ?? 'Refused';

/** The refusals by name, so that a caller of the API meets few and steady codes. */
export const refuse = {
  malformed: (detail: string, code = 'malformed-request') => new Problem(400, code, detail),
  notAllowed: (detail: string, code = 'not-allowed') => new Problem(403, code, detail),
  notFound: (detail: string, code = 'not-found') => new Problem(404, code, detail),
  tooLarge: (detail: string, code = 'file-too-large') => new Problem(413, code, detail),
  conflict: (detail: string, code = 'conflict') => new Problem(409, code, detail),
  unprocessable: (detail: string, code = 'unprocessable') => new Problem(422, code, detail),
};
