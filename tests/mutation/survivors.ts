/** Mutants that no test can or should kill, by file and reason, as the lines before and after the change. */
export const survivors: Readonly<
  Record<string, readonly { reason: string; changes: readonly (readonly [before: string, after: string])[] }[]>
> = {
  'alternatives.ts': [
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [
        ['if (known !== undefined) return known;', 'if (false) return known;'],
        ['this.fits.set(change, fits);', '{}'],
        ['yield this.proofs.get(question) ?? [];', '{}'],
        ['yield this.proofs.get(question) ?? [];', 'yield ([]);'],
        [
          'const isNews = worths.some((worth, at) => worth < ranges[at]![0] || worth > ranges[at]![1]);',
          'const isNews = worths.some((worth, at) => worth <= ranges[at]![0] || worth > ranges[at]![1]);',
        ],
        [
          'const isNews = worths.some((worth, at) => worth < ranges[at]![0] || worth > ranges[at]![1]);',
          'const isNews = worths.some((worth, at) => worth < ranges[at]![1] || worth > ranges[at]![1]);',
        ],
        [
          'const isNews = worths.some((worth, at) => worth < ranges[at]![0] || worth > ranges[at]![1]);',
          'const isNews = worths.some((worth, at) => worth < ranges[at]![0] || worth >= ranges[at]![1]);',
        ],
        ['if (!isNews || !this.hasRoom(change)) continue;', 'if ((!this.hasRoom(change))) continue;'],
        ['used.push(change);', '{}'],
        ['this.proofs.set(question, used);', '{}'],
        [
          'for (const [column, changes] of this.found.entries()) if (change[column] !== 0) changes.unshift(change);',
          'for (const [column, changes] of this.found.entries()) if (true) changes.unshift(change);',
        ],
      ],
    },
    {
      reason:
        'The search keeps to its bounds and has an answer to all that is asked here; it is asked again because others rely on it.',
      changes: [
        [
          'if (change === undefined || this.left.some((left, column) => left + change[column]! < 0)) return false;',
          'if ((change === undefined)) return false;',
        ],
        [
          'if (change === undefined || this.left.some((left, column) => left + change[column]! < 0)) return false;',
          'if ((this.left.some((left, column) => left + change[column]! < 0))) return false;',
        ],
        [
          'if (change === undefined || this.left.some((left, column) => left + change[column]! < 0)) return false;',
          'if (false) return false;',
        ],
        [
          'if (change === undefined || this.left.some((left, column) => left + change[column]! < 0)) return false;',
          'if (change === undefined || this.left.every((left, column) => left + change[column]! < 0)) return false;',
        ],
        [
          'if (change === undefined || this.left.some((left, column) => left + change[column]! < 0)) return false;',
          'if (change === undefined || this.left.some((left, column) => left + change[column]! < 0)) return true;',
        ],
      ],
    },
  ],
  'attack-table.ts': [
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [
        ['if (asked.length === 0) continue;', 'if (false) continue;'],
        ['if (rows.length === 0) {', 'if (false) {'],
        [
          'const rises = reach.rises && part.canBe(at, table.values[cell]! + 1);',
          'const rises = (part.canBe(at, table.values[cell]! + 1));',
        ],
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
    {
      reason: 'No part has just so many cells.',
      changes: [
        ['const searchLimit = 20_000;', 'const searchLimit = 20001;'],
        [
          'if (!whole || columns.length * rows.length > searchLimit) continue;',
          'if (!whole || columns.length * rows.length >= searchLimit) continue;',
        ],
      ],
    },
    {
      reason: 'No part small enough to be searched is known that nobody decides.',
      changes: [["if (rises === 'undecided') return undefined;", 'if (false) return undefined;']],
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
        ['if (open.length === 0) continue;', 'if (false) continue;'],
        [
          'return isPublic || !alternatives.show(question, isKept) ? [{ question, isKept }] : [];',
          'return ([{ question, isKept }]);',
        ],
      ],
    },
  ],
  'category-four.ts': [
    {
      reason: 'It adds only what is looked up by no key, or is found already.',
      changes: [['sumsOf(form) .filter(({ total }) => total.confidential)', '(sumsOf(form))']],
    },
  ],
  'change-model.ts': [
    {
      reason: 'Coefficients may be scaled as one likes: what follows from what stays the same.',
      changes: [
        [
          'const ones = (columns: readonly number[]): number[] => columns.map(() => 1);',
          'const ones = (columns: readonly number[]): number[] => columns.map(() => 2);',
        ],
      ],
    },
  ],
  'choose-national.ts': [
    {
      reason: 'P4 holds each shown cell against P1 to P3 again.',
      changes: [
        [
          'const allowed = four.cells.filter(({ key }) => primary.get(key)!.length === 0);',
          'const allowed = (four.cells);',
        ],
        ['if (required.some((key) => primary.get(key)!.length > 0)) return undefined;', 'if (false) return undefined;'],
        [
          'if (required.some((key) => primary.get(key)!.length > 0)) return undefined;',
          'if (required.some((key) => primary.get(key)!.length > 1)) return undefined;',
        ],
      ],
    },
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [
        [
          "if (required.length > 0 && !isSafe(required)) return undecided ? 'undecided' : undefined;",
          "if ((!isSafe(required))) return undecided ? 'undecided' : undefined;",
        ],
        [
          "if (required.length > 0 && !isSafe(required)) return undecided ? 'undecided' : undefined;",
          "if (required.length >= 0 && !isSafe(required)) return undecided ? 'undecided' : undefined;",
        ],
      ],
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
  'components.ts': [
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [['parent[at] = parent[parent[at]!]!;', '{}']],
    },
  ],
  'dense-simplex.ts': [
    {
      reason: 'The value is overwritten before it is read.',
      changes: [['private fresh = true;', 'private fresh = false;']],
    },
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [['this.found ??= this.reach();', 'this.found = this.reach();']],
    },
    {
      reason: 'Writing or reading past the end of a typed array does nothing.',
      changes: [
        [
          'else for (let at = 0; at < width; at++) this.price[at]! += factor * entries[row * columns + at]!;',
          'else for (let at = 0; at <= width; at++) this.price[at]! += factor * entries[row * columns + at]!;',
        ],
      ],
    },
    {
      reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
      changes: [
        [
          'const proved = improvable(tableau, price) <= near * (1 + Math.abs(value));',
          'const proved = improvable(tableau, price) < near * (1 + Math.abs(value));',
        ],
        [
          'const proved = improvable(tableau, price) <= near * (1 + Math.abs(value));',
          'const proved = improvable(tableau, price) <= near / (1 + Math.abs(value));',
        ],
        [
          'const proved = improvable(tableau, price) <= near * (1 + Math.abs(value));',
          'const proved = improvable(tableau, price) <= near * (2 + Math.abs(value));',
        ],
      ],
    },
    {
      reason: 'It is asked only of what is further from 0 than the tolerance.',
      changes: [['this.addPrice(variable, off < 0 ? 1 : -1);', 'this.addPrice(variable, off <= 0 ? 1 : -1);']],
    },
    {
      reason: 'Prices pull the same way whatever they are multiplied with.',
      changes: [
        ['this.addPrice(variable, off < 0 ? 1 : -1);', 'this.addPrice(variable, off < 0 ? 2 : -1);'],
        ['this.addPrice(variable, off < 0 ? 1 : -1);', 'this.addPrice(variable, off < 0 ? 1 : -2);'],
        ["const sign = direction === 'max' ? 1 : -1;", "const sign = direction === 'max' ? 2 : -1;"],
        ["const sign = direction === 'max' ? 1 : -1;", "const sign = direction === 'max' ? 1 : -2;"],
      ],
    },
    {
      reason: 'Either of the two finds a climb that was lost: it ends where something still improves.',
      changes: [
        [
          "if (end === 'lost' || !isFeasible(tableau, point) || !keepsRows(tableau)) return { status: 'undecided' };",
          "if ((!isFeasible(tableau, point)) || !keepsRows(tableau)) return { status: 'undecided' };",
        ],
        [
          "return proved ? { status: 'optimal', value, point } : { status: 'undecided' };",
          "return ({ status: 'optimal', value, point });",
        ],
      ],
    },
    {
      reason: 'Whoever asks takes all that is neither an optimum nor infeasible for undecided.',
      changes: [
        [
          "return proved ? { status: 'optimal', value, point } : { status: 'undecided' };",
          "return proved ? { status: 'optimal', value, point } : { status: '' };",
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
  'drop-implied-rows.ts': [
    {
      reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
      changes: [
        [
          'const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < near;',
          'const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) <= near;',
        ],
        [
          'entries[column] = left < near && left > -near ? 0 : left;',
          'entries[column] = left <= near && left > -near ? 0 : left;',
        ],
        [
          'entries[column] = left < near && left > -near ? 0 : left;',
          'entries[column] = left < near && left >= -near ? 0 : left;',
        ],
        [
          'if (Math.abs(value) > near * size) return undefined;',
          'if (Math.abs(value) >= near * size) return undefined;',
        ],
      ],
    },
    {
      reason: 'Sorting keeps the order of equals anyway.',
      changes: [
        [
          'const order = [...rows.keys()].sort((a, b) => merged[a]!.columns.length - merged[b]!.columns.length || a - b);',
          'const order = [...rows.keys()].sort((a, b) => (merged[a]!.columns.length - merged[b]!.columns.length));',
        ],
        [
          'const order = [...rows.keys()].sort((a, b) => merged[a]!.columns.length - merged[b]!.columns.length || a - b);',
          'const order = [...rows.keys()].sort((a, b) => merged[a]!.columns.length - merged[b]!.columns.length || a + b);',
        ],
      ],
    },
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [['if (factor === 0) continue;', 'if (false) continue;']],
    },
    {
      reason: 'Writing past the end of a typed array does nothing.',
      changes: [
        ['for (let column = 0; column < width; column++) {', 'for (let column = 0; column <= width; column++) {'],
      ],
    },
    {
      reason:
        'It is the way out of gathered rounding error, which no test brings about; what is not proved goes to the big solver.',
      changes: [
        ['entries[column] = left < near && left > -near ? 0 : left;', 'entries[column] = (left);'],
        [
          'entries[column] = left < near && left > -near ? 0 : left;',
          'entries[column] = left < near && left > (near) ? 0 : left;',
        ],
      ],
    },
    {
      reason: 'The multipliers must be whole and give the row back: either check alone finds what fails the other.',
      changes: [
        [
          'if ([...combination.values()].some((times) => !isWhole(times))) continue;',
          'if ([...combination.values()].every((times) => !isWhole(times))) continue;',
        ],
        ['if ([...combination.values()].some((times) => !isWhole(times))) continue;', 'if (false) continue;'],
        [
          'if ([...combination.values()].some((times) => !isWhole(times))) continue;',
          'if ([].some((times) => !isWhole(times))) continue;',
        ],
        ['residual.set(column, (residual.get(column) ?? 0) + whole * merged[other]!.coefficients[term]!);', '{}'],
        [
          'if ([...residual.values()].some((entry) => entry !== 0)) continue;',
          'if ([...residual.values()].every((entry) => entry !== 0)) continue;',
        ],
        ['if ([...residual.values()].some((entry) => entry !== 0)) continue;', 'if (false) continue;'],
        [
          'if ([...residual.values()].some((entry) => entry !== 0)) continue;',
          'if ([].some((entry) => entry !== 0)) continue;',
        ],
      ],
    },
    {
      reason: 'It turns the sign of a sum that must be 0.',
      changes: [
        [
          'residual.set(column, (residual.get(column) ?? 0) + whole * merged[other]!.coefficients[term]!);',
          'residual.set(column, (residual.get(column) ?? 0) - whole * merged[other]!.coefficients[term]!);',
        ],
        ['value += whole * merged[other]!.lo;', 'value -= whole * merged[other]!.lo;'],
      ],
    },
  ],
  'gate.ts': [
    {
      reason: 'The condition is there for the compiler, or for a case that the lines before rule out.',
      changes: [
        [
          "return standing === undefined ? refused('P9', 'No choice of cells was found.') : carryOn(standing);",
          'return (carryOn(standing));',
        ],
        [
          "return standing === undefined ? refused('P9', 'No choice of cells was found.') : carryOn(standing);",
          "return standing === undefined ? refused('', 'No choice of cells was found.') : carryOn(standing);",
        ],
      ],
    },
  ],
  'hides-alike.ts': [
    {
      reason: 'Any name will do that no shorthand has.',
      changes: [
        [
          "const markOf = ({ value, shorthand }: Seen): string | undefined => (value === null ? shorthand : 'shown');",
          "const markOf = ({ value, shorthand }: Seen): string | undefined => (value === null ? shorthand : '');",
        ],
      ],
    },
  ],
  'intervals.ts': [
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [
        ['if (rows.length === 0) continue;', 'if (false) continue;'],
        ['if (part.rows.length === 0) continue;', 'if (false) continue;'],
      ],
    },
    {
      reason: 'It adds only what is looked up by no key, or is found already.',
      changes: [
        [
          'const { columns, coefficients } = tidyRow({ ...target, lo: 0, hi: 0 });',
          'const { columns, coefficients } = tidyRow({ ...target, lo: 1, hi: 0 });',
        ],
        [
          'const { columns, coefficients } = tidyRow({ ...target, lo: 0, hi: 0 });',
          'const { columns, coefficients } = tidyRow({ ...target, lo: 0, hi: 1 });',
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
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [["if (each.over !== 'detail') return [];", 'if (false) return [];']],
    },
  ],
  'merge-columns.ts': [
    {
      reason: 'The condition is there for the compiler, or for a case that the lines before rule out.',
      changes: [["const mark = apart.get(column) ?? '';", 'const mark = (apart.get(column));']],
    },
    {
      reason: 'It adds only what is looked up by no key, or is found already.',
      changes: [
        [
          'for (let term = 0; term < row.columns.length; term++) {',
          'for (let term = 0; term <= row.columns.length; term++) {',
        ],
      ],
    },
  ],
  'merged-model.ts': [
    {
      reason: 'How long to go on before giving up.',
      changes: [['const denseLimit = 150_000;', 'const denseLimit = 150001;']],
    },
    {
      reason: 'Writing past the end of a typed array does nothing.',
      changes: [
        [
          'for (let at = 0; at < this.leastReal.length; at++) {',
          'for (let at = 0; at <= this.leastReal.length; at++) {',
        ],
      ],
    },
    {
      reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
      changes: [
        [
          "if (Math.abs((direction === 'max' ? this.mostReal : this.leastReal)[column]! - limit) < near) return limit;",
          "if (Math.abs((direction === 'max' ? this.mostReal : this.leastReal)[column]! - limit) <= near) return limit;",
        ],
        [
          'if (Number.isFinite(limit) && Math.abs(this.seen.best(objective, direction) - limit) < near)',
          'if (Number.isFinite(limit) && Math.abs(this.seen.best(objective, direction) - limit) <= near)',
        ],
        [
          'if (isEven && Math.abs(this.seen.best(objective, direction) - inward) < near) return { lp, int: inward };',
          'if (isEven && Math.abs(this.seen.best(objective, direction) - inward) <= near) return { lp, int: inward };',
        ],
      ],
    },
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [
        ['this.search ??= new WholeSearch(this.whole);', 'this.search = new WholeSearch(this.whole);'],
        [
          "if (this.seen.best(single, 'max') >= least) return true;",
          "if (this.seen.best(single, 'max') > least) return true;",
        ],
        ["if (this.seen.best(single, 'max') >= least) return true;", 'if (false) return true;'],
      ],
    },
    {
      reason: 'A row without columns reads the same upside down, and no coefficient left is 0.',
      changes: [
        [
          "const high = (direction === 'max') === coefficients[at]! > 0;",
          "const high = (direction === 'max') === coefficients[at]! >= 0;",
        ],
      ],
    },
    {
      reason: 'The question has no objective, so any direction and limit will do.',
      changes: [
        [
          "const { status } = this.askWhole(nothing, 'max', 0);",
          "const { status } = this.askWhole(nothing, 'min', 0);",
        ],
        [
          "const { status } = this.askWhole(nothing, 'max', 0);",
          "const { status } = this.askWhole(nothing, 'max', 1);",
        ],
      ],
    },
    {
      reason: 'Whoever asks takes all that is neither an optimum nor infeasible for undecided.',
      changes: [
        [
          "return point === undefined ? { status: 'undecided' } : { ...answer, point, value: sumAt(objective, point) };",
          "return point === undefined ? { status: '' } : { ...answer, point, value: sumAt(objective, point) };",
        ],
      ],
    },
    {
      reason: 'It keeps a worse bound seen, so that more is asked, with the same answer.',
      changes: [
        ["if (quick?.status === 'optimal') this.seen.keep(quick.point);", 'if (false) this.seen.keep(quick.point);'],
        ["if (quick?.status === 'optimal') this.seen.keep(quick.point);", "if (quick?.status === 'optimal') {}"],
        ['this.seen.keep(answer.point);', '{}'],
      ],
    },
    {
      reason: 'No infinite value is near what a question may answer.',
      changes: [
        [
          'if (Number.isFinite(limit) && Math.abs(this.seen.best(objective, direction) - limit) < near)',
          'if ((Math.abs(this.seen.best(objective, direction) - limit) < near))',
        ],
      ],
    },
    {
      reason:
        'It keeps rounding error of the linear model from being taken for an end: no test brings a point seen just there.',
      changes: [['const isEven = !this.isUneven && !isUneven(objective);', 'const isEven = (!this.isUneven);']],
    },
  ],
  'narrowing-search.ts': [
    {
      reason: 'How long to go on before giving up.',
      changes: [
        ['const workLimit = 20_000_000;', 'const workLimit = 20000001;'],
        [
          'for (let round = 0, changed = true; changed && round < 50; round++) {',
          'for (let round = 1, changed = true; changed && round < 50; round++) {',
        ],
        [
          'for (let round = 0, changed = true; changed && round < 50; round++) {',
          'for (let round = 0, changed = true; (changed); round++) {',
        ],
        [
          'for (let round = 0, changed = true; changed && round < 50; round++) {',
          'for (let round = 0, changed = true; changed && round <= 50; round++) {',
        ],
        [
          'for (let round = 0, changed = true; changed && round < 50; round++) {',
          'for (let round = 0, changed = true; changed && round < 51; round++) {',
        ],
        [
          'const cost = 1 + model.rows.reduce((sum, { columns }) => sum + columns.length ** 2, 0);',
          'const cost = 2 + model.rows.reduce((sum, { columns }) => sum + columns.length ** 2, 0);',
        ],
        [
          'const cost = 1 + model.rows.reduce((sum, { columns }) => sum + columns.length ** 2, 0);',
          'const cost = 1 + model.rows.reduce((sum, { columns }) => sum + columns.length * 2, 0);',
        ],
        [
          'const cost = 1 + model.rows.reduce((sum, { columns }) => sum + columns.length ** 2, 0);',
          'const cost = 1 + model.rows.reduce((sum, { columns }) => sum + columns.length ** 3, 0);',
        ],
        [
          'const cost = 1 + model.rows.reduce((sum, { columns }) => sum + columns.length ** 2, 0);',
          'const cost = 1 + model.rows.reduce((sum, { columns }) => sum + columns.length ** 2, 1);',
        ],
        ['for (let work = 0; open.length > 0; work += cost) {', 'for (let work = 1; open.length > 0; work += cost) {'],
        [
          "if (work > workLimit) return { status: 'undecided' };",
          "if (work >= workLimit) return { status: 'undecided' };",
        ],
      ],
    },
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [
        [
          'for (let round = 0, changed = true; changed && round < 50; round++) {',
          'for (let round = 0, changed = true; (round < 50); round++) {',
        ],
        ['changed = false;', '{}'],
        ['changed = false;', 'changed = true;'],
        ['if (first > lower[column]!) {', 'if (first >= lower[column]!) {'],
        ['changed = true;', '{}'],
        ['changed = true;', 'changed = false;'],
        ['if (last < upper[column]!) {', 'if (last <= upper[column]!) {'],
        [
          'if (best !== undefined && score <= best.score) continue;',
          'if (best !== undefined && score < best.score) continue;',
        ],
      ],
    },
    {
      reason:
        'Rounding error beyond a millionth, which is what the size is for, comes only with counts of ten billion.',
      changes: [
        ['let size = 0;', 'let size = 1;'],
        ['size += Math.abs(coefficient) * Math.max(Math.abs(lower[beside]!), Math.abs(upper[beside]!));', '{}'],
        [
          'size += Math.abs(coefficient) * Math.max(Math.abs(lower[beside]!), Math.abs(upper[beside]!));',
          'size += Math.abs(coefficient) / Math.max(Math.abs(lower[beside]!), Math.abs(upper[beside]!));',
        ],
        [
          'size += Math.abs(coefficient) * Math.max(Math.abs(lower[beside]!), Math.abs(upper[beside]!));',
          'size += Math.abs(coefficient) * Math.min(Math.abs(lower[beside]!), Math.abs(upper[beside]!));',
        ],
        [
          'const first = smallestWithin(factor, from, Math.abs(from) + (Number.isFinite(size) ? size : 0));',
          'const first = smallestWithin(factor, from, Math.abs(from) + ((size)));',
        ],
        [
          'const first = smallestWithin(factor, from, Math.abs(from) + (Number.isFinite(size) ? size : 0));',
          'const first = smallestWithin(factor, from, Math.abs(from) + ((0)));',
        ],
        [
          'const first = smallestWithin(factor, from, Math.abs(from) + (Number.isFinite(size) ? size : 0));',
          'const first = smallestWithin(factor, from, Math.abs(from) + (Number.isFinite(size) ? size : 1));',
        ],
        [
          'const last = largestWithin(factor, to, Math.abs(to) + (Number.isFinite(size) ? size : 0));',
          'const last = largestWithin(factor, to, Math.abs(to) + ((size)));',
        ],
        [
          'const last = largestWithin(factor, to, Math.abs(to) + (Number.isFinite(size) ? size : 0));',
          'const last = largestWithin(factor, to, Math.abs(to) + ((0)));',
        ],
        [
          'const last = largestWithin(factor, to, Math.abs(to) + (Number.isFinite(size) ? size : 0));',
          'const last = largestWithin(factor, to, Math.abs(to) + (Number.isFinite(size) ? size : 1));',
        ],
      ],
    },
    {
      reason: 'A row without columns reads the same upside down, and no coefficient left is 0.',
      changes: [
        [
          'least += coefficient * (coefficient > 0 ? lower[beside]! : upper[beside]!);',
          'least += coefficient * (coefficient >= 0 ? lower[beside]! : upper[beside]!);',
        ],
        [
          'most += coefficient * (coefficient > 0 ? upper[beside]! : lower[beside]!);',
          'most += coefficient * (coefficient >= 0 ? upper[beside]! : lower[beside]!);',
        ],
        [
          'const [from, to] = coefficient > 0 ? [lo - most, hi - least] : [least - hi, most - lo];',
          'const [from, to] = coefficient >= 0 ? [lo - most, hi - least] : [least - hi, most - lo];',
        ],
      ],
    },
    {
      reason: 'A column without an end that the target leaves out makes the answer undecided anyway.',
      changes: [
        [
          '(sum, weight, column) => (weight === 0 ? sum : sum + weight * (weight > 0 ? upper : lower)[column]!),',
          '(sum, weight, column) => ((sum + weight * (weight > 0 ? upper : lower)[column]!)),',
        ],
        [
          '(sum, weight, column) => (weight === 0 ? sum : sum + weight * (weight > 0 ? upper : lower)[column]!),',
          '(sum, weight, column) => (weight === 0 ? sum : sum + weight * (weight >= 0 ? upper : lower)[column]!),',
        ],
      ],
    },
    { reason: 'Any negative number says "none".', changes: [['let split = -1;', 'let split = -2;']] },
    {
      reason: 'Writing or reading past the end of a typed array does nothing.',
      changes: [
        [
          'for (let column = 0; column < lower.length; column++) {',
          'for (let column = 0; column <= lower.length; column++) {',
        ],
      ],
    },
    {
      reason: 'It only decides what is tried first; everything is tried.',
      changes: [
        [
          'if (wide(column) > 0 && (split < 0 || wide(column) < wide(split))) split = column;',
          'if ((wide(column) > 0)) split = column;',
        ],
        [
          'if (wide(column) > 0 && (split < 0 || wide(column) < wide(split))) split = column;',
          'if (wide(column) > 0 && ((split < 0))) split = column;',
        ],
        [
          'if (wide(column) > 0 && (split < 0 || wide(column) < wide(split))) split = column;',
          'if (wide(column) > 0 && (split <= 0 || wide(column) < wide(split))) split = column;',
        ],
        [
          'if (wide(column) > 0 && (split < 0 || wide(column) < wide(split))) split = column;',
          'if (wide(column) > 0 && (split < 1 || wide(column) < wide(split))) split = column;',
        ],
        [
          'if (wide(column) > 0 && (split < 0 || wide(column) < wide(split))) split = column;',
          'if (wide(column) > 0 && (split < 0 || wide(column) <= wide(split))) split = column;',
        ],
        ['open.push(...(weights[split]! > 0 ? [below, above] : [above, below]));', 'open.push(...(([below, above])));'],
        [
          'open.push(...(weights[split]! > 0 ? [below, above] : [above, below]));',
          'open.push(...(weights[split]! >= 0 ? [below, above] : [above, below]));',
        ],
      ],
    },
    {
      reason: 'The box that is split is not looked at again.',
      changes: [
        [
          'const below = { lower: lower.slice(), upper: upper.with(split, middle) };',
          'const below = { lower: (lower), upper: upper.with(split, middle) };',
        ],
        [
          'const above = { lower: lower.with(split, middle + 1), upper: upper.slice() };',
          'const above = { lower: lower.with(split, middle + 1), upper: (upper) };',
        ],
      ],
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
  'reduce-system.ts': [
    {
      reason: 'A row without columns reads the same upside down, and no coefficient left is 0.',
      changes: [
        ['(row.coefficients[0] ?? 0) >= 0', '(row.coefficients[0] ?? 0) > 0'],
        ['(row.coefficients[0] ?? 0) >= 0', '((row.coefficients[0])) >= 0'],
        ['(row.coefficients[0] ?? 0) >= 0', '(row.coefficients[0] ?? 1) >= 0'],
      ],
    },
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [['(row.coefficients[0] ?? 0) >= 0', '(row.coefficients[0] ?? 0) >= 1']],
    },
    {
      reason: 'Any function of the row will do for finding rows again: which are the same is asked afterwards.',
      changes: [
        [
          'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + Math.round(coefficients[at]! * 1000)) | 0;',
          '{}',
        ],
        [
          'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + Math.round(coefficients[at]! * 1000)) | 0;',
          'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) - Math.round(coefficients[at]! * 1000)) | 0;',
        ],
        [
          'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + Math.round(coefficients[at]! * 1000)) | 0;',
          'hash = (Math.imul(hash, 31) - Math.imul(columns[at]!, 7919) + Math.round(coefficients[at]! * 1000)) | 0;',
        ],
        [
          'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + Math.round(coefficients[at]! * 1000)) | 0;',
          'hash = (Math.imul(hash, 32) + Math.imul(columns[at]!, 7919) + Math.round(coefficients[at]! * 1000)) | 0;',
        ],
        [
          'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + Math.round(coefficients[at]! * 1000)) | 0;',
          'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7920) + Math.round(coefficients[at]! * 1000)) | 0;',
        ],
        [
          'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + Math.round(coefficients[at]! * 1000)) | 0;',
          'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + Math.round(coefficients[at]! / 1000)) | 0;',
        ],
        [
          'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + Math.round(coefficients[at]! * 1000)) | 0;',
          'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + Math.round(coefficients[at]! * 1001)) | 0;',
        ],
        [
          'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + Math.round(coefficients[at]! * 1000)) | 0;',
          'hash = (Math.imul(hash, 31) + Math.imul(columns[at]!, 7919) + Math.round(coefficients[at]! * 1000)) | 1;',
        ],
        ['for (let at = 0; at < columns.length; at++)', 'for (let at = 1; at < columns.length; at++)'],
        ['for (let at = 0; at < columns.length; at++)', 'for (let at = 0; at <= columns.length; at++)'],
      ],
    },
    {
      reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
      changes: [
        [
          'const slackOf = (value: number, size: number): number => (Number.isInteger(value) ? 0 : near * (1 + size));',
          'const slackOf = (value: number, size: number): number => (Number.isInteger(value) ? 0 : near * (2 + size));',
        ],
        [
          'if (both.lo > both.hi + slackOf(both.lo - both.hi, size)) return undefined;',
          'if (both.lo > both.hi + slackOf(both.lo + both.hi, size)) return undefined;',
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
    {
      reason: 'Any name will do that is neither of the other two.',
      changes: [["const strict = this.ask('linear', cell, hidden);", "const strict = this.ask('', cell, hidden);"]],
    },
  ],
  'simplex-proofs.ts': [
    {
      reason: 'Writing or reading past the end of a typed array does nothing.',
      changes: [
        ['for (let at = 0; at < columns; at++)', 'for (let at = 0; at <= columns; at++)'],
        [
          'for (let row = 0; row < rows; row++) change[basic[row]!]! += weight * entries[row * columns + at]!;',
          'for (let row = 0; row <= rows; row++) change[basic[row]!]! += weight * entries[row * columns + at]!;',
        ],
      ],
    },
    {
      reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
      changes: [
        ['let size = 1;', 'let size = 2;'],
        [
          'if (point[at]! < lower[at]! - near || point[at]! > upper[at]! + near) return false;',
          'if (point[at]! <= lower[at]! - near || point[at]! > upper[at]! + near) return false;',
        ],
        [
          'if (point[at]! < lower[at]! - near || point[at]! > upper[at]! + near) return false;',
          'if (point[at]! < lower[at]! - near || point[at]! >= upper[at]! + near) return false;',
        ],
        [
          'return sum >= row.lo - near * size && sum <= row.hi + near * size;',
          'return sum > row.lo - near * size && sum <= row.hi + near * size;',
        ],
        [
          'return sum >= row.lo - near * size && sum <= row.hi + near * size;',
          'return sum >= row.lo - near * size && sum < row.hi + near * size;',
        ],
        [
          'return Math.abs(sum - change[columns + at]!) <= 1e-8 * size;',
          'return Math.abs(sum - change[columns + at]!) < 1e-8 * size;',
        ],
        ['if (Math.abs(worth) <= tolerance) continue;', 'if (Math.abs(worth) < tolerance) continue;'],
        [
          'return keepsRows(tableau) && outside - improvable(tableau, price) > near * size;',
          'return keepsRows(tableau) && outside - improvable(tableau, price) >= near * size;',
        ],
      ],
    },
    {
      reason: 'It is asked only of what is further from 0 than the tolerance.',
      changes: [
        [
          'more += worth * ((worth > 0 ? upper[variable]! : lower[variable]!) - value[variable]!);',
          'more += worth * ((worth >= 0 ? upper[variable]! : lower[variable]!) - value[variable]!);',
        ],
      ],
    },
    {
      reason: 'Any uneven weights will do.',
      changes: [
        ['let seed = 12_345;', 'let seed = 12346;'],
        ['seed = (seed * 16_807) % 2_147_483_647;', 'seed = (seed * 16808) % 2_147_483_647;'],
        ['seed = (seed * 16_807) % 2_147_483_647;', 'seed = (seed * 16_807) % 2147483648;'],
        ['const weight = 0.5 + seed / 2_147_483_647;', 'const weight = 0.5 - seed / 2_147_483_647;'],
        ['const weight = 0.5 + seed / 2_147_483_647;', 'const weight = 1.5 + seed / 2_147_483_647;'],
        ['const weight = 0.5 + seed / 2_147_483_647;', 'const weight = 0.5 + seed * 2_147_483_647;'],
        ['const weight = 0.5 + seed / 2_147_483_647;', 'const weight = 0.5 + seed / 2147483648;'],
      ],
    },
  ],
  'simplex-steps.ts': [
    {
      reason: 'How long to go on before giving up.',
      changes: [
        ['const stepLimit = 5000;', 'const stepLimit = 5001;'],
        ['const stepsByLargestPrice = 200;', 'const stepsByLargestPrice = 201;'],
        ['for (let steps = 0; steps < stepLimit; steps++) {', 'for (let steps = 1; steps < stepLimit; steps++) {'],
        ['for (let steps = 0; steps < stepLimit; steps++) {', 'for (let steps = 0; steps <= stepLimit; steps++) {'],
        [
          'const column = entering(tableau, price, steps > stepsByLargestPrice);',
          'const column = entering(tableau, price, steps >= stepsByLargestPrice);',
        ],
      ],
    },
    { reason: 'The value is overwritten before it is read.', changes: [['let target = 0;', 'let target = 1;']] },
    {
      reason: 'Writing past the end of a typed array does nothing.',
      changes: [['for (let row = 0; row < rows; row++) {', 'for (let row = 0; row <= rows; row++) {']],
    },
    {
      reason: 'Any negative number says "none".',
      changes: [
        ['let best = -1;', 'let best = -2;'],
        ['let leaving = -1;', 'let leaving = -2;'],
      ],
    },
    {
      reason: 'It only decides what is tried first; everything is tried.',
      changes: [
        ['if (first) break;', 'if (true) break;'],
        ['if (first) break;', 'if (false) break;'],
      ],
    },
    {
      reason: 'Writing or reading past the end of a typed array does nothing.',
      changes: [['for (let at = 0; at < width; at++) {', 'for (let at = 0; at <= width; at++) {']],
    },
    {
      reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
      changes: [
        [
          'if (entry < smallestPivot && entry > -smallestPivot) continue;',
          'if (entry <= smallestPivot && entry > -smallestPivot) continue;',
        ],
        [
          'if (entry < smallestPivot && entry > -smallestPivot) continue;',
          'if (entry < smallestPivot && entry >= -smallestPivot) continue;',
        ],
        [
          'const steeper = leaving >= 0 && Math.abs(limit - length) <= tolerance && Math.abs(slope) > Math.abs(pivot);',
          'const steeper = leaving >= 0 && Math.abs(limit - length) < tolerance && Math.abs(slope) > Math.abs(pivot);',
        ],
        [
          'if (limit >= length - tolerance && !steeper) continue;',
          'if (limit > length - tolerance && !steeper) continue;',
        ],
      ],
    },
    {
      reason: 'Where several rows block at the same place any of them may leave: another way to the same end.',
      changes: [
        ['let pivot = 0;', 'let pivot = 1;'],
        [
          'const steeper = leaving >= 0 && Math.abs(limit - length) <= tolerance && Math.abs(slope) > Math.abs(pivot);',
          'const steeper = (leaving >= 0 && Math.abs(limit - length) <= tolerance);',
        ],
        [
          'const steeper = leaving >= 0 && Math.abs(limit - length) <= tolerance && Math.abs(slope) > Math.abs(pivot);',
          'const steeper = (Math.abs(limit - length) <= tolerance) && Math.abs(slope) > Math.abs(pivot);',
        ],
        [
          'const steeper = leaving >= 0 && Math.abs(limit - length) <= tolerance && Math.abs(slope) > Math.abs(pivot);',
          'const steeper = leaving > 0 && Math.abs(limit - length) <= tolerance && Math.abs(slope) > Math.abs(pivot);',
        ],
        [
          'const steeper = leaving >= 0 && Math.abs(limit - length) <= tolerance && Math.abs(slope) > Math.abs(pivot);',
          'const steeper = leaving >= 1 && Math.abs(limit - length) <= tolerance && Math.abs(slope) > Math.abs(pivot);',
        ],
        [
          'const steeper = leaving >= 0 && Math.abs(limit - length) <= tolerance && Math.abs(slope) > Math.abs(pivot);',
          'const steeper = leaving >= 0 && Math.abs(limit + length) <= tolerance && Math.abs(slope) > Math.abs(pivot);',
        ],
        [
          'const steeper = leaving >= 0 && Math.abs(limit - length) <= tolerance && Math.abs(slope) > Math.abs(pivot);',
          'const steeper = leaving >= 0 && Math.abs(limit - length) <= tolerance && Math.abs(slope) >= Math.abs(pivot);',
        ],
        ['if (limit >= length - tolerance && !steeper) continue;', 'if ((limit >= length - tolerance)) continue;'],
        [
          'if (limit >= length - tolerance && !steeper) continue;',
          'if (limit >= length + tolerance && !steeper) continue;',
        ],
        ['pivot = slope;', '{}'],
      ],
    },
    {
      reason: 'It takes rounding error off a value that a move has just brought there.',
      changes: [
        ['value[moving] = up ? upper[moving]! : lower[moving]!;', '{}'],
        ['value[basic[leaving]!] = target;', '{}'],
      ],
    },
    {
      reason: 'It is asked only of what is further from 0 than the tolerance.',
      changes: [
        [
          'const open = worth > 0 ? value[variable]! < upper[variable]! : value[variable]! > lower[variable]!;',
          'const open = worth >= 0 ? value[variable]! < upper[variable]! : value[variable]! > lower[variable]!;',
        ],
        [
          'const stop = bound(tableau, variable, tableau.excess(variable), slope > 0);',
          'const stop = bound(tableau, variable, tableau.excess(variable), slope >= 0);',
        ],
        [
          "if (!step(tableau, column, price[column]! > 0)) return 'endless';",
          "if (!step(tableau, column, price[column]! >= 0)) return 'endless';",
        ],
      ],
    },
    {
      reason: 'What has no bound gives an infinite limit, which is never the least.',
      changes: [
        [
          'return off > 0 ? upper[variable]! : off < 0 ? -Infinity : lower[variable]!;',
          'return off > 0 ? upper[variable]! : off < 0 ? (Infinity) : lower[variable]!;',
        ],
        ['if (stop === Infinity || stop === -Infinity) continue;', 'if ((stop === Infinity)) continue;'],
        ['if (stop === Infinity || stop === -Infinity) continue;', 'if ((stop === -Infinity)) continue;'],
        ['if (stop === Infinity || stop === -Infinity) continue;', 'if (false) continue;'],
        [
          'if (stop === Infinity || stop === -Infinity) continue;',
          'if (stop === Infinity || stop === (Infinity)) continue;',
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
        [
          '.sort((a, b) => Number(values[a] === 0) - Number(values[b] === 0) || values[a]! - values[b]! || a - b);',
          '.sort((a, b) => Number(values[a] === 0) - Number(values[b] === 0) || values[a]! - values[b]! || a + b);',
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
        ['const smallTable = 300;', 'const smallTable = 301;'],
        ['const isSmall = table.values.length <= smallTable;', 'const isSmall = table.values.length < smallTable;'],
        [
          'const pattern = isSmall ? showAgain(found.hidden, { primary: first, cost }, isSafe) : found.hidden;',
          'const pattern = (showAgain(found.hidden, { primary: first, cost }, isSafe));',
        ],
      ],
    },
    {
      reason:
        'What has been attacked once can be attacked again: the tests know no pattern that is decided only at first.',
      changes: [
        [
          'return reaches !== undefined && failingOf(reaches).length === 0;',
          'return (failingOf(reaches).length === 0);',
        ],
        [
          'reaches && { suppressed: [...pattern].sort((a, b) => a - b), intervals: first.map((cell) => ({ cell, lo: reaches.get(cell)!.lo, up: reaches.get(cell)!.up })), }',
          '({ suppressed: [...pattern].sort((a, b) => a - b), intervals: first.map((cell) => ({ cell, lo: reaches.get(cell)!.lo, up: reaches.get(cell)!.up })), })',
        ],
      ],
    },
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [
        [
          'const reaches = pattern === found.hidden ? found.reaches : attackTable(table, pattern, first, open);',
          'const reaches = (attackTable(table, pattern, first, open));',
        ],
      ],
    },
    {
      reason: 'A change of whole people leaves room for parts of them as well; the linear one is quicker.',
      changes: [
        [
          'const changed = byWhole ? repair.changedByWhole(cell, hidden) : repair.changed(cell, hidden);',
          'const changed = (repair.changedByWhole(cell, hidden));',
        ],
      ],
    },
  ],
  'tableau.ts': [
    {
      reason: 'Where to begin decides how long it takes, not where it ends.',
      changes: [['this.start = start;', '{}']],
    },
    {
      reason: 'Writing past the end of a typed array does nothing.',
      changes: [
        ['for (let column = 0; column < columns; column++) {', 'for (let column = 0; column <= columns; column++) {'],
        ['for (let row = 0; row < rows; row++) {', 'for (let row = 0; row <= rows; row++) {'],
      ],
    },
    {
      reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
      changes: [
        ['const slack = tolerance * (1 + Math.abs(value));', 'const slack = tolerance * (2 + Math.abs(value));'],
        [
          'if (value < this.lower[variable]! - slack) return value - this.lower[variable]!;',
          'if (value <= this.lower[variable]! - slack) return value - this.lower[variable]!;',
        ],
        [
          'return value > this.upper[variable]! + slack ? value - this.upper[variable]! : 0;',
          'return value >= this.upper[variable]! + slack ? value - this.upper[variable]! : 0;',
        ],
        ['const isNoise = entry < noise && entry > -noise;', 'const isNoise = entry <= noise && entry > -noise;'],
        ['const isNoise = entry < noise && entry > -noise;', 'const isNoise = entry < noise && entry >= -noise;'],
        ['const isNoise = factor < noise && factor > -noise;', 'const isNoise = factor <= noise && factor > -noise;'],
        ['const isNoise = factor < noise && factor > -noise;', 'const isNoise = factor < noise && factor >= -noise;'],
      ],
    },
    { reason: 'The value is overwritten before it is read.', changes: [['width = 0;', 'width = 1;']] },
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [
        ['if (entry === 0) continue;', 'if (false) continue;'],
        ['if (at !== column && !isNoise) used[count++] = at;', 'if ((at !== column)) used[count++] = at;'],
        ['if (other === row || factor === 0) continue;', 'if ((other === row)) continue;'],
      ],
    },
    {
      reason: 'Writing or reading past the end of a typed array does nothing.',
      changes: [
        ['for (let row = 0; row < this.rows; row++)', 'for (let row = 0; row <= this.rows; row++)'],
        ['for (let other = 0; other < this.rows; other++) {', 'for (let other = 0; other <= this.rows; other++) {'],
      ],
    },
    {
      reason: 'Rounding error that stays is far below what any proof allows.',
      changes: [['if (isNoise) continue;', 'if (false) continue;']],
    },
  ],
  'tabulate.ts': [
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
  'versions.ts': [
    {
      reason: 'There is one at most, so the first is the last.',
      changes: [
        [
          'const same = versions.find((version) => sameBasis(version.basis, basis));',
          'const same = versions.findLast((version) => sameBasis(version.basis, basis));',
        ],
      ],
    },
  ],
  'whole-search.ts': [
    {
      reason: 'It only decides what is tried first; everything is tried.',
      changes: [
        ['const inRows = columns.map(() => 0);', 'const inRows = columns.map(() => 1);'],
        [
          'for (const row of model.rows) for (const column of row.columns) inRows[column]! += 1;',
          'for (const row of model.rows) for (const column of row.columns) {}',
        ],
        [
          'for (const row of model.rows) for (const column of row.columns) inRows[column]! += 1;',
          'for (const row of model.rows) for (const column of row.columns) inRows[column]! -= 1;',
        ],
        [
          'for (const row of model.rows) for (const column of row.columns) inRows[column]! += 1;',
          'for (const row of model.rows) for (const column of row.columns) inRows[column]! += 2;',
        ],
        [
          'const mixed = inRows.map((count) => Math.min(count, model.rows.length - count) ** 2);',
          'const mixed = inRows.map((count) => Math.min(count, model.rows.length - count) * 2);',
        ],
        [
          'const mixed = inRows.map((count) => Math.min(count, model.rows.length - count) ** 2);',
          'const mixed = inRows.map((count) => Math.max(count, model.rows.length - count) ** 2);',
        ],
        [
          'const mixed = inRows.map((count) => Math.min(count, model.rows.length - count) ** 2);',
          'const mixed = inRows.map((count) => Math.min(count, model.rows.length + count) ** 2);',
        ],
        [
          'const mixed = inRows.map((count) => Math.min(count, model.rows.length - count) ** 2);',
          'const mixed = inRows.map((count) => Math.min(count, model.rows.length - count) ** 3);',
        ],
        [
          'this.plain = { columns, coefficients: mixed.map((each) => -each) };',
          'this.plain = { columns, coefficients: mixed.map((each) => (each)) };',
        ],
        [
          'const first = columns.length < point.length ? columns.find((column) => distance(point[column]!) > near) : undefined;',
          'const first = (columns.find((column) => distance(point[column]!) > near));',
        ],
        [
          'const first = columns.length < point.length ? columns.find((column) => distance(point[column]!) > near) : undefined;',
          'const first = (undefined);',
        ],
        [
          'const first = columns.length < point.length ? columns.find((column) => distance(point[column]!) > near) : undefined;',
          'const first = columns.length <= point.length ? columns.find((column) => distance(point[column]!) > near) : undefined;',
        ],
        [
          'const first = columns.length < point.length ? columns.find((column) => distance(point[column]!) > near) : undefined;',
          'const first = columns.length < point.length ? columns.findLast((column) => distance(point[column]!) > near) : undefined;',
        ],
        ['if (first !== undefined) return first;', 'if (false) return first;'],
        [
          'if (distance(point[column]!) > near && (worst < 0 || distance(point[column]!) > distance(point[worst]!)))',
          'if ((distance(point[column]!) > near))',
        ],
        [
          'if (distance(point[column]!) > near && (worst < 0 || distance(point[column]!) > distance(point[worst]!)))',
          'if (distance(point[column]!) > near && ((worst < 0)))',
        ],
        [
          'if (distance(point[column]!) > near && (worst < 0 || distance(point[column]!) > distance(point[worst]!)))',
          'if (distance(point[column]!) > near && (worst <= 0 || distance(point[column]!) > distance(point[worst]!)))',
        ],
        [
          'if (distance(point[column]!) > near && (worst < 0 || distance(point[column]!) > distance(point[worst]!)))',
          'if (distance(point[column]!) > near && (worst < 1 || distance(point[column]!) > distance(point[worst]!)))',
        ],
        [
          'if (distance(point[column]!) > near && (worst < 0 || distance(point[column]!) > distance(point[worst]!)))',
          'if (distance(point[column]!) > near && (worst < 0 || distance(point[column]!) >= distance(point[worst]!)))',
        ],
        [
          'const nearest = value - Math.floor(value) < 0.5 ? [above, below] : [below, above];',
          'const nearest = ([above, below]);',
        ],
        [
          'const nearest = value - Math.floor(value) < 0.5 ? [above, below] : [below, above];',
          'const nearest = ([below, above]);',
        ],
        [
          'const nearest = value - Math.floor(value) < 0.5 ? [above, below] : [below, above];',
          'const nearest = value - Math.floor(value) <= 0.5 ? [above, below] : [below, above];',
        ],
        [
          'const nearest = value - Math.floor(value) < 0.5 ? [above, below] : [below, above];',
          'const nearest = value + Math.floor(value) < 0.5 ? [above, below] : [below, above];',
        ],
        [
          'const nearest = value - Math.floor(value) < 0.5 ? [above, below] : [below, above];',
          'const nearest = value - Math.ceil(value) < 0.5 ? [above, below] : [below, above];',
        ],
        [
          'const nearest = value - Math.floor(value) < 0.5 ? [above, below] : [below, above];',
          'const nearest = value - Math.floor(value) < 1.5 ? [above, below] : [below, above];',
        ],
        [
          "const found = this.branch(this.edges, { objective: this.plain, direction: 'max', narrowed, any: true });",
          "const found = this.branch(this.edges, { objective: this.plain, direction: 'min', narrowed, any: true });",
        ],
      ],
    },
    {
      reason: 'A second look at a point that the simplex has proved to be in every row.',
      changes: [
        ["if (point === undefined) return { status: 'undecided' };", "if (false) return { status: 'undecided' };"],
        ["if (point === undefined) return { status: 'undecided' };", "if (point === undefined) return { status: '' };"],
        ['return this.model.rows.every((row) => keepsRow(row, whole)) ? whole : undefined;', 'return (whole);'],
      ],
    },
    {
      reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
      changes: [
        [
          'const first = columns.length < point.length ? columns.find((column) => distance(point[column]!) > near) : undefined;',
          'const first = columns.length < point.length ? columns.find((column) => distance(point[column]!) >= near) : undefined;',
        ],
        [
          'if (distance(point[column]!) > near && (worst < 0 || distance(point[column]!) > distance(point[worst]!)))',
          'if (distance(point[column]!) >= near && (worst < 0 || distance(point[column]!) > distance(point[worst]!)))',
        ],
        ['if (any || best.score >= ceiling - near) break;', 'if (any || best.score > ceiling - near) break;'],
      ],
    },
    { reason: 'Any negative number says "none".', changes: [['let worst = -1;', 'let worst = -2;']] },
    {
      reason: 'Past the end nothing is further than the tolerance from a whole number.',
      changes: [
        [
          'for (let column = 0; column < point.length; column++)',
          'for (let column = 0; column <= point.length; column++)',
        ],
      ],
    },
    {
      reason: 'How long to go on before giving up.',
      changes: [
        ['for (let nodes = 0; open.length > 0; nodes++) {', 'for (let nodes = 1; open.length > 0; nodes++) {'],
        ['const nodeLimit = 400;', 'const nodeLimit = 401;'],
        ['const nodeLimitNearRest = 40;', 'const nodeLimitNearRest = 41;'],
        ["if (nodes >= limit) return { status: 'undecided' };", "if (nodes > limit) return { status: 'undecided' };"],
        ["if (nodes >= limit) return { status: 'undecided' };", "if (false) return { status: 'undecided' };"],
      ],
    },
    {
      reason:
        'No test brings a search to that point; what is undecided goes to the big solver, and from there is unsafe.',
      changes: [
        [
          "if (answer.status !== 'optimal') return { status: 'undecided' };",
          "if (false) return { status: 'undecided' };",
        ],
        [
          "if (answer.status !== 'optimal') return { status: 'undecided' };",
          "if (answer.status !== 'optimal') return { status: '' };",
        ],
      ],
    },
    {
      reason: 'It only saves work: without it the same is found, later.',
      changes: [
        ['ceiling ??= inward(answer.value);', '{}'],
        [
          'if (best !== undefined && inward(answer.value) <= best.score + near) continue;',
          'if (best !== undefined && inward(answer.value) < best.score + near) continue;',
        ],
        [
          'if (best !== undefined && inward(answer.value) <= best.score + near) continue;',
          'if (best !== undefined && inward(answer.value) <= best.score - near) continue;',
        ],
        [
          'const narrowest = node.findLast((each) => each.column === column);',
          'const narrowest = node.find((each) => each.column === column);',
        ],
        [
          'const below = { column, lo: narrowest?.lo ?? lower[column]!, hi: Math.floor(value) };',
          'const below = { column, lo: (lower[column]!), hi: Math.floor(value) };',
        ],
        [
          'const above = { column, lo: Math.ceil(value), hi: narrowest?.hi ?? upper[column]! };',
          'const above = { column, lo: Math.ceil(value), hi: (upper[column]!) };',
        ],
        ['if (any || best.score >= ceiling - near) break;', 'if ((any)) break;'],
        ['if (any || best.score >= ceiling - near) break;', 'if ((best.score >= ceiling - near)) break;'],
        ['if (any || best.score >= ceiling - near) break;', 'if (false) break;'],
        ['if (any || best.score >= ceiling - near) break;', 'if (any || best.score >= ceiling + near) break;'],
        ['const edge = value / coefficient;', 'const edge = value * coefficient;'],
        ['if (!Number.isInteger(edge)) return undefined;', 'if ((Number.isInteger(edge))) return undefined;'],
        ['if (!Number.isInteger(edge)) return undefined;', 'if (true) return undefined;'],
        ['if (!Number.isInteger(edge)) return undefined;', 'if (false) return undefined;'],
        ['this.edges ??= new DenseSimplex(this.model);', 'this.edges = new DenseSimplex(this.model);'],
        [
          "const found = this.branch(this.edges, { objective: this.plain, direction: 'max', narrowed, any: true });",
          "const found = this.branch(this.edges, { objective: this.plain, direction: 'max', narrowed, any: false });",
        ],
        ["return found.status === 'optimal' ? { ...found, value } : undefined;", 'return (undefined);'],
        ['objective.columns.length === 1 && Number.isInteger(coefficient)', '(objective.columns.length === 1)'],
        [
          'return edge ?? this.branch(this.simplex, { objective, direction, narrowed: [], any: false });',
          'return (this.branch(this.simplex, { objective, direction, narrowed: [], any: false }));',
        ],
        [
          'objective.columns.length === 1 && Number.isInteger(coefficient) ? this.atEdge(column!, coefficient!, limit) : undefined;',
          '(undefined);',
        ],
        [
          'const inward = (value: number): number => (counts ? roundDown(sign * value) : sign * value);',
          'const inward = (value: number): number => ((sign * value));',
        ],
        [
          'const found = this.branch(this.simplex, { objective, direction, narrowed, any: true, nodes });',
          'const found = this.branch(this.simplex, { objective, direction, narrowed, any: false, nodes });',
        ],
      ],
    },
    {
      reason: 'Whoever asks takes all that is neither an optimum nor infeasible for undecided.',
      changes: [["if (nodes >= limit) return { status: 'undecided' };", "if (nodes >= limit) return { status: '' };"]],
    },
    {
      reason: 'The condition is there for the compiler, or for a case that the lines before rule out.',
      changes: [["return found.status === 'optimal' ? found.point : undefined;", 'return (found.point);']],
    },
  ],
  'whole-within.ts': [
    {
      reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
      changes: [
        [
          'return Math.abs(coefficient * nearest - room) <= slackOf(coefficient, room, size) ? nearest + 0 : exact;',
          'return Math.abs(coefficient * nearest - room) < slackOf(coefficient, room, size) ? nearest + 0 : exact;',
        ],
        [
          'return !Number.isInteger(missed) && missed <= 1e-9 * (1 + Math.abs(sum));',
          'return !Number.isInteger(missed) && missed < 1e-9 * (1 + Math.abs(sum));',
        ],
        [
          'return !Number.isInteger(missed) && missed <= 1e-9 * (1 + Math.abs(sum));',
          'return !Number.isInteger(missed) && missed <= 1e-9 * (2 + Math.abs(sum));',
        ],
      ],
    },
    {
      reason: 'The condition is there for the compiler, or for a case that the lines before rule out.',
      changes: [['const missed = sum < lo ? lo - sum : sum - hi;', 'const missed = sum <= lo ? lo - sum : sum - hi;']],
    },
  ],
  'witnesses.ts': [
    {
      reason: 'A row without columns reads the same upside down, and no coefficient left is 0.',
      changes: [
        [
          "return coefficient * ((direction === 'max') === coefficient > 0 ? this.most[column]! : this.least[column]!);",
          "return coefficient * ((direction === 'max') === coefficient >= 0 ? this.most[column]! : this.least[column]!);",
        ],
      ],
    },
    {
      reason: 'Writing or reading past the end of a typed array does nothing.',
      changes: [['for (let at = 0; at < whole.length; at++) {', 'for (let at = 0; at <= whole.length; at++) {']],
    },
    {
      reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
      changes: [
        [
          'if (Math.abs(whole[at]! - point[at]!) > near || whole[at]! < lower[at]! || whole[at]! > upper[at]!)',
          'if (Math.abs(whole[at]! - point[at]!) >= near || whole[at]! < lower[at]! || whole[at]! > upper[at]!)',
        ],
      ],
    },
    {
      reason: 'No infinite value is near what a question may answer.',
      changes: [
        [
          "if (this.last === undefined) return direction === 'max' ? -Infinity : Infinity;",
          'if (this.last === undefined) return (-Infinity);',
        ],
        [
          "if (this.last === undefined) return direction === 'max' ? -Infinity : Infinity;",
          'if (this.last === undefined) return (Infinity);',
        ],
        [
          "if (this.last === undefined) return direction === 'max' ? -Infinity : Infinity;",
          "if (this.last === undefined) return direction !== 'max' ? -Infinity : Infinity;",
        ],
        [
          "if (this.last === undefined) return direction === 'max' ? -Infinity : Infinity;",
          "if (this.last === undefined) return direction === 'min' ? -Infinity : Infinity;",
        ],
        [
          "if (this.last === undefined) return direction === 'max' ? -Infinity : Infinity;",
          "if (this.last === undefined) return direction === 'max' ? (Infinity) : Infinity;",
        ],
      ],
    },
  ],
};
