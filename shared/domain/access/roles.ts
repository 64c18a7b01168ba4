import * as z from 'zod';
import { keysOf } from '../keys-of.ts';

/**
 * What is known of a role: its name on pages, what somebody in it does, and whether it belongs to an area or to the
 * ministry.
 */
type RoleEntry = { name: string; does: string; of: 'area' | 'ministry' };

/**
 * The roles, by the names of the sign-in's groups. A new role is an entry here, and what it may do in the table of
 * grants.
 */
const entries = {
  'area-submitter': { name: 'Area submitter', does: 'Sends the return of one area and answers for it', of: 'area' },
  'area-approver': { name: 'Area approver', does: 'Signs the return of one area off', of: 'area' },
  'ministry-analyst': {
    name: 'Ministry analyst',
    does: 'Watches the collection and compiles releases',
    of: 'ministry',
  },
  'release-approver': {
    name: 'Release approver',
    does: 'Approves, schedules and withdraws releases',
    of: 'ministry',
  },
  auditor: { name: 'Auditor', does: 'Reads what happened, changes nothing', of: 'ministry' },
} as const satisfies Record<string, RoleEntry>;

export const Role = z.enum(keysOf(entries));
export type Role = z.infer<typeof Role>;

/** Every role, in the order in which tables show them. */
export const roles: readonly Role[] = Role.options;
export const roleEntries: Readonly<Record<Role, RoleEntry>> = entries;

/** The roles of area people, and those of the ministry. */
export const rolesOf = (of: RoleEntry['of']): Role[] => roles.filter((role) => entries[role].of === of);
