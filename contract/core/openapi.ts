import type { z } from 'zod';
import { instantText } from '../calendar.ts';
import { claimIdSchema, claimSchema } from '../claim/claim.ts';
import { digestSchema } from '../digest.ts';
import { senSchema } from '../money.ts';
import { nameSchemas } from '../openapi-schemas.ts';
import {
  acceptedDataSchema,
  caseEventSchema,
  caseNoticeSchema,
  confirmedDataSchema,
  determinationSchema,
  eventIdSchema,
  eventPageSchema,
  refusedDataSchema,
} from './case-event.ts';
import { factResultsSchema, factSchema, toldFactsSchema } from './facts.ts';
import { type CoreProblemCode, coreProblem, coreProblemCodeSchema, coreProblemSchema } from './problems.ts';
import { CORE_TOKEN_PATH, caseDataSchema, coreRoutes } from './routes.ts';
import {
  coreScopeSchema,
  coreTokenError,
  coreTokenErrorCodes,
  coreTokenErrorSchema,
  coreTokenRequestSchema,
  coreTokenSchema,
} from './token.ts';

type Json = { readonly [key: string]: unknown };
type AnyRoute = (typeof coreRoutes)[keyof typeof coreRoutes];

/** Schemas with a name of their own in the document; CaseNotice is what is published on a broker. */
const COMPONENTS: Record<string, z.ZodType> = {
  AcceptedData: acceptedDataSchema,
  CaseData: caseDataSchema,
  CaseEvent: caseEventSchema,
  CaseNotice: caseNoticeSchema,
  Claim: claimSchema,
  ClaimId: claimIdSchema,
  ConfirmedData: confirmedDataSchema,
  Determination: determinationSchema,
  Digest: digestSchema,
  EventId: eventIdSchema,
  EventPage: eventPageSchema,
  Fact: factSchema,
  FactResults: factResultsSchema,
  Instant: instantText,
  Problem: coreProblemSchema,
  RefusedData: refusedDataSchema,
  Sen: senSchema,
  Token: coreTokenSchema,
  TokenError: coreTokenErrorSchema,
  TokenRequest: coreTokenRequestSchema,
  ToldFacts: toldFactsSchema,
};

const schemas = nameSchemas(new Map(Object.entries(COMPONENTS).map(([name, schema]) => [schema, name])));

/** Problems that any route may answer with, beside its own. */
const GENERAL: readonly CoreProblemCode[] = ['internal', 'unavailable'];

/** The OpenAPI 3.1 document of what the agency's core asks of the head office, made from the table of routes. */
export function makeCoreOpenApi(): Json {
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Anjungan JHT: core',
      version: '1',
      description:
        'What the agency’s own systems ask of the head office. Money is whole sen, days are YYYY-MM-DD, instants ISO 8601 in ' +
        'UTC. Events are CloudEvents 1.0 in JSON with the extensions sequence and dataref; links are relative to the head ' +
        'office’s address. A client shows who it is by private_key_jwt (RFC 7523) and gets a token for some minutes.',
    },
    servers: [{ url: '/' }],
    paths: makePaths(),
    components: {
      schemas: schemas.components(),
      responses: Object.fromEntries(
        coreProblemCodeSchema.options.map((code) => [code, problemResponse(coreProblem(code).title)]),
      ),
      securitySchemes: {
        core: {
          type: 'oauth2',
          description: 'Client credentials; the client is shown by private_key_jwt.',
          flows: { clientCredentials: { tokenUrl: CORE_TOKEN_PATH, scopes: scopesByUse() } },
        },
      },
    },
  };
}

function scopesByUse(): Json {
  const uses = Object.values(coreRoutes);
  return Object.fromEntries(
    coreScopeSchema.options.map((scope) => [
      scope,
      uses
        .filter((route) => route.scope === scope)
        .map(({ method, path }) => `${method} ${asTemplate(path)}`)
        .join(', '),
    ]),
  );
}

function makePaths(): Json {
  const paths: Record<string, Record<string, Json>> = { [CORE_TOKEN_PATH]: { post: makeTokenOperation() } };
  for (const [name, route] of Object.entries(coreRoutes)) {
    const path = asTemplate(route.path);
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: makeOperation(name, route) };
  }
  return paths;
}

function makeTokenOperation(): Json {
  const errors = coreTokenErrorCodes.map((code) => {
    const { status } = coreTokenError(code);
    const same = coreTokenErrorCodes.filter((other) => coreTokenError(other).status === status);
    const content = { 'application/json': { schema: schemas.refTo(coreTokenErrorSchema) } };
    return [status, { description: `${same.join(' or ')} (RFC 6749).`, content }];
  });
  const form = { 'application/x-www-form-urlencoded': { schema: schemas.refTo(coreTokenRequestSchema) } };
  return {
    operationId: 'giveToken',
    summary: 'An access token for a client that shows its key; the assertion is good once.',
    security: [],
    requestBody: { required: true, content: form },
    responses: {
      200: answerOf(coreTokenSchema),
      ...Object.fromEntries(errors),
      ...problemResponses(['tooManyAttempts', ...GENERAL]),
    },
  };
}

function makeOperation(operationId: string, route: AnyRoute): Json {
  const parameters = [...pathParameters(route.path), ...('query' in route ? queryParameters() : [])];
  return {
    operationId,
    summary: route.summary,
    security: [{ core: [route.scope] }],
    parameters,
    ...('body' in route ? { requestBody: requestOf(route.body) } : {}),
    responses: {
      200: route.answer === undefined ? picture() : answerOf(route.answer),
      ...problemResponses([...route.problems, ...GENERAL]),
    },
  };
}

function pathParameters(path: string): Json[] {
  return [
    { name: 'eventId', description: 'The event’s id.', schema: schemas.refTo(eventIdSchema) },
    { name: 'claimId', description: 'The event’s subject.', schema: schemas.refTo(claimIdSchema) },
    { name: 'place', description: 'As the attachment says.', schema: { type: 'integer', minimum: 0 } },
  ]
    .filter(({ name }) => path.includes(`:${name}`))
    .map((parameter) => ({ in: 'path', required: true, ...parameter }));
}

function queryParameters(): Json[] {
  return [
    { name: 'after', description: 'The `next` of an earlier page.', schema: { type: 'string' } },
    {
      name: 'wait',
      description: 'Seconds until an answer without events.',
      schema: { type: 'integer', minimum: 0 },
    },
    { name: 'most', description: 'Events of a page.', schema: { type: 'integer', minimum: 1 } },
  ].map((parameter) => ({ in: 'query', ...parameter }));
}

function picture(): Json {
  const digest = {
    description: 'sha-256 of the picture (RFC 9530).',
    schema: { type: 'string' },
  };
  return {
    description: 'The picture.',
    headers: { 'Repr-Digest': digest },
    content: { 'image/jpeg': { schema: { type: 'string', format: 'binary' } } },
  };
}

function requestOf(schema: z.ZodType): Json {
  return { required: true, content: { 'application/json': { schema: schemas.refTo(schema) } } };
}

function answerOf(schema: z.ZodType): Json {
  return { description: 'The answer.', content: { 'application/json': { schema: schemas.refTo(schema) } } };
}

/** One response for a status; where several problems share one, `code` tells them apart. */
function problemResponses(codes: readonly CoreProblemCode[]): Json {
  return Object.fromEntries(
    codes.map((code) => {
      const { status } = coreProblem(code);
      const same = codes.filter((other) => coreProblem(other).status === status);
      if (same.length === 1) return [status, { $ref: `#/components/responses/${code}` }];
      return [status, problemResponse(same.join(' or '))];
    }),
  );
}

function problemResponse(description: string): Json {
  return {
    description,
    content: { 'application/problem+json': { schema: schemas.refTo(coreProblemSchema) } },
  };
}

function asTemplate(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}
