import { describe, expect, test } from 'vitest';
import { AuditFile, auditedTargets, systemOf } from '../../../../shared/domain/disclosure/solving/audit-file.ts';

describe('the file of an audit', () => {
  const file = (given: object) => AuditFile.parse({ vars: ['a', 'b'], ...given });

  test('gives every variable its bounds, and null for what has none', () => {
    const read = file({
      bounds: { a: [null, 5] },
      rows: [
        { coef: { a: 1 }, lo: 1 },
        { coef: { b: 3 }, hi: 0 },
        { coef: { b: 3, a: 4 }, lo: null, hi: null },
      ],
      targets: [{ name: 't', coef: { b: 2 } }],
    });
    expect(systemOf(read)).toEqual({
      lower: [-Infinity, 0],
      upper: [5, Infinity],
      rows: [
        { columns: [0], coefficients: [1], lo: 1, hi: Infinity },
        { columns: [1], coefficients: [3], lo: -Infinity, hi: 0 },
        { columns: [1, 0], coefficients: [3, 4], lo: -Infinity, hi: Infinity },
      ],
      targets: [{ columns: [1], coefficients: [2] }],
    });
    expect(auditedTargets(read, [{ lp: [0, Infinity], int: [-Infinity, 2] }])).toEqual([
      { name: 't', lp: [0, null], int: [null, 2] },
    ]);
    expect(auditedTargets(read, [{ lp: [-0, 2.5], int: [0, 2] }])).toEqual([{ name: 't', lp: [0, 2.5], int: [0, 2] }]);
  });

  test('names what is not a variable, and one that is named twice', () => {
    expect(systemOf(file({ rows: [{ coef: { c: 1 } }] }))).toContain('"c"');
    expect(systemOf(file({ bounds: { c: [0, 1] } }))).toContain('"c"');
    expect(systemOf(file({ targets: [{ name: 't', coef: { c: 1 } }] }))).toContain('"c"');
    expect(systemOf(file({ vars: ['b', 'a', 'c', 'a', 'c'] }))).toContain('"a" is named twice');
  });
});
