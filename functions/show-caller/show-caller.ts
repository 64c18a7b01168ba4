import type { Me } from '../../shared/domain/api/shapes.ts';
import { findArea } from '../../shared/domain/areas.ts';
import type { Call, Reply } from '../../shared/runtime/http-door.ts';

/** Tells a caller who they are here. */
export const showCaller = async ({ caller: { subject, roles, area: named } }: Call): Promise<Reply> => {
  const area = findArea(named ?? '');
  const me: Me = { subject, roles: [...roles], ...(area && { area: { slug: area.slug, name: area.name } }) };
  return { status: 200, body: me };
};
