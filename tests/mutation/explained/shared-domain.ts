import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/domain/limits.ts': [
    {
      reason: 'No form holds two limits of one cell, nor two sums of one cell over the same.',
      changes: [
        [
          'limits.find(({ lesser, greater }) => greater.length === 1 && lesser.includes(cell));',
          'limits.findLast(({ lesser, greater }) => greater.length === 1 && lesser.includes(cell));',
        ],
        [
          'const wider = sums.find( (each) => each.over === over && ofParts.every((part) => part !== undefined && each.parts.includes(part.greater[0]!)), );',
          'const wider = sums.findLast( (each) => each.over === over && ofParts.every((part) => part !== undefined && each.parts.includes(part.greater[0]!)), );',
        ],
      ],
    },
  ],
  'shared/domain/periods.ts': [
    {
      reason: 'Of a year that is counted on by one, the last two digits alone are compared.',
      changes: [
        [
          '.refine((text) => (Number(text.slice(0, 4)) + 1) % 100 === Number(text.slice(5)), {',
          '.refine((text) => (Number(text.slice(1, 4)) + 1) % 100 === Number(text.slice(5)), {',
        ],
      ],
    },
  ],
  'shared/domain/unusual-figure.ts': [
    {
      reason: 'Nothing is greater or less than what is undefined, and without a change there are none before it.',
      changes: [
        [
          'if (slack === undefined || like.length < fewestAreas) return undefined;',
          'if ((like.length < fewestAreas)) return undefined;',
        ],
        [
          'if (slack === undefined || change === undefined || before.length < fewestChanges) return undefined;',
          'if ((slack === undefined) || before.length < fewestChanges) return undefined;',
        ],
      ],
    },
    {
      reason: 'What forms hold too little to be asked about is five at least: no change near nothing comes so far.',
      changes: [
        ["const way = change > 0 ? 'up' : 'down';", "const way = change > 1 ? 'up' : 'down';"],
        ["const way = change > 0 ? 'up' : 'down';", "const way = change >= 0 ? 'up' : 'down';"],
      ],
    },
  ],
  'shared/domain/calendar/bank-holidays.ts': [
    {
      reason: 'Easter is the same day in every year from 1900 to 3000.',
      changes: [
        [
          'const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;',
          'const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 26) + 1) / 3) + 15) % 30;',
        ],
        [
          'const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;',
          'const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 9) / 25) + 1) / 3) + 15) % 30;',
        ],
        ['const m = Math.floor((a + 11 * h + 22 * l) / 451);', 'const m = Math.floor((a + 11 * h + 22 * l) / 452);'],
      ],
    },
  ],
  'shared/domain/calendar/london-time.ts': [
    {
      reason: 'A millisecond more or less is cut off with the rest of the second, or of the day counted from noon.',
      changes: [
        [
          'const shown = new Date(Date.parse(instant) + (summer ? 3_600_000 : 0)).toISOString().slice(0, 19);',
          'const shown = new Date(Date.parse(instant) + (summer ? 3_600_000 : 1)).toISOString().slice(0, 19);',
        ],
        [
          'const shown = new Date(Date.parse(instant) + (summer ? 3_600_000 : 0)).toISOString().slice(0, 19);',
          'const shown = new Date(Date.parse(instant) + (summer ? 3600001 : 0)).toISOString().slice(0, 19);',
        ],
        [
          'export const plusDays = (day: Day, days: number): Day => dayOf(noon(day) + days * 86_400_000);',
          'export const plusDays = (day: Day, days: number): Day => dayOf(noon(day) + days * 86400001);',
        ],
      ],
    },
    {
      reason: 'Any hour of the day will do.',
      changes: [
        ['const last = dayOf(Date.UTC(year, month, 0, 12));', 'const last = dayOf(Date.UTC(year, month, 0, 13));'],
      ],
    },
  ],
};
