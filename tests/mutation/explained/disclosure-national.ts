import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/domain/disclosure/national/answers.ts': [
    {
      reason: 'One more to take away asks for no more areas: what must be left of it is a width less.',
      changes: [
        [
          'const ruled = Array.from({ length: coalition + 2 }, (_, taken) => taken);',
          'const ruled = Array.from({ length: coalition + 3 }, (_, taken) => taken);',
        ],
      ],
    },
  ],
  'shared/domain/disclosure/national/category-four.ts': [
    {
      reason: 'It adds only what is looked up by no key, or is found already.',
      changes: [['sumsOf(form) .filter(({ total }) => total.confidential)', '(sumsOf(form))']],
    },
  ],
  'shared/domain/disclosure/national/choose.ts': [
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [
        [
          'if (others.length === 0 && minus.length === 0) return counts.get(first!)!;',
          'if (false) return counts.get(first!)!;',
        ],
      ],
    },
    {
      reason: 'Nothing is taken under no number, as it should be.',
      changes: [
        [
          'const shape = whole === undefined ? undefined : taken[whole]?.shape;',
          'const shape = (taken[whole]?.shape);',
        ],
      ],
    },
    {
      reason: 'What nothing shows is asked about by no cell.',
      changes: [
        [
          'new Set(taken.flatMap((option) => option?.shows ?? []));',
          'new Set(taken.flatMap((option) => (option?.shows)));',
        ],
      ],
    },
  ],
  'shared/domain/disclosure/national/decide.ts': [
    {
      reason: 'Before anything was drawn each area that is in has answered anew, and they are enough.',
      changes: [["if (last === undefined) return { is: 'draw' };", "if (false) return { is: 'draw' };"]],
    },
  ],
  'shared/domain/disclosure/national/drawn.ts': [
    {
      reason: 'There is one at most, so the first is the last.',
      changes: [
        [
          'const same = drawn.find((each) => sameBasis(each.basis, basis));',
          'const same = drawn.findLast((each) => sameBasis(each.basis, basis));',
        ],
      ],
    },
  ],
  'shared/domain/disclosure/national/nests.ts': [
    {
      reason: 'There is one at most, so the first is the last.',
      changes: [
        [
          'const total = group.find(({ key }) => !known.has(key))?.key;',
          'const total = group.findLast(({ key }) => !known.has(key))?.key;',
        ],
      ],
    },
    {
      reason: 'It is refused either way; only the detail that is named could be another.',
      changes: [
        [
          "const unsplit = [...series].find( ([key, { levels }]) => levels.has('Total') && key.startsWith(`${limit.greater.measure}|`), );",
          "const unsplit = [...series].findLast( ([key, { levels }]) => levels.has('Total') && key.startsWith(`${limit.greater.measure}|`), );",
        ],
      ],
    },
    {
      reason: 'What stands above a cell of Category 4 is one of Category 4: the condition is there for the compiler.',
      changes: [
        [
          'if (whole === undefined || others.length > 0) return `${inWords(parts[0]!)} lies within what is not one count.`;',
          'if ((others.length > 0)) return `${inWords(parts[0]!)} lies within what is not one count.`;',
        ],
      ],
    },
  ],
  'shared/domain/disclosure/national/options.ts': [
    {
      reason: 'Where the sum of a part and what it leaves of the whole pass, so does the whole (lemma M): it is shown.',
      changes: [["within: ['split', 'total'],", 'within: [],']],
    },
  ],
  'shared/domain/disclosure/national/self-check.ts': [
    {
      reason:
        'More than one of those that answered anew is always unknown: a version needs k + 1 + m0 of them, and k are known.',
      changes: [
        [
          'return [...(dealt > 0 ? [{ known, dealt: dealt - 1 }] : []), ...(unknown > dealt ? [{ known, dealt }] : [])];',
          'return [...(dealt > 1 ? [{ known, dealt: dealt - 1 }] : []), ...(unknown > dealt ? [{ known, dealt }] : [])];',
        ],
      ],
    },
    {
      reason: 'All lists of counts are of one length.',
      changes: [
        ['const areas = [...[...counts.values()][0]!.keys()];', 'const areas = [...[...counts.values()][1]!.keys()];'],
        ['const areas = [...counts.values()][0]!.length;', 'const areas = [...counts.values()][1]!.length;'],
      ],
    },
  ],
  'shared/domain/disclosure/national/tabulate.ts': [
    {
      reason: 'There is one at most, so the first is the last.',
      changes: [
        [
          'const contribution = contributions.find((each) => each.area === area && each.submission === basis.get(area));',
          'const contribution = contributions.findLast((each) => each.area === area && each.submission === basis.get(area));',
        ],
      ],
    },
  ],
  'shared/domain/disclosure/national/witness.ts': [
    {
      reason: 'What is looked up under no name is not there, as it should be.',
      changes: [
        ['const most = above === undefined ? undefined : held.get(above)!;', 'const most = (held.get(above)!);'],
      ],
    },
    {
      reason: 'Beyond the last there is nothing, which is neither below 0 nor above what it lies within.',
      changes: [
        ['for (let at = unknown; at < sizes.length; at++) {', 'for (let at = unknown; at <= sizes.length; at++) {'],
      ],
    },
    {
      reason: 'All lists of counts are of one length.',
      changes: [['const areas = [...counts.values()][0]!.length;', 'const areas = [...counts.values()][1]!.length;']],
    },
  ],
  'shared/domain/disclosure/national/world.ts': [
    {
      reason: 'The opposite order that the proof names for further levels: no world is known that needs it.',
      changes: [
        [
          'deals.push(...dealEvenly(sums, dealt, levels.indexOf(level) > 0));',
          'deals.push(...dealEvenly(sums, dealt, levels.indexOf(level) > 1));',
        ],
        [
          'deals.push(...dealEvenly(sums, dealt, levels.indexOf(level) > 0));',
          'deals.push(...dealEvenly(sums, dealt, levels.indexOf(level) >= 0));',
        ],
        ['const levels = [...nest.whole.levels.keys()];', 'const levels = [];'],
      ],
    },
    {
      reason: 'Any one level will do.',
      changes: [
        [
          'return new Map(cells.map(([level], at) => [level, at === 0 ? total : 0]));',
          'return new Map(cells.map(([level], at) => [level, at === 1 ? total : 0]));',
        ],
      ],
    },
    {
      reason: 'Where nothing is shown a world in which somebody has one is a witness as well.',
      changes: [
        [
          'const total = option === undefined ? 0 : rest([...whole.levels.values()]);',
          'const total = option === undefined ? 1 : rest([...whole.levels.values()]);',
        ],
      ],
    },
  ],
};
