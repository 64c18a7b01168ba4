import type { Survivor } from '../explained.ts';

const oneOfEach = 'A version, a place or a format stands once in it, and one candidate at most is on its way.';
const underNothing = 'Nothing is kept under no version, and what is undefined is joined as nothing.';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'functions/compile-release/compile-order.ts': [
    {
      reason: underNothing,
      changes: [
        [
          "notes: asked.notes ?? kept.candidates.get(last?.version ?? '')?.notes ?? [],",
          'notes: asked.notes ?? kept.candidates.get((last?.version))?.notes ?? [],',
        ],
        [
          "candidates.get((last ?? out)?.version ?? '')?.words ?? [];",
          'candidates.get(((last ?? out)?.version))?.words ?? [];',
        ],
      ],
    },
    {
      reason: oneOfEach,
      changes: [
        [
          "const last = kept.releases.findLast((each) => !isOut(each) && each.state !== 'withdrawn');",
          "const last = kept.releases.find((each) => !isOut(each) && each.state !== 'withdrawn');",
        ],
      ],
    },
  ],
  'functions/compile-release/compile-release.ts': [
    {
      reason: underNothing,
      changes: [
        [
          "const said = [request.reason ?? '', ...request.notes].join('\\n');",
          "const said = [(request.reason), ...request.notes].join('\\n');",
        ],
      ],
    },
  ],
  'functions/compile-release/version-to-compile.ts': [
    {
      reason: oneOfEach,
      changes: [
        [
          'const replaced = kept.releases.find((release) => release.version === version);',
          'const replaced = kept.releases.findLast((release) => release.version === version);',
        ],
      ],
    },
    {
      reason: 'Where something is out a compilation without a reason has been refused by then.',
      changes: [
        [
          'last && reason !== undefined ? { version: last.version, rows: rowsOf(kept, last), reason } : undefined;',
          '(last) ? { version: last.version, rows: rowsOf(kept, last), reason } : undefined;',
        ],
      ],
    },
  ],
  'functions/query-figures/published-figures.ts': [
    {
      reason: 'No bytes have an undefined digest.',
      changes: [
        [
          "if (sha256 === undefined || createHash('sha256').update(found.bytes).digest('hex') !== sha256)",
          "if ((createHash('sha256').update(found.bytes).digest('hex') !== sha256))",
        ],
      ],
    },
  ],
  'functions/query-figures/query-figures.ts': [
    {
      reason: 'Every answer has headers, and no page size is more than the most.',
      changes: [
        [
          "return isKnown(headers['if-none-match'], reply) ? { status: 304, headers: reply.headers ?? {} } : reply;",
          "return isKnown(headers['if-none-match'], reply) ? { status: 304, headers: (reply.headers) } : reply;",
        ],
        ['if ((query.pageSize ?? 1) > most) {', 'if (((query.pageSize)) > most) {'],
        ['if ((query.pageSize ?? 1) > most) {', 'if ((query.pageSize ?? 2) > most) {'],
      ],
    },
  ],
  'functions/query-figures/wanted-kind.ts': [
    {
      reason: oneOfEach,
      changes: [
        [
          'const kind = kinds.find((each) => each === format.toLowerCase());',
          'const kind = kinds.findLast((each) => each === format.toLowerCase());',
        ],
      ],
    },
    {
      reason: 'Undefined is sorted last, and has no quality, as where nothing fits.',
      changes: [
        [
          'const fits = entries.map((entry) => fit(entry, typeOf[kind])).filter((each) => each !== undefined);',
          'const fits = (entries.map((entry) => fit(entry, typeOf[kind])));',
        ],
      ],
    },
  ],
};
