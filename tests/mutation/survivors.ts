/** Mutants that no test can or should kill, by file and reason, as the lines before and after the change. */
export const survivors: Readonly<
  Record<string, readonly { reason: string; changes: readonly (readonly [before: string, after: string])[] }[]>
> = {
  'attack-table.ts': [
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [
        ['if (asked.length === 0) continue;', 'if (false) continue;'],
        ['if (rows.length === 0) {', 'if (false) {'],
      ],
    },
    {
      reason: 'A part that cannot be solved at one end cannot at the other.',
      changes: [
        [
          "if (typeof up === 'string' || typeof lo === 'string') return undefined;",
          "if ((typeof up === 'string')) return undefined;",
        ],
        [
          "if (typeof up === 'string' || typeof lo === 'string') return undefined;",
          "if ((typeof lo === 'string')) return undefined;",
        ],
      ],
    },
    {
      reason: "It frees the solver's memory, which only a table too large for the dense simplex takes.",
      changes: [['part.close();', '{}']],
    },
  ],
  'audit-national.ts': [
    {
      reason: 'It only decides what is tried first; everything is tried.',
      changes: [
        [
          'const ordered = areas.map((area) => ({ area, weight: weight(area) })).sort((a, b) => b.weight - a.weight);',
          'const ordered = (areas.map((area) => ({ area, weight: weight(area) })));',
        ],
        [
          'const ordered = areas.map((area) => ({ area, weight: weight(area) })).sort((a, b) => b.weight - a.weight);',
          'const ordered = areas.map((area) => ({ area, weight: weight(area) })).sort((a, b) => b.weight + a.weight);',
        ],
      ],
    },
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [
        [
          'if (knowledge.alike.length === 0 || tried.has(signature)) continue;',
          'if ((knowledge.alike.length === 0)) continue;',
        ],
        [
          'if (knowledge.alike.length === 0 || tried.has(signature)) continue;',
          'if ((tried.has(signature))) continue;',
        ],
        ['if (knowledge.alike.length === 0 || tried.has(signature)) continue;', 'if (false) continue;'],
        ['tried.add(signature);', '{}'],
        [
          'const open = quarriesOf(knowledge, cells).filter((quarry) => isPublic || !isCertain(quarry));',
          'const open = (quarriesOf(knowledge, cells));',
        ],
        ['if (open.length === 0) continue;', 'if (false) continue;'],
      ],
    },
  ],
  'category-four.ts': [
    {
      reason: 'It adds only what is looked up by no key, or is found already.',
      changes: [['sumsOf(form) .filter(({ total }) => total.confidential)', '(sumsOf(form))']],
    },
  ],
  'choose-shown.ts': [
    {
      reason: 'Coefficients may be scaled as one likes: what follows from what stays the same.',
      changes: [
        [
          'cells.reduce((sum, { value }, at) => sum + (shown & (1 << at) ? 0 : value + 1), 0);',
          'cells.reduce((sum, { value }, at) => sum + (shown & (1 << at) ? 0 : value + 1), 1);',
        ],
      ],
    },
    {
      reason: 'It adds only what is looked up by no key, or is found already.',
      changes: [
        [
          'const candidates = Array.from({ length: everything + 1 }, (_, at) => everything - at)',
          'const candidates = Array.from({ length: everything + 2 }, (_, at) => everything - at)',
        ],
      ],
    },
  ],
  'circuits.ts': [
    {
      reason: 'There is one at most, so the first is the last.',
      changes: [
        [
          'column.set(relation, residue((column.get(relation) ?? 0) + entry));',
          'column.set(relation, residue(((0)) + entry));',
        ],
      ],
    },
    {
      reason: 'Coefficients may be scaled as one likes: what follows from what stays the same.',
      changes: [
        [
          'column.set(relation, residue((column.get(relation) ?? 0) + entry));',
          'column.set(relation, residue((column.get(relation) ?? 0) - entry));',
        ],
        ['const combination = new Map([[cell, 1]]);', 'const combination = new Map([[cell, 2]]);'],
      ],
    },
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [
        ['if (exposed.size === 0) break;', 'if (false) break;'],
        [
          'if (entry !== 0) entries[row] = residue(entries[row]! - ((factor * entry) % prime));',
          'if (true) entries[row] = residue(entries[row]! - ((factor * entry) % prime));',
        ],
        [
          'if (entries[row] !== 0) entries[row] = (entries[row]! * scale) % prime;',
          'if (true) entries[row] = (entries[row]! * scale) % prime;',
        ],
      ],
    },
    {
      reason: 'The condition is there for the compiler, or for a case that the lines before rule out.',
      changes: [['let pivot = -1;', 'let pivot = -2;']],
    },
    {
      reason: 'Writing past the end of a typed array does nothing.',
      changes: [
        ['for (let row = at; row < entries.length; row++) {', 'for (let row = at; row <= entries.length; row++) {'],
        ['for (let row = pivot; row < entries.length; row++)', 'for (let row = pivot; row <= entries.length; row++)'],
      ],
    },
  ],
  'component-ranges.ts': [
    {
      reason: 'The condition is there for the compiler, or for a case that the lines before rule out.',
      changes: [
        [
          'factor > 0 ? [factor * lo, factor * hi] : [factor * hi, factor * lo];',
          'factor >= 0 ? [factor * lo, factor * hi] : [factor * hi, factor * lo];',
        ],
        ['if (classes.size === 1 && only !== undefined) {', 'if ((classes.size === 1)) {'],
        [
          'if (inside !== undefined && parts.length === (outside === undefined ? 1 : 2)) {',
          'if ((parts.length === (outside === undefined ? 1 : 2))) {',
        ],
      ],
    },
    {
      reason: "It frees the solver's memory, which only a table too large for the dense simplex takes.",
      changes: [
        ['this.model.close();', '{}'],
        ['model.close();', '{}'],
      ],
    },
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [
        [
          'const byCoefficient = Map.groupBy(this.merged.groups[group]!.members, (column) => coefficient.get(column) ?? 0);',
          'const byCoefficient = Map.groupBy(this.merged.groups[group]!.members, (column) => (coefficient.get(column)));',
        ],
        ['const held = this.known.get(key) ?? ask();', 'const held = (ask());'],
        ['this.known.set(key, held);', '{}'],
        [
          'const terms = split.groups .map(({ members }, column) => ({ column, coefficient: coefficients.get(members[0]!) ?? 0 })) .filter(({ coefficient }) => coefficient !== 0);',
          'const terms = (split.groups .map(({ members }, column) => ({ column, coefficient: coefficients.get(members[0]!) ?? 0 })));',
        ],
        ["return seen.sort().join('/');", "return (seen).join('/');"],
        ['if (classes.size === 1 && only !== undefined) {', 'if (false) {'],
        ['if (classes.size === 1 && only !== undefined) {', 'if (classes.size === 1 && only === undefined) {'],
        ['if (inside !== undefined && parts.length === (outside === undefined ? 1 : 2)) {', 'if (false) {'],
        [
          'if (inside !== undefined && parts.length === (outside === undefined ? 1 : 2)) {',
          'if (inside === undefined && parts.length === (outside === undefined ? 1 : 2)) {',
        ],
        [
          'if (inside !== undefined && parts.length === (outside === undefined ? 1 : 2)) {',
          'if (inside !== undefined && parts.length === ((1))) {',
        ],
      ],
    },
    {
      reason: 'There is one at most, so the first is the last.',
      changes: [
        [
          'const inside = parts.find(({ coefficient }) => coefficient !== 0);',
          'const inside = parts.findLast(({ coefficient }) => coefficient !== 0);',
        ],
        [
          'const outside = parts.find(({ coefficient }) => coefficient === 0);',
          'const outside = parts.findLast(({ coefficient }) => coefficient === 0);',
        ],
      ],
    },
  ],
  'derived-counts.ts': [
    {
      reason: 'Another name for the same measure tells measures apart as well.',
      changes: [
        [
          "const measureOf = (key: CellKey): string => key.replace(/\\|.*\\|/, '|');",
          "const measureOf = (key: CellKey): string => key.replace(/\\|.*\\|/, '');",
        ],
      ],
    },
    {
      reason: 'It adds only what is looked up by no key, or is found already.',
      changes: [
        [
          'const smaller = atMost.filter(([, large]) => table.includes(large)).map(([small]) => small);',
          'const smaller = (atMost).map(([small]) => small);',
        ],
        [
          "if (count.size > 0) found.set([...count].map(String).sort().join(';'), count);",
          "if (count.size > 0) found.set(([...count].map(String)).join(';'), count);",
        ],
      ],
    },
    {
      reason: 'There is one at most, so the first is the last.',
      changes: [
        [
          'const below = atMost.find(([small, large]) => large === part && measureOf(small) === less)?.[0];',
          'const below = atMost.findLast(([small, large]) => large === part && measureOf(small) === less)?.[0];',
        ],
      ],
    },
    {
      reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
      changes: [
        [
          'const pivot = held.findIndex((entry) => Math.abs(entry) > near);',
          'const pivot = held.findIndex((entry) => Math.abs(entry) >= near);',
        ],
        [
          'if (left.some((entry) => Math.abs(entry) > near)) basis.push(left);',
          'if (left.some((entry) => Math.abs(entry) >= near)) basis.push(left);',
        ],
        [
          'return reduce(vectorOf(count)).every((entry) => Math.abs(entry) <= near);',
          'return reduce(vectorOf(count)).every((entry) => Math.abs(entry) < near);',
        ],
      ],
    },
    {
      reason: 'Coefficients may be scaled as one likes: what follows from what stays the same.',
      changes: [
        [
          'const left = reduce(vectorOf(new Map(parts.get(key)!.map((part) => [part, 1]))));',
          'const left = reduce(vectorOf(new Map(parts.get(key)!.map((part) => [part, 2]))));',
        ],
      ],
    },
  ],
  'ledger.ts': [
    {
      reason: 'There is one at most, so the first is the last.',
      changes: [
        [
          "const fact = entry.facts.find( ({ outlet, terms }) => outlet === 'count' && terms.length === 1 && terms[0]?.cell === cell, );",
          "const fact = entry.facts.findLast( ({ outlet, terms }) => outlet === 'count' && terms.length === 1 && terms[0]?.cell === cell, );",
        ],
      ],
    },
  ],
  'local-table.ts': [
    {
      reason: 'Any name will do that no area and no country has.',
      changes: [["const national = 'National';", "const national = '';"]],
    },
    {
      reason: 'There is one at most, so the first is the last.',
      changes: [
        [
          'const total = group.find((at) => isTotal(figures[at]!));',
          'const total = group.findLast((at) => isTotal(figures[at]!));',
        ],
      ],
    },
    {
      reason: 'The condition is there for the compiler, or for a case that the lines before rule out.',
      changes: [['if (total === undefined || parts.length === 0) continue;', 'if ((parts.length === 0)) continue;']],
    },
  ],
  'primary-rules.ts': [
    {
      reason: 'Only the size of the sum is looked at.',
      changes: [
        [
          'const total = contributions.reduce((sum, count) => sum + count, 0);',
          'const total = contributions.reduce((sum, count) => sum - count, 0);',
        ],
      ],
    },
  ],
  'protect-file.ts': [
    {
      reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
      changes: [
        [
          'const near = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-6 * (1 + Math.abs(one));',
          'const near = (one: number, other: number): boolean => Math.abs(one - other) < 1e-6 * (1 + Math.abs(one));',
        ],
      ],
    },
  ],
  'repair-cell.ts': [
    {
      reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
      changes: [
        [
          'return [...this.table.values.keys()].filter((at) => Math.abs(answer.point[at]! - answer.point[cells + at]!) > 1e-7);',
          'return [...this.table.values.keys()].filter((at) => Math.abs(answer.point[at]! - answer.point[cells + at]!) >= 1e-7);',
        ],
      ],
    },
  ],
  'suppress-local.ts': [
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [['if (localThreshold === null) return hidden;', 'if (false) return hidden;']],
    },
    {
      reason: 'null counts as 0 here, and 0 is none of those sought.',
      changes: [
        [
          'return local && value !== null && value > 0 && value < localThreshold;',
          'return (local) && value > 0 && value < localThreshold;',
        ],
        [
          'for (const at of found.suppressed) if (figures[counts[at]!]!.value !== null) hidden.add(counts[at]!);',
          'for (const at of found.suppressed) if (true) hidden.add(counts[at]!);',
        ],
      ],
    },
  ],
  'suppress-table.ts': [
    {
      reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
      changes: [
        [
          'up > value + 1e-6 * (1 + value) && up - lo > 1e-6 * (1 + value);',
          'up >= value + 1e-6 * (1 + value) && up - lo > 1e-6 * (1 + value);',
        ],
        [
          'up > value + 1e-6 * (1 + value) && up - lo > 1e-6 * (1 + value);',
          'up > value + 1e-6 * (1 + value) && up - lo >= 1e-6 * (1 + value);',
        ],
      ],
    },
    {
      reason: 'It adds only what is looked up by no key, or is found already.',
      changes: [['[...values.keys()] .filter((cell) => !primary.has(cell))', '([...values.keys()])']],
    },
    {
      reason: 'Sorting keeps the order of equals anyway.',
      changes: [
        [
          '.sort((a, b) => Number(values[a] === 0) - Number(values[b] === 0) || values[a]! - values[b]! || a - b);',
          '.sort((a, b) => (Number(values[a] === 0) - Number(values[b] === 0) || values[a]! - values[b]!));',
        ],
      ],
    },
    {
      reason: 'How long to go on before giving up.',
      changes: [
        [
          'for (let round = 0; round <= table.values.length; round++) {',
          'for (let round = 1; round <= table.values.length; round++) {',
        ],
        [
          'for (let round = 0; round <= table.values.length; round++) {',
          'for (let round = 0; round < table.values.length; round++) {',
        ],
        ['if (hidden.size === before) return undefined;', 'if (false) return undefined;'],
      ],
    },
  ],
};
