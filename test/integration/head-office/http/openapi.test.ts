import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { makeCoreOpenApi } from '../../../../contract/core/openapi.ts';
import { makeRegistryOpenApi } from '../../../../contract/core/registry-openapi.ts';
import { CORE_TOKEN_PATH, coreRoutes } from '../../../../contract/core/routes.ts';
import {
  oauthErrorSchema,
  oauthRoutes,
  oauthStatus,
} from '../../../../contract/head-office/device-authorization.ts';
import { makeOpenApi } from '../../../../contract/head-office/openapi.ts';
import { routes } from '../../../../contract/head-office/routes.ts';

const operation = z.object({
  operationId: z.string(),
  summary: z.string().min(1),
  security: z.array(z.record(z.string(), z.array(z.never()))),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: z.object({}) })) }).optional(),
  responses: z.record(z.string(), z.object({})),
});
const documentSchema = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(
    z.string(),
    z.record(z.enum(['get', 'post', 'put', 'patch', 'delete']).or(z.never()), operation.optional()),
  ),
  components: z.object({
    schemas: z.record(z.string(), z.object({})),
    responses: z.record(z.string(), z.object({})),
    securitySchemes: z.object({
      session: z.object({ type: z.literal('http'), scheme: z.literal('bearer') }),
      kiosk: z.object({ type: z.literal('apiKey'), in: z.literal('header'), name: z.string() }),
    }),
  }),
});

test.each([
  ['openapi.json', makeOpenApi],
  ['core-openapi.json', makeCoreOpenApi],
  ['registry-openapi.json', makeRegistryOpenApi],
])('docs/%s is what `npm run openapi` makes of the contract', async (name, make) => {
  const written = await readFile(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8');
  expect(written).toBe(`${JSON.stringify(make(), null, 2)}\n`);
});

test('the core’s document names every route with the scope that it asks for', () => {
  const document = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
  const { paths } = document.parse(makeCoreOpenApi());
  for (const { method, path, scope } of Object.values(coreRoutes)) {
    const found = paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
    expect(found).toMatchObject({ security: [{ core: [scope] }] });
  }
  expect(paths[CORE_TOKEN_PATH]?.['post']).toMatchObject({ security: [] });
});

test('the document names every route once, with its answer and its problems', () => {
  const { paths } = documentSchema.parse(makeOpenApi());
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
  expect(operations.map((found) => found?.operationId).toSorted()).toEqual(
    [...Object.keys(routes), ...Object.keys(oauthRoutes)].toSorted(),
  );
  for (const [name, route] of Object.entries(routes)) {
    const found = operations.find((candidate) => candidate?.operationId === name);
    expect(Object.keys(found?.responses ?? {})).toContain(String(route.status));
    const forStaff = 'byStaff' in route ? ['staff'] : [];
    const shown = 'byKiosk' in route ? ['kiosk', ...forStaff] : route.signedIn ? ['session'] : [];
    expect(found?.security.flatMap(Object.keys)).toEqual(shown);
  }
});

test('every error of the device authorization grant has an HTTP status, and the document names it', () => {
  const { paths } = documentSchema.parse(makeOpenApi());
  for (const { path, errors } of Object.values(oauthRoutes)) {
    const documented = Object.keys(paths[path]?.post?.responses ?? {});
    expect(documented).toEqual(expect.arrayContaining(errors.map((error) => String(oauthStatus(error)))));
  }
  const named = new Set(Object.values(oauthRoutes).flatMap<string>(({ errors }) => errors));
  expect([...named].toSorted()).toEqual(oauthErrorSchema.shape.error.options.toSorted());
});

test.each([
  ['kiosks', makeOpenApi],
  ['the core', makeCoreOpenApi],
])('every reference in the document for %s leads somewhere', (_, make) => {
  const made = make();
  const references = [...JSON.stringify(made).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)];
  const named = z.record(z.string(), z.object({}));
  const { components } = z.object({ components: z.object({ schemas: named, responses: named }) }).parse(made);
  expect(references.length).toBeGreaterThan(30);
  for (const [, kind, name] of references) {
    const found = kind === 'responses' ? components.responses : components.schemas;
    expect(Object.keys(found)).toContain(name);
  }
});
