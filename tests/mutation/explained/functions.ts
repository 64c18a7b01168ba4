import type { Survivor } from '../explained.ts';

const oneOfEach = 'A version, an area or a cell stands once in it, and one release at most is published or on its way.';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'functions/answer-findings/refuse-unfit.ts': [
    {
      reason: oneOfEach,
      changes: [
        [
          'const query = queries.find(({ id }) => id === finding);',
          'const query = queries.findLast(({ id }) => id === finding);',
        ],
      ],
    },
  ],
  'functions/publish-release/publish-release.ts': [
    {
      reason: oneOfEach,
      changes: [
        [
          'const found = kept.releases.find(({ version }) => version === due.version);',
          'const found = kept.releases.findLast(({ version }) => version === due.version);',
        ],
        [
          "const unfinished = kept.releases.find((each) => each.state === 'publishing');",
          "const unfinished = kept.releases.findLast((each) => each.state === 'publishing');",
        ],
        [
          "const last = releases.find((each) => each.state === 'published');",
          "const last = releases.findLast((each) => each.state === 'published');",
        ],
        [
          "const standing = before.releases.findLast(({ state }) => state === 'published');",
          "const standing = before.releases.find(({ state }) => state === 'published');",
        ],
      ],
    },
  ],
  'functions/publish-release/put-files.ts': [
    {
      reason: 'A release that was never compared has no such member, which is none as well.',
      changes: [
        [
          "const comparedWith = 'comparedWith' in release ? release.comparedWith : null;",
          'const comparedWith = (release.comparedWith);',
        ],
      ],
    },
  ],
  'functions/publish-release/renew-front.ts': [
    {
      reason: 'Of two times that are the same either is the newest.',
      changes: [
        [
          '.reduce((one, other) => (one > other ? one : other), alwaysOpen);',
          '.reduce((one, other) => (one >= other ? one : other), alwaysOpen);',
        ],
      ],
    },
  ],
  'functions/publish-release/files-in-public.ts': [
    {
      reason: 'A data file that is made twice is the same twice.',
      changes: [
        [
          'const files = content.files.map((entry) => known.get(entry.path) ?? made(entry, { sizes }));',
          'const files = content.files.map((entry) => (made(entry, { sizes })));',
        ],
      ],
    },
  ],
  'functions/publish-release/renew-standing.ts': [
    {
      reason: 'No candidate is kept under no version.',
      changes: [
        [
          'const content = version === undefined ? undefined : candidates.get(version);',
          'const content = (candidates.get(version));',
        ],
      ],
    },
  ],
  'functions/publish-release/sweep.ts': [
    {
      reason: 'Where nothing was written nothing has aged, whatever it is held against: the year before is not read.',
      changes: [
        [
          'const before = content?.words.length ? await releases.ofPeriod(periodBefore(period)) : undefined;',
          'const before = (await releases.ofPeriod(periodBefore(period)));',
        ],
        [
          'const aged = before === undefined ? [] : agedWords(period, content, before);',
          'const aged = (agedWords(period, content, before));',
        ],
      ],
    },
  ],
  'functions/review-return/raised-query.ts': [
    {
      reason: oneOfEach,
      changes: [
        [
          'const form = forms.find(({ id }) => id === inHand.form);',
          'const form = forms.findLast(({ id }) => id === inHand.form);',
        ],
        [
          'const found = inHand.observations.find((each) => cellKey(each) === key);',
          'const found = inHand.observations.findLast((each) => cellKey(each) === key);',
        ],
      ],
    },
    {
      reason: 'A return in hand is of a form that there is.',
      changes: [['const cell = form && cellOf(form, key);', 'const cell = (cellOf(form, key));']],
    },
    {
      reason: 'What is undefined is joined as nothing.',
      changes: [
        [
          "const name = `raised~${shortDigest([turn.submission, turn.by, turn.at, key ?? ''].join('|'))}`;",
          "const name = `raised~${shortDigest([turn.submission, turn.by, turn.at, (key)].join('|'))}`;",
        ],
      ],
    },
  ],
  'functions/review-return/review-return.ts': [
    {
      reason: 'What was read is at least one thing that was said, and a query of which nothing was said is open.',
      changes: [
        [
          "if (read !== undefined && read !== (was?.turns.length ?? 0)) throw refuse.conflict(saidSince, 'changed-since-read');",
          "if (read !== undefined && read !== ((was?.turns.length))) throw refuse.conflict(saidSince, 'changed-since-read');",
        ],
        [
          "if (decision !== 'review' && (was === undefined || stateOf(was) === 'open'))",
          "if (decision !== 'review' && ((stateOf(was) === 'open')))",
        ],
      ],
    },
  ],
  'functions/request-upload/refuse-before-opening.ts': [
    {
      reason: 'It saves looking at years that cannot be open: those after the year that runs, and that one twice.',
      changes: [
        [
          'let period = before > running ? running : periodBefore(before);',
          'let period = before >= running ? running : periodBefore(before);',
        ],
        ['let period = before > running ? running : periodBefore(before);', 'let period = (periodBefore(before));'],
      ],
    },
  ],
  'functions/show-desk/show-desk.ts': [
    {
      reason: oneOfEach,
      changes: [
        [
          'const [extension, lastReminded] = [extensions.find(({ area }) => area === at.area), reminded.get(at.area)];',
          'const [extension, lastReminded] = [extensions.findLast(({ area }) => area === at.area), reminded.get(at.area)];',
        ],
      ],
    },
  ],
  'functions/show-report/show-report.ts': [
    {
      reason: 'What is read as a period has a form.',
      changes: [
        [
          "if (form === undefined) throw refuse.notFound('No return is collected for this period.', 'unknown-period');",
          "if (false) throw refuse.notFound('No return is collected for this period.', 'unknown-period');",
        ],
      ],
    },
  ],
  'functions/show-submissions/show-submissions.ts': [
    {
      reason: oneOfEach,
      changes: [
        [
          'const one = items.find(({ submission }) => submission === asked);',
          'const one = items.findLast(({ submission }) => submission === asked);',
        ],
      ],
    },
  ],
  'functions/sign-off-return/sign-off-return.ts': [
    {
      reason: 'A submission is received with its report, in one transaction.',
      changes: [
        [
          'if (submission?.receivedAt === undefined || reported === undefined)',
          'if ((submission?.receivedAt === undefined))',
        ],
        ['if (submission?.receivedAt === undefined || reported === undefined)', 'if ((reported === undefined))'],
      ],
    },
  ],
};
