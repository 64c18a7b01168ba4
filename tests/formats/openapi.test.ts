import { describe, expect, it } from 'vitest';
import { grants } from '../../shared/domain/access/grants.ts';
import { openApi } from '../../shared/formats/openapi.ts';

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
  it('has every route of the table of access and no other', () => {
    const routes = Object.keys(grants).map((route) => route.replace('+}', '}'));
    expect(document.openapi).toBe('3.1.0');
    expect(operations.map(({ route }) => route).sort()).toEqual(routes.sort());
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
      for (const status of ['401', '403', '429'])
        expect(operation.responses[status]?.content, route).toHaveProperty(['application/problem+json']);
    }
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
