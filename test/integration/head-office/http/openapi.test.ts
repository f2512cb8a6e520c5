import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';
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

test('docs/openapi.json is what `npm run openapi` makes of the contract', async () => {
  const written = await readFile(new URL('../../../../docs/openapi.json', import.meta.url), 'utf8');
  expect(written).toBe(`${JSON.stringify(makeOpenApi(), null, 2)}\n`);
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

test('every reference in the document leads somewhere', () => {
  const made = makeOpenApi();
  const references = [...JSON.stringify(made).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)];
  const { components } = documentSchema.parse(made);
  expect(references.length).toBeGreaterThan(50);
  for (const [, kind, name] of references) {
    const found = kind === 'responses' ? components.responses : components.schemas;
    expect(Object.keys(found)).toContain(name);
  }
});
