import type { Role } from '../../../shared/domain/access/roles.ts';

/** How far a role gets: its own area, any, as far as a list of pre-release access says, or not at all. */
type Reach = 'own' | 'any' | 'listed';

const columns: readonly Role[] = ['area-submitter', 'area-approver', 'ministry-analyst', 'release-approver', 'auditor'];
const reaches: Readonly<Record<string, Reach>> = { o: 'own', a: 'any', l: 'listed' };

/**
 * Who may do what, written out by hand: what the platform is held against, and nothing that it is made from. A line a
 * route, a letter a role, in the order of the columns above; whoever changes a grant says so here as well.
 */
const table = `
  a a a a a  GET /me
  a a a a a  GET /openapi.json
  o o a a a  GET /areas/{area}/returns
  o o a - -  GET /areas/{area}/returns/{period}/template
  o o - - -  GET /areas/{area}/returns/{period}/check
  o o - - -  POST /areas/{area}/returns/{period}/check
  o o a a -  GET /areas/{area}/returns/{period}/preview
  o - - - -  POST /areas/{area}/returns/{period}/submissions
  o o a a a  GET /areas/{area}/returns/{period}/submissions
  o o a a a  GET /areas/{area}/returns/{period}/submissions/{submission}
  o o a a a  GET /areas/{area}/returns/{period}/submissions/{submission}/report
  o o a a a  GET /areas/{area}/returns/{period}/submissions/{submission}/findings
  o o - - -  GET /areas/{area}/returns/{period}/submissions/{submission}/marked
  o o - - -  POST /areas/{area}/returns/{period}/submissions/{submission}/answers
  - o - - -  POST /areas/{area}/returns/{period}/submissions/{submission}/sign-off
  o - - - -  POST /areas/{area}/returns/{period}/submissions/{submission}/confirmation
  o o - - -  GET /areas/{area}/returns/{period}/submissions/{submission}/draft
  o o - - -  PUT /areas/{area}/returns/{period}/submissions/{submission}/draft
  - - a - -  POST /areas/{area}/returns/{period}/submissions/{submission}/queries
  - - a - -  POST /areas/{area}/returns/{period}/submissions/{submission}/reviews
  - - a - -  POST /areas/{area}/returns/{period}/submissions/{submission}/returned
  o o a a a  GET /areas/{area}/returns/{period}/activity
  o o a a a  GET /areas/{area}/contacts
  o o a - -  PUT /areas/{area}/contacts
  - - a a a  GET /collections
  - - a a a  GET /collections/{period}
  - - a a a  GET /collections/{period}/reminders
  - - a a a  GET /collections/{period}/tracker
  - - a a -  GET /collections/{period}/areas/{area}
  - - a - -  PUT /collections/{period}/areas/{area}/extension
  - - a - -  POST /collections/{period}/areas/{area}/reminders
  - - a - -  POST /collections/{period}/areas/{area}/notes
  - - a a a  GET /collections/{period}/rounds
  - - a - -  POST /collections/{period}/rounds
  - - a - -  PUT /collections/{period}/dates
  - - a - -  PUT /collections/{period}/population
  - - a - -  POST /collections/{period}/releases
  - - a a a  GET /collections/{period}/releases
  - - a a a  GET /collections/{period}/releases/{version}
  l l a a l  GET /collections/{period}/releases/{version}/files/{file+}
  - - a - -  PUT /collections/{period}/releases/{version}/words
  - - - a -  POST /collections/{period}/releases/{version}/approve
  - - - a -  POST /collections/{period}/releases/{version}/schedule
  - - - a -  POST /collections/{period}/releases/{version}/move
  - - - a -  POST /collections/{period}/releases/{version}/cancel
  - - - a -  POST /collections/{period}/releases/{version}/publish-again
  - - - a -  POST /collections/{period}/releases/{version}/withdraw
  - - - - a  GET /events
`;

export const statedReaches: ReadonlyMap<string, Partial<Record<Role, Reach>>> = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => {
      const letters = line.trim().split(/ +/).slice(0, columns.length);
      const route = line.trim().split(/ +/).slice(columns.length).join(' ');
      return [
        route,
        Object.fromEntries(columns.flatMap((role, at) => (letters[at] === '-' ? [] : [[role, reaches[letters[at]!]]]))),
      ];
    }),
);
