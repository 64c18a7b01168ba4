import { describe, expect, it } from 'vitest';
import { callerOf } from '../../shared/runtime/caller.ts';

const rolesOf = (groups: unknown) => callerOf({ sub: 'jo', 'cognito:groups': groups }).roles;

describe('who is calling', () => {
  it('has the roles of their groups, as a list, as the gateway writes one, or as one word', () => {
    expect(rolesOf(['auditor', 'area-approver'])).toEqual(expect.arrayContaining(['auditor', 'area-approver']));
    expect(rolesOf('[auditor area-approver]')).toHaveLength(2);
    expect(rolesOf('auditor')).toEqual(['auditor']);
    expect(rolesOf('[auditor, area-approver]')).toHaveLength(2);
  });

  it('has none by a name that only looks like one', () => {
    for (const groups of ['not-auditor', 'auditors', 'AUDITOR', '[former-auditor x-release-approver]', '', []])
      expect(rolesOf(groups), String(groups)).toEqual([]);
    expect(callerOf({ sub: 'jo' }).roles).toEqual([]);
  });

  it('is nobody without a subject, and of no area where the sign-in says none', () => {
    for (const claims of [undefined, {}, { sub: '' }, { 'cognito:groups': ['auditor'] }])
      expect(() => callerOf(claims)).toThrow('names nobody');
    expect(callerOf({ sub: 'jo', 'custom:area': '' }).area).toBeUndefined();
    expect(callerOf({ sub: 'jo', 'custom:area': 'kent' }).area).toBe('kent');
  });

  it('is called by their name, or by their address where they gave none', () => {
    expect(callerOf({ sub: 'jo', name: 'Jo', email: 'jo@x.example' })).toMatchObject({ name: 'Jo' });
    expect(callerOf({ sub: 'jo', name: '', email: 'jo@x.example' })).toMatchObject({ name: 'jo@x.example' });
  });
});
