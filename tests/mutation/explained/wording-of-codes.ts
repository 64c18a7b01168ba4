import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/domain/release/wording/area-pack.ts': [
    {
      reason: 'Only one fits: nothing stands twice in what is looked through.',
      changes: [
        [
          'tables: printedTables(dataset, geographies.find((each) => each.slug === slug)!),',
          'tables: printedTables(dataset, geographies.findLast((each) => each.slug === slug)!),',
        ],
      ],
    },
  ],
  'shared/domain/release/wording/cell-words.ts': [
    {
      reason: 'Only one fits: nothing stands twice in what is looked through.',
      changes: [
        [
          'if (address.measure === population) return cells.find(({ facts }) => facts.rate !== undefined);',
          'if (address.measure === population) return cells.findLast(({ facts }) => facts.rate !== undefined);',
        ],
        [
          'if (isComputed(address.measure)) return cells.find(({ measure }) => measure === asReturned(address.measure));',
          'if (isComputed(address.measure)) return cells.findLast(({ measure }) => measure === asReturned(address.measure));',
        ],
        [
          'return cells.find((cell) => addressText(publishedAddress(cell)) === wanted);',
          'return cells.findLast((cell) => addressText(publishedAddress(cell)) === wanted);',
        ],
      ],
    },
  ],
  'shared/domain/release/wording/code-words.ts': [
    {
      reason: 'Only one fits: nothing stands twice in what is looked through.',
      changes: [
        [
          'const row = headingsOf(form).find((heading) => heading.detail === detail);',
          'const row = headingsOf(form).findLast((heading) => heading.detail === detail);',
        ],
      ],
    },
  ],
  'shared/domain/release/wording/measure-words.ts': [
    {
      reason: 'Only one fits: nothing stands twice in what is looked through.',
      changes: [
        [
          'const worked = ratesOf(form).find((each) => asComputed(each.measure) === measure);',
          'const worked = ratesOf(form).findLast((each) => asComputed(each.measure) === measure);',
        ],
        [
          'const rate = ratesOf(form).find((each) => each.measure === measure);',
          'const rate = ratesOf(form).findLast((each) => each.measure === measure);',
        ],
      ],
    },
  ],
  'shared/domain/release/wording/method.ts': [
    {
      reason: 'The headings of each form are in the order of their codes.',
      changes: [
        [
          '[...new Set(found)].filter((code): code is string => code !== undefined && /^\\d$/.test(code)).sort();',
          '([...new Set(found)].filter((code): code is string => code !== undefined && /^\\d$/.test(code)));',
        ],
      ],
    },
    {
      reason: 'The text of undefined is no digit either.',
      changes: [
        [
          '[...new Set(found)].filter((code): code is string => code !== undefined && /^\\d$/.test(code)).sort();',
          '[...new Set(found)].filter((code): code is string => (/^\\d$/.test(code))).sort();',
        ],
      ],
    },
    {
      reason:
        'Every form has a table and a heading without a detail, or with the total of them: neither begins nor ends.',
      changes: [
        [
          '...form.tables.flatMap(({ detail, title }) => (detail === undefined ? [] : [[`detail ${detail}`, title] as const])),',
          '...form.tables.flatMap(({ detail, title }) => (([[`detail ${detail}`, title] as const]))),',
        ],
        [
          "detail === undefined || detail === 'Total' ? [] : [[`detail ${detail}`, label] as const],",
          '(detail === undefined) ? [] : [[`detail ${detail}`, label] as const],',
        ],
        [
          "detail === undefined || detail === 'Total' ? [] : [[`detail ${detail}`, label] as const],",
          '([[`detail ${detail}`, label] as const]),',
        ],
        [
          "detail === undefined || detail === 'Total' ? [] : [[`detail ${detail}`, label] as const],",
          "(detail === 'Total') ? [] : [[`detail ${detail}`, label] as const],",
        ],
      ],
    },
    {
      reason: 'The forms that have a rate have the same one, which is a whole number.',
      changes: [
        ['const newest = forms.at(-1)!;', 'const newest = forms.at(-2)!;'],
        ['const newest = forms.at(-1)!;', 'const newest = forms.at((1))!;'],
        [
          "${decimals === 0 ? 'a whole number' : `${decimals} decimals`}. It is named apart from the rate that an area",
          "${('a whole number')}. It is named apart from the rate that an area",
        ],
      ],
    },
  ],
  'shared/domain/release/wording/passages.ts': [
    {
      reason: 'Only one fits: nothing stands twice in what is looked through.',
      changes: [
        [
          'const own = written.find(({ about }) => about === passage.about);',
          'const own = written.findLast(({ about }) => about === passage.about);',
        ],
        [
          'const own = sent.find((each) => each.about === about);',
          'const own = sent.findLast((each) => each.about === about);',
        ],
      ],
    },
  ],
  'shared/domain/release/wording/tables.ts': [
    {
      reason: 'Only one fits: nothing stands twice in what is looked through.',
      changes: [
        [
          'const change = measures[table.measure]?.rate && vintageChanges.find(({ from }) => from === period);',
          'const change = measures[table.measure]?.rate && vintageChanges.findLast(({ from }) => from === period);',
        ],
      ],
    },
    {
      reason: 'What stands beside a rate always has a label.',
      changes: [
        [
          ".map(({ cell, address }) => ({ label: besideRateLabel(cell, address) ?? '', address }));",
          '.map(({ cell, address }) => ({ label: (besideRateLabel(cell, address)), address }));',
        ],
      ],
    },
  ],
};
