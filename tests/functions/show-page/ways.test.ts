import { describe, expect, it } from 'vitest';
import { homeOf, navigationFor } from '../../../functions/show-page/navigation.ts';
import { soughtAreas } from '../../../functions/show-page/sought-areas.ts';
import { contactOf, lineOfContact, lineOfPerson, linesOf, personOf } from '../../../functions/show-page/typed-lines.ts';
import type { Role } from '../../../shared/domain/access/roles.ts';
import { AreaSlug } from '../../../shared/domain/areas.ts';
import type { AreaProgress } from '../../../shared/domain/collection/shapes.ts';

describe('the ways that are open to a visitor', () => {
  const kent = { slug: AreaSlug.parse('kent'), name: 'Kent' };
  const ways = (roles: Role[], area?: typeof kent) =>
    navigationFor({ subject: 's', roles, ...(area === undefined ? {} : { area }) }, '').map(
      ({ text, href }) => `${text} ${href}`,
    );

  it('are those of the roles', () => {
    expect(ways(['area-submitter'], kent)).toEqual(['Your returns /pages/areas/kent']);
    expect(ways(['area-submitter'])).toEqual([]);
    expect(ways(['ministry-analyst'])).toEqual(['Collections /pages/collections']);
    expect(ways(['auditor'])).toEqual(['Events /pages/events', 'Collections /pages/collections']);
    expect(homeOf({ subject: 's', roles: ['auditor'] })).toBe('/pages/events');
    expect(homeOf({ subject: 's', roles: [] })).toBe('/pages/nothing');
  });

  it('show where one is: there, or below', () => {
    const currentAt = (at: string) =>
      navigationFor({ subject: 's', roles: ['auditor'] }, at).map(({ current }) => current);
    expect(currentAt('/pages/events')).toEqual([true, false]);
    expect(currentAt('/pages/collections/2023-24')).toEqual([false, true]);
    expect(currentAt('/pages/collectionsandmore')).toEqual([false, false]);
  });
});

describe('areas that are looked for', () => {
  const line = (name: string, standing: AreaProgress['standing'], more: Partial<AreaProgress> = {}): AreaProgress => ({
    area: AreaSlug.parse('kent'),
    name,
    standing,
    nil: false,
    late: false,
    ...more,
  });
  const areas = [
    line('A', 'signed-off', { receivedAt: '2024-05-02T09:00:00.000Z' }),
    line('B', 'not-heard-from', { late: true, closes: '2024-07-14' }),
    line('C', 'queried', { receivedAt: '2024-05-03T09:00:00.000Z', closes: '2024-06-30' }),
    line('D', 'signed-off', { late: true, receivedAt: '2024-05-03T09:00:00.000Z' }),
  ];
  const found = (standing: string, sort = '') =>
    soughtAreas(areas, { standing, sort })
      .map(({ name }) => name)
      .join('');

  it('by where they stand', () => {
    expect(['', 'late', 'not-signed-off', 'signed-off', 'rejected'].map((each) => found(each))).toEqual([
      'ABCD',
      'BD',
      'BC',
      'AD',
      '',
    ]);
  });

  it('in the order that is asked for; what is alike stays by name', () => {
    expect(['area', 'standing', 'received', 'closes', 'toString'].map((sort) => found('', sort))).toEqual([
      'ABCD',
      'BCAD',
      'CDAB',
      'ADCB',
      'ABCD',
    ]);
  });
});

describe('lines that are typed', () => {
  it('are taken without blanks and empty ones', () => {
    expect(linesOf(' one \r\n\r\n two\n')).toEqual(['one', 'two']);
  });

  it('are people with posts, and contacts with what there is of them, and back', () => {
    const person = { name: 'Mo Low', email: 'mo@gov.example', post: 'Secretary, Home Office' };
    expect(personOf(' Mo Low , mo@gov.example,Secretary, Home Office ')).toEqual(person);
    expect(lineOfPerson(person)).toBe('Mo Low, mo@gov.example, Secretary, Home Office');
    expect(personOf('')).toEqual({ name: '', email: '', post: '' });
    const both = { name: 'Jo', post: 'Co-ordinator', email: 'jo9@kent.example', phone: '01622 1' };
    expect(contactOf('Jo, Co-ordinator, 01622 1, jo9@kent.example')).toEqual(both);
    expect(lineOfContact(both)).toBe('Jo, Co-ordinator, jo9@kent.example, 01622 1');
    expect(contactOf('Jo,Deputy')).toEqual({ name: 'Jo', post: 'Deputy' });
    expect(lineOfContact({ name: 'Jo', post: 'Deputy', email: '', phone: undefined })).toBe('Jo, Deputy');
    expect(contactOf('')).toEqual({ name: '', post: '' });
  });
});
