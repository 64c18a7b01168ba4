import { describe, expect, it } from 'vitest';
import { roleEntries, roles, rolesOf } from '../../../shared/domain/access/roles.ts';
import { callerInWords, Who, whoInWords, whoIs } from '../../../shared/domain/access/who.ts';

describe('a person', () => {
  it('is known by name, else by mail address, else by the subject of the sign-in', () => {
    const email = 'ana@justice.example';
    expect(whoIs({ subject: 's1', name: 'Ana Lyst', email })).toEqual({ subject: 's1', name: 'Ana Lyst', email });
    expect(whoIs({ subject: 's1', name: '', email })).toEqual({ subject: 's1', name: email, email });
    expect(whoIs({ subject: 's1' })).toEqual({ subject: 's1', name: 's1', email: '' });
  });

  it('is shown with the address where it says more than the name', () => {
    expect(whoInWords({ subject: 's', name: 'Ana', email: 'ana@x.example' })).toBe('Ana (ana@x.example)');
    expect(whoInWords({ subject: 's', name: 'Ana', email: '' })).toBe('Ana');
    expect(callerInWords({ subject: 's', email: 'ana@x.example' })).toBe('ana@x.example');
  });

  it('has a subject and a name, of one letter if need be', () => {
    expect(Who.safeParse({ subject: 's', name: 'A', email: '' }).success).toBe(true);
    expect(Who.safeParse({ subject: '', name: 'A', email: '' }).success).toBe(false);
    expect(Who.safeParse({ subject: 's', name: '', email: '' }).success).toBe(false);
  });
});

describe('the roles', () => {
  it('are of an area or of the ministry, each by a name of its own', () => {
    expect(rolesOf('area')).toEqual(['area-submitter', 'area-approver']);
    expect(rolesOf('ministry')).toEqual(['ministry-analyst', 'release-approver', 'auditor']);
    expect(roles.map((role) => roleEntries[role].name)).toEqual([
      ...['Area submitter', 'Area approver', 'Ministry analyst', 'Release approver', 'Auditor'],
    ]);
  });
});
