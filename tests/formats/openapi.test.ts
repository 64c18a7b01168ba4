import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { grants } from '../../shared/domain/access/grants.ts';
import { openRoutes } from '../../shared/domain/api/open-routes.ts';
import { parameters } from '../../shared/domain/release/query/figures-query.ts';
import { openApi, openApiOfOpen } from '../../shared/formats/openapi.ts';

type Operation = {
  operationId: string;
  description: string;
  parameters: { name: string; in: string }[];
  responses: Record<string, { content?: Record<string, { schema: unknown }> }>;
};
const document = JSON.parse(JSON.stringify(openApi('1.2.3'))) as {
  openapi: string;
  info: { version: string };
  paths: Record<string, Record<string, Operation>>;
};
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ route: `${method.toUpperCase()} ${path}`, operation })),
);

describe('the OpenAPI document', () => {
  it('has every route of the table of access, those that are open, and no other', () => {
    const routes = [...Object.keys(grants), ...Object.keys(openRoutes)].map((route) => route.replace('+}', '}'));
    expect(document.openapi).toBe('3.1.0');
    expect(operations.map(({ route }) => route).sort()).toEqual(routes.sort());
  });

  it.each([
    ['whole', openApi],
    ['of what is open', openApiOfOpen],
  ])('is what OpenAPI 3.1 asks for, %s, and would not be with a place that there is not', async (_, write) => {
    const written = JSON.stringify(write('1.2.3'));
    const validator = new Validator();
    expect(await validator.validate(JSON.parse(written))).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
    const spoilt = await new Validator().validate(JSON.parse(written.replace('"in":"query"', '"in":"address"')));
    expect(spoilt.valid).toBe(false);
  });

  it('names every operation once, and declares every part of an address', () => {
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
    for (const { route, operation } of operations) {
      const declared = operation.parameters.filter((each) => each.in === 'path').map(({ name }) => name);
      expect(declared, route).toEqual([...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    }
  });

  it('says of every operation what it gives, how it refuses, and who may ask', () => {
    for (const { route, operation } of operations) {
      expect(operation.description, route).toMatch(/^Open to: .+\.$/);
      const open = Object.hasOwn(openRoutes, route);
      for (const status of open ? ['400', '404', '410', '429', '503'] : ['401', '403', '429'])
        expect(operation.responses[status]?.content, route).toHaveProperty(['application/problem+json']);
    }
  });

  it('says of what is open that it asks for no token, and describes it on its own for who has none', () => {
    const alone = openApiOfOpen('1.2.3') as unknown as typeof document;
    const open = Object.keys(openRoutes).map((route) => route.split(' ')[1]!);
    expect(Object.keys(alone.paths)).toEqual(open);
    for (const path of open) {
      expect(alone.paths[path]).toEqual(document.paths[path]);
      expect(document.paths[path]!.get).toMatchObject({ security: [], description: 'Open to: everybody.' });
    }
    const names = alone.paths['/data']!.get!.parameters.map(({ name }) => name);
    expect(names).toEqual([...parameters]);
    expect(Object.keys(alone.paths['/data']!.get!.responses['200']!.content!)).toEqual([
      'application/json',
      'text/csv',
      'text/html',
    ]);
  });

  it('refers to nothing that it does not hold', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref!);
    for (const ref of new Set(refs)) {
      const found = ref
        .replace('#/', '')
        .split('/')
        .reduce<unknown>((held, part) => (held as Record<string, unknown> | undefined)?.[part], document);
      expect(found, ref).toBeDefined();
    }
  });
});
