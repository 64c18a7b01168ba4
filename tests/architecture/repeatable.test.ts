import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { routesOf } from '../../infra/local/doors/routes.ts';
import { synthesised } from '../../infra/local/template/synthesised.ts';
import { root } from '../../infra/stack/bundles.ts';
import type { RouteShape } from '../../shared/domain/api/route-shape.ts';
import { routeShapes } from '../../shared/domain/api/routes.ts';
import { functionsOf } from '../infra/grants-of.ts';

it('what is carried out once keeps its reply in the transaction that carries it out', () => {
  const wrapped = readdirSync(join(root, 'functions'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => /\bonce\(/.test(readFileSync(join(root, 'functions', name, 'index.ts'), 'utf8')));
  expect(wrapped.length).toBeGreaterThan(7);
  const without = wrapped.filter(
    (name) => !/carriedOut\?\.\(/.test(readFileSync(join(root, 'functions', name, `${name}.ts`), 'utf8')),
  );
  expect(without).toEqual([]);
});

it('the description says of exactly those requests that they are carried out once, whose functions see to it', async () => {
  const template = await synthesised();
  const names = new Map(functionsOf(template).map(({ id, name }) => [id, name]));
  const seesToIt = (functionId: string) =>
    /\bonce\(/.test(readFileSync(join(root, 'functions', names.get(functionId)!, 'index.ts'), 'utf8'));
  const held = routesOf(template)
    .filter(({ key, functionId }) => key.startsWith('P') && Object.hasOwn(routeShapes, key) && seesToIt(functionId))
    .map(({ key }) => key);
  const told = Object.entries<RouteShape>(routeShapes)
    .filter(([, { repeatable }]) => repeatable)
    .map(([key]) => key);
  expect(told.sort()).toEqual(held.sort());
});
