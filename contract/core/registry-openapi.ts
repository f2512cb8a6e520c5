import type { z } from 'zod';
import { nameSchemas } from '../openapi-schemas.ts';
import {
  changeTakenSchema,
  contactChangeSchema,
  findPersonSchema,
  getMembershipSchema,
  membershipEndSchema,
  personAnswerSchema,
  registryRoutes,
} from './registry.ts';

type Json = { readonly [key: string]: unknown };

const COMPONENTS: Record<string, z.ZodType> = {
  ChangeTaken: changeTakenSchema,
  ContactChange: contactChangeSchema,
  FindPerson: findPersonSchema,
  GetMembership: getMembershipSchema,
  MembershipEnd: membershipEndSchema,
  PersonAnswer: personAnswerSchema,
};

const schemas = nameSchemas(new Map(Object.entries(COMPONENTS).map(([name, schema]) => [schema, name])));

/** The OpenAPI 3.1 document of what the head office asks of the agency's core, for whoever answers there. */
export function makeRegistryOpenApi(): Json {
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Anjungan JHT: registry',
      version: '1',
      description:
        'What the head office asks of the agency’s core. Money is whole sen, days are YYYY-MM-DD, months YYYY-MM. Any status but ' +
        '200, and any answer of another form, counts as none.',
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(
      Object.entries(registryRoutes).map(([operationId, { path, summary, body, answer }]) => [
        path,
        {
          post: {
            operationId,
            summary,
            security: [{ token: [] }, {}],
            requestBody: { required: true, content: json(body) },
            responses: { 200: { description: 'The answer.', content: json(answer) } },
          },
        },
      ]),
    ),
    components: {
      schemas: schemas.components(),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'As core.registry.tokenFile holds it.' },
      },
    },
  };
}

function json(schema: z.ZodType): Json {
  return { 'application/json': { schema: schemas.refTo(schema) } };
}
