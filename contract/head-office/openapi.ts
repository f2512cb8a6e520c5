import type { z } from 'zod';
import { attestationStatementSchema, saltedEktpSchema } from '../assistance/attestation.ts';
import { dayText, instantText } from '../calendar.ts';
import { acknowledgementSchema, claimAnswerSchema } from '../claim/acknowledgement.ts';
import { claimIdSchema, claimProgressSchema, claimSchema, trackedClaimSchema } from '../claim/claim.ts';
import { claimSignatureSchema } from '../claim/envelope.ts';
import { receiptNumberSchema } from '../claim/receipt-number.ts';
import { UPLOAD, uploadAnswerSchema } from '../claim/upload.ts';
import {
  contributionOrderSchema,
  contributionsSchema,
  orderedContributionSchema,
} from '../contributions/contribution.ts';
import { paymentCodeSchema } from '../contributions/payment-code.ts';
import { digestSchema } from '../digest.ts';
import { heldCardSchema, heldMembershipSchema } from '../eligibility/held-membership.ts';
import { auditHeadSchema } from '../fleet/audit-head.ts';
import { enrolmentRequestSchema, enrolmentSchema, signedProvisioningSchema } from '../fleet/enrolment.ts';
import {
  heartbeatSchema,
  ordersSchema,
  signedHeartbeatSchema,
  signedOrdersSchema,
} from '../fleet/heartbeat.ts';
import { provisioningSchema } from '../fleet/provisioning.ts';
import { accountNumberSchema } from '../identity/bank-account.ts';
import { emailSchema } from '../identity/email.ts';
import { kpjSchema } from '../identity/kpj.ts';
import { nikSchema } from '../identity/nik.ts';
import { npwpSchema } from '../identity/npwp.ts';
import { personNameSchema } from '../identity/person.ts';
import { phoneSchema } from '../identity/phone.ts';
import { keysSchema } from '../keys/key-list.ts';
import { KIOSK_ASSERTION } from '../keys/kiosk-assertion.ts';
import { senSchema } from '../money.ts';
import { nameSchemas } from '../openapi-schemas.ts';
import { reasonIdSchema } from '../policy/schema.ts';
import { signedPolicySchema } from '../policy/signed-policy.ts';
import {
  attestedSignInSchema,
  credentialsSchema,
  passwordResetSchema,
  registrationSchema,
  sessionSchema,
} from './accounts.ts';
import {
  deviceAuthorizationRequestSchema,
  deviceAuthorizationSchema,
  type OAuthErrorCode,
  oauthErrorSchema,
  oauthRoutes,
  oauthStatus,
  tokenRequestSchema,
  tokenSchema,
} from './device-authorization.ts';
import { healthSchema } from './health.ts';
import { accountAnswerSchema, accountInquirySchema, progressInquirySchema } from './inquiries.ts';
import { type ProblemCode, problem, problemSchema } from './problems.ts';
import { ENVELOPE_TYPE, routes } from './routes.ts';

type Json = { readonly [key: string]: unknown };
type AnyRoute = (typeof routes)[keyof typeof routes];

/** Schemas with a name of their own in the document; some, such as Claim, travel inside signatures. */
const COMPONENTS: Record<string, z.ZodType> = {
  AccountAnswer: accountAnswerSchema,
  AccountInquiry: accountInquirySchema,
  AccountNumber: accountNumberSchema,
  Acknowledgement: acknowledgementSchema,
  AuditHead: auditHeadSchema,
  AttestationStatement: attestationStatementSchema,
  AttestedSignIn: attestedSignInSchema,
  Card: heldCardSchema,
  Claim: claimSchema,
  ClaimAnswer: claimAnswerSchema,
  ClaimId: claimIdSchema,
  ClaimProgress: claimProgressSchema,
  ClaimSignature: claimSignatureSchema,
  ContributionOrder: contributionOrderSchema,
  Contributions: contributionsSchema,
  ProgressInquiry: progressInquirySchema,
  ClaimList: routes.listClaims.answer,
  Credentials: credentialsSchema,
  Day: dayText,
  DeviceAuthorization: deviceAuthorizationSchema,
  DeviceAuthorizationRequest: deviceAuthorizationRequestSchema,
  Digest: digestSchema,
  Email: emailSchema,
  Enrolment: enrolmentSchema,
  EnrolmentRequest: enrolmentRequestSchema,
  Health: healthSchema,
  Heartbeat: heartbeatSchema,
  Instant: instantText,
  Keys: keysSchema,
  Kpj: kpjSchema,
  Membership: heldMembershipSchema,
  Nik: nikSchema,
  Npwp: npwpSchema,
  OrderedContribution: orderedContributionSchema,
  PaymentCode: paymentCodeSchema,
  OAuthError: oauthErrorSchema,
  PasswordReset: passwordResetSchema,
  Orders: ordersSchema,
  PersonName: personNameSchema,
  Phone: phoneSchema,
  Problem: problemSchema,
  Provisioning: provisioningSchema,
  ReasonId: reasonIdSchema,
  ReceiptNumber: receiptNumberSchema,
  Registration: registrationSchema,
  SaltedEktp: saltedEktpSchema,
  Sen: senSchema,
  Session: sessionSchema,
  SignedHeartbeat: signedHeartbeatSchema,
  SignedOrders: signedOrdersSchema,
  SignedPolicy: signedPolicySchema,
  Token: tokenSchema,
  TokenRequest: tokenRequestSchema,
  SignedProvisioning: signedProvisioningSchema,
  TrackedClaim: trackedClaimSchema,
  UploadAnswer: uploadAnswerSchema,
};

/** The name of every schema: as listed, else by the route that takes or answers it, such as SignInRequest. */
const schemas = nameSchemas(namesOfSchemas());

function namesOfSchemas(): ReadonlyMap<z.ZodType, string> {
  const names = new Map(Object.entries(COMPONENTS).map(([name, schema]) => [schema, name]));
  for (const [name, route] of Object.entries(routes)) {
    const title = name.charAt(0).toUpperCase() + name.slice(1);
    if ('body' in route && !names.has(route.body)) names.set(route.body, `${title}Request`);
    if (route.status !== 204 && !names.has(route.answer)) names.set(route.answer, `${title}Answer`);
  }
  return names;
}

/** Problems that any route may answer with, beside its own. */
const GENERAL: readonly ProblemCode[] = ['internal', 'unavailable'];
const WITH_BODY: readonly ProblemCode[] = ['malformed', 'timeout', 'tooLarge', 'mediaType'];

/** The OpenAPI 3.1 document of the head office, made from the table of routes and nothing else. */
export function makeOpenApi(): Json {
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Anjungan JHT: head office',
      version: '1',
      description:
        'What a kiosk asks of a head office. Money is whole sen, days are YYYY-MM-DD, instants ISO 8601 in UTC. ' +
        'An envelope is a JWE (ECDH-ES, A256GCM) to the X25519 key of GET /v1/keys, with typ anjungan-jht-envelope, ' +
        'around a JWS (EdDSA by the kiosk, typ anjungan-jht-claim-digest) over a ClaimSignature, a line feed, the JSON ' +
        'of a Claim in one line, a line feed, and the bytes of the photo and the documents in the order in which the ' +
        'claim names them. Its digest is the SHA-256 of the envelope’s text. An acknowledgement is a JWS (EdDSA by the head office, typ anjungan-jht-acknowledgement) ' +
        'over an Acknowledgement; a policy one (typ anjungan-jht-policy) over a document by policy.schema.json. ' +
        'An attestation is a JWS (EdDSA by the kiosk, typ anjungan-jht-attestation) over an AttestationStatement, which ' +
        'names the SHA-256 of the text of a SaltedEktp and bears a nonce of POST /v1/staff/attestation-nonces. A kiosk shows who it is by an assertion (RFC 7523; typ anjungan-jht-kiosk, EdDSA), good once, with method, path ' +
        'and digest of the one request that it is for (docs/integrate.md): as client_assertion under /oauth, elsewhere as header ' +
        'Kiosk-Assertion, which the routes for kiosks alone ask for before they read a body. A heartbeat is a JWS by the kiosk (typ ' +
        'anjungan-jht-heartbeat) over a Heartbeat, its answer one by the head office (typ anjungan-jht-orders) over ' +
        'Orders; an enrolment one by the new key, which stands in its header as jwk (typ anjungan-jht-enrolment), ' +
        'over an EnrolmentRequest, its answer one (typ anjungan-jht-provisioning) over a Provisioning. ' +
        'An envelope may also come in parts, each of at most 1 MiB of its text; where one begins and ends, and that the ' +
        'last one is the last, stand in header fields.',
    },
    servers: [{ url: '/' }],
    paths: makePaths(),
    components: {
      schemas: schemas.components(),
      responses: makeProblems(),
      securitySchemes: {
        session: { type: 'http', scheme: 'bearer', description: 'The token of POST /v1/sessions.' },
        staff: { type: 'http', scheme: 'bearer', description: 'The token of POST /v1/staff/credentials.' },
        kiosk: {
          type: 'apiKey',
          in: 'header',
          name: KIOSK_ASSERTION.header,
          description: 'A kiosk’s assertion for this request, good for a minute and once.',
        },
      },
    },
  };
}

function makePaths(): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, route] of Object.entries(routes)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: makeOperation(name, route) };
  }
  for (const [name, route] of Object.entries(oauthRoutes)) {
    paths[route.path] = { post: makeOAuthOperation(name, route) };
  }
  return paths;
}

type OAuthRoute = (typeof oauthRoutes)[keyof typeof oauthRoutes];

function makeOAuthOperation(operationId: string, route: OAuthRoute): Json {
  const form = { 'application/x-www-form-urlencoded': { schema: schemas.refTo(route.form) } };
  const error = { 'application/json': { schema: schemas.refTo(oauthErrorSchema) } };
  const codes: readonly OAuthErrorCode[] = route.errors;
  const errors = codes.map((code) => {
    const same = codes.filter((other) => oauthStatus(other) === oauthStatus(code));
    return [oauthStatus(code), { description: `${same.join(' or ')} (RFC 6749, RFC 8628).`, content: error }];
  });
  return {
    operationId,
    summary: route.summary,
    security: [],
    requestBody: { required: true, content: form },
    responses: {
      200: {
        description: 'The answer.',
        content: { 'application/json': { schema: schemas.refTo(route.answer) } },
      },
      ...Object.fromEntries(errors),
      ...problemResponsesOf(GENERAL),
    },
  };
}

function makeOperation(operationId: string, route: AnyRoute): Json {
  const parameters = makeParameters(route);
  return {
    operationId,
    summary: route.summary,
    security: makeSecurity(route),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...makeRequest(route),
    responses: { [route.status]: makeAnswer(route), ...problemResponses(route) },
  };
}

function makeSecurity(route: AnyRoute): Json[] {
  if ('byStaff' in route) return [{ kiosk: [], staff: [] }];
  if ('byKiosk' in route) return [{ kiosk: [] }];
  return route.signedIn ? [{ session: [] }] : [];
}

function makeParameters(route: AnyRoute): Json[] {
  const path = [
    {
      name: 'claimId',
      description: 'UUIDv7 made when the visit starts.',
      schema: schemas.refTo(claimIdSchema),
    },
    { name: 'digest', description: 'SHA-256 of the envelope’s text.', schema: schemas.refTo(digestSchema) },
  ].filter(({ name }) => route.path.includes(`:${name}`));
  const whole = { type: 'integer', minimum: 0 };
  const headers = [
    { name: UPLOAD.offsetHeader, description: 'Bytes of the envelope before this part.', schema: whole },
    { name: UPLOAD.lengthHeader, description: 'Bytes of the whole envelope.', schema: whole },
    {
      name: UPLOAD.completeHeader,
      description: 'Whether this part ends the envelope.',
      schema: { type: 'string', enum: ['?0', '?1'] },
    },
  ];
  return [
    ...path.map((parameter) => ({ in: 'path', required: true, ...parameter })),
    ...('part' in route ? headers.map((header) => ({ in: 'header', required: true, ...header })) : []),
  ];
}

function makeRequest(route: AnyRoute): Json {
  if ('envelope' in route) {
    const envelope = { type: 'string', description: 'JWE compact serialisation.' };
    return { requestBody: { required: true, content: { [ENVELOPE_TYPE]: { schema: envelope } } } };
  }
  if ('part' in route) {
    const part = {
      type: 'string',
      format: 'binary',
      description: 'As it is, or with Content-Encoding gzip.',
    };
    return { requestBody: { required: true, content: { [UPLOAD.partType]: { schema: part } } } };
  }
  if (!('body' in route)) return {};
  return {
    requestBody: { required: true, content: { 'application/json': { schema: schemas.refTo(route.body) } } },
  };
}

function makeAnswer(route: AnyRoute): Json {
  if (route.status === 204) return { description: 'Done; there is nothing to say.' };
  return {
    description: 'The answer.',
    content: { 'application/json': { schema: schemas.refTo(route.answer) } },
  };
}

/** One response for a status; where several problems share one, `code` tells them apart. */
function problemResponses(route: AnyRoute): Json {
  const takesBody = 'envelope' in route || 'part' in route || 'body' in route;
  return problemResponsesOf([...route.problems, ...(takesBody ? WITH_BODY : []), ...GENERAL]);
}

function problemResponsesOf(codes: readonly ProblemCode[]): Json {
  const responses = codes.map((code) => {
    const { status } = problem(code);
    const same = codes.filter(
      (other, place) => problem(other).status === status && codes.indexOf(other) === place,
    );
    if (same.length === 1) return [status, { $ref: `#/components/responses/${code}` }];
    return [status, problemResponse(same.join(' or '))];
  });
  return Object.fromEntries(responses);
}

function makeProblems(): Json {
  const codes = problemSchema.shape.code.options;
  return Object.fromEntries(codes.map((code) => [code, problemResponse(problem(code).title)]));
}

function problemResponse(description: string): Json {
  return { description, content: { 'application/problem+json': { schema: schemas.refTo(problemSchema) } } };
}
