import { z } from 'zod';
import { coreScopeSchema } from '../../contract/core/token.ts';

/** Public keys only, of kinds that sign; a secret shared by both sides proves nobody. */
const publicJwkSchema = z
  .looseObject({ kty: z.enum(['OKP', 'EC', 'RSA'], { error: 'is not a public key (OKP, EC or RSA)' }) })
  .refine((key) => !('d' in key), { error: 'is a private key: list public keys only' });

/** A JSON Web Key Set (RFC 7517 section 5). */
export const jwksSchema = z.object({ keys: z.array(publicJwkSchema).min(1) });
export type Jwks = z.infer<typeof jwksSchema>;

const coreClientSchema = z
  .strictObject({
    /** The `iss` and `sub` of its assertions. */
    id: z.string().regex(/^[\w.:/-]{1,100}$/, 'is not 1 to 100 letters, digits and . : / _ -'),
    jwks: jwksSchema.optional(),
    /** The same in a file of its own. */
    jwksFile: z.string().min(1).optional(),
    scopes: z.array(coreScopeSchema).min(1),
  })
  .refine(({ jwks, jwksFile }) => (jwks === undefined) !== (jwksFile === undefined), {
    error: 'needs either jwks or jwksFile',
  });
export type ConfiguredCoreClient = z.infer<typeof coreClientSchema>;

const natsSchema = z.strictObject({
  /** Without name and password, which belong in the file of credentials. */
  servers: z
    .array(z.string().regex(/^(nats|tls):\/\/[^@]+$/, 'is not a nats:// or tls:// address without a user'))
    .min(1),
  /** Made by nsc or the NATS account's server: a user's JWT and nkey. */
  credentialsFile: z.string().min(1).optional(),
  /** Made by whoever runs NATS; for these events alone. */
  stream: z.string().regex(/^[^\s.*>/\\]+$/, 'is not the name of a stream'),
  subject: z.string().regex(/^[^\s.*>]+(\.[^\s.*>]+)*$/, 'is not one subject'),
});
export type NatsSettings = z.infer<typeof natsSchema>;

const httpPeer = {
  kind: z.literal('http'),
  url: z.url({ protocol: /^https?$/ }),
  /** Holds the bearer token that it wants. */
  tokenFile: z.string().min(1).optional(),
  /** How long an answer may take; a kiosk waits 15 s for its own. */
  answerSeconds: z.number().positive().max(10),
  /** After so many failures in a row it is asked again only after a rest. */
  failuresInARow: z.int().positive(),
  restSeconds: z.number().positive(),
};
export type HttpPeerSettings = z.infer<z.ZodObject<typeof httpPeer>>;

/** The agency's bank gateway (contract/core/account-inquiry.ts). */
const httpInquirySchema = z.strictObject(httpPeer);

/** The agency's core, where people are looked up (contract/core/registry.ts). */
const httpRegistrySchema = z.strictObject({
  ...httpPeer,
  /** Of somebody of whom it was asked so lately it is not asked again. */
  freshMinutes: z.number().min(0),
  /** How long what it said counts while it does not answer. */
  keepHours: z.number().positive(),
  /** How often it is told what people changed here; a change that it did not take is told again after ten times as long. */
  tellSeconds: z.number().positive(),
});
export type HttpRegistrySettings = z.infer<typeof httpRegistrySchema>;

/** How a head office at work reaches the agency's own systems, and who they are. In training simulators stand for them. */
export const coreSchema = z
  .strictObject({
    /** By which events say whose they are. */
    source: z.string().min(1),
    clients: z
      .array(coreClientSchema)
      .refine((clients) => new Set(clients.map(({ id }) => id)).size === clients.length, {
        error: 'must not name a client twice',
      }),
    /** How long an access token is good. */
    tokenSeconds: z.int().positive(),
    /** How long an assertion may be good from now on. */
    assertionSeconds: z.int().positive(),
    /** Events of one page. */
    mostEvents: z.int().positive(),
    /** How long an answer may wait for an event, and how often it is looked for. */
    mostWaitSeconds: z.int().min(0),
    pollMilliseconds: z.int().positive(),
    /** Answers of one client that wait at one instance. */
    mostWaiting: z.int().positive(),
    /** Events are deleted after so long; their data go with the case. */
    keepDays: z.int().positive(),
    nats: natsSchema.optional(),
    /** Who asks banks for the holder of an account; at work it has to be said. */
    accountInquiry: z
      .discriminatedUnion('kind', [z.strictObject({ kind: z.literal('manual') }), httpInquirySchema])
      .optional(),
    /** Where people are looked up: at the core, or in what was imported from its files. */
    registry: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('import') }),
      httpRegistrySchema,
    ]),
    /** How long one instance publishes before another one may, unless it says that it goes on. */
    publisherSeconds: z.number().positive(),
    /** How long NATS may take to say that it has an event. */
    publishSeconds: z.number().positive(),
    /** Limits of the wait before publishing is tried again. */
    retrySeconds: z.strictObject({ least: z.number().positive(), most: z.number().positive() }),
  })
  .refine(({ publishSeconds, publisherSeconds }) => publishSeconds < publisherSeconds, {
    path: ['publisherSeconds'],
    error: 'must be longer than publishSeconds',
  });
