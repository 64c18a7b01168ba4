import * as z from 'zod';

/** The five roles, as the groups of the sign-in are called. */
export const roles = ['area-submitter', 'area-approver', 'ministry-analyst', 'release-approver', 'auditor'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** What each role is called on a page. */
export const roleName: Readonly<Record<Role, string>> = {
  'area-submitter': 'Area submitter',
  'area-approver': 'Area approver',
  'ministry-analyst': 'Ministry analyst',
  'release-approver': 'Release approver',
  auditor: 'Auditor',
};
