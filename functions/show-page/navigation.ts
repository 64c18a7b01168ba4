import { mayEnter } from '../../shared/domain/access/may-enter.ts';
import type { Me } from '../../shared/domain/api/shapes.ts';
import type { Link } from '../../shared/formats/pages/layout.ts';
import { at } from './addresses.ts';

/**
 * Where a visitor begins: area people with their area, the ministry with its collections, the auditor with the events.
 */
export const homeOf = (me: Me): string => navigationFor(me, '')[0]?.href ?? '/pages/nothing';

/** The ways that are open to a visitor by role. */
export const navigationFor = (me: Me, current: string): Link[] => {
  const enter = (route: string, area?: string) =>
    mayEnter(route, { roles: me.roles, area: me.area?.slug }, area).allowed;
  const links: Link[] = [
    ...(enter('GET /events') ? [{ text: 'Events', href: at.events }] : []),
    ...(me.area !== undefined && enter('GET /areas/{area}/returns', me.area.slug)
      ? [{ text: 'Your returns', href: at.area(me.area.slug) }]
      : []),
    ...(enter('GET /collections') ? [{ text: 'Collections', href: at.collections }] : []),
  ];
  return links.map((link) => ({ ...link, current: current === link.href || current.startsWith(`${link.href}/`) }));
};
