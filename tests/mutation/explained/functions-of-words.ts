import type { Survivor } from '../explained.ts';

const oneOfEach = 'One version at most is published at a time.';
const underNothing = 'Nothing is kept under no version, and what is not there is undefined.';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'functions/show-releases/as-it-would-come-out.ts': [
    {
      reason: underNothing,
      changes: [
        [
          "return before.candidates.get((kept === undefined ? standing : kept) ?? '')?.figures;",
          'return before.candidates.get((kept === undefined ? standing : kept))?.figures;',
        ],
        [
          "const kept = 'comparedWith' in release ? release.comparedWith : undefined;",
          'const kept = (release.comparedWith);',
        ],
      ],
    },
    {
      reason: oneOfEach,
      changes: [
        [
          "const standing = before.releases.findLast(({ state }) => state === 'published')?.version;",
          "const standing = before.releases.find(({ state }) => state === 'published')?.version;",
        ],
      ],
    },
  ],
  'functions/show-releases/release-view.ts': [
    {
      reason:
        'A release is of a period with a form, and is kept with its candidate, and nothing is kept under no version.',
      changes: [
        [
          'if (form === undefined || now === undefined) return undefined;',
          'if ((now === undefined)) return undefined;',
        ],
        [
          "const [year, last] = [standing && before.candidates.get(standing.version), candidates.get(revises ?? '')];",
          'const [year, last] = [standing && before.candidates.get(standing.version), candidates.get((revises))];',
        ],
        [
          '...(year && standing ? { year: rowsFromText(standing.period, year.figures) } : {}),',
          '...((standing) ? { year: rowsFromText(standing.period, year.figures) } : {}),',
        ],
        [
          '...(year && standing ? { year: rowsFromText(standing.period, year.figures) } : {}),',
          '...((year) ? { year: rowsFromText(standing.period, year.figures) } : {}),',
        ],
        [
          '...(last && revises ? { version: { number: revises, rows: rowsFromText(period, last.figures) } } : {}),',
          '...((last) ? { version: { number: revises, rows: rowsFromText(period, last.figures) } } : {}),',
        ],
        [
          '...(last && revises ? { version: { number: revises, rows: rowsFromText(period, last.figures) } } : {}),',
          '...((revises) ? { version: { number: revises, rows: rowsFromText(period, last.figures) } } : {}),',
        ],
        [
          "const [before, after] = [candidates.get(revises ?? ''), candidates.get(version)];",
          'const [before, after] = [candidates.get((revises)), candidates.get(version)];',
        ],
      ],
    },
    {
      reason: oneOfEach,
      changes: [
        [
          "const standing = before.releases.findLast(({ state }) => state === 'published');",
          "const standing = before.releases.find(({ state }) => state === 'published');",
        ],
      ],
    },
  ],
  'functions/show-releases/show-releases.ts': [
    {
      reason: 'A version and a file stand once, and no file is of a candidate that is not kept.',
      changes: [
        [
          'const release = kept.releases.find(({ version }) => version === call.path.version);',
          'const release = kept.releases.findLast(({ version }) => version === call.path.version);',
        ],
        [
          'const file = content?.files.find(({ path }) => path === call.path.file);',
          'const file = content?.files.findLast(({ path }) => path === call.path.file);',
        ],
        [
          "if (content === undefined || file === undefined) throw refuse.notFound('There is no such file.', 'unknown-file');",
          "if ((file === undefined)) throw refuse.notFound('There is no such file.', 'unknown-file');",
        ],
      ],
    },
  ],
  'functions/word-release/refuse-words.ts': [
    {
      reason: 'Words that are kept have a place by then, which stands once, and a release is kept with its candidate.',
      changes: [
        [
          'const place = page.passages.find((passage) => passage.about === about)?.title ?? about;',
          'const place = page.passages.findLast((passage) => passage.about === about)?.title ?? about;',
        ],
        [
          'const place = page.passages.find((passage) => passage.about === about)?.title ?? about;',
          'const place = (page.passages.find((passage) => passage.about === about)?.title);',
        ],
      ],
    },
  ],
  'functions/word-release/word-release.ts': [
    {
      reason: 'A version stands once, and where it is not there nothing is kept of it either.',
      changes: [
        [
          'const was = kept.releases.find(({ version }) => version === path.version);',
          'const was = kept.releases.findLast(({ version }) => version === path.version);',
        ],
        ['if (was === undefined || content === undefined)', 'if ((content === undefined))'],
      ],
    },
  ],
};
