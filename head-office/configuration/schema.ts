import { z } from 'zod';
import { validitySchema } from '../../contract/keys/validity.ts';
import { coreSchema } from './core-schema.ts';
import { databaseSchema } from './database-schema.ts';
import { deskSchema } from './desk-schema.ts';
import { helpCallsSchema } from './help-calls-schema.ts';
import { noticesSchema } from './notices-schema.ts';
import { oidcSchema } from './oidc-schema.ts';
import { registryImportSchema } from './registry-import-schema.ts';
import { staffSchema } from './staff-schema.ts';
import { watchSchema } from './watch-schema.ts';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day such as 08:00');
const timeZone = z.string().refine(isTimeZone, 'is not a time zone such as Asia/Jakarta');
const attempts = z.strictObject({
  most: z.int().positive(),
  withinMinutes: z.number().positive(),
  /** From one network, and from all strangers together; else as many times as `attemptScopes` says. */
  mostOfNetwork: z.int().positive().optional(),
  mostOfAll: z.int().positive().optional(),
});

const kioskSchema = z.strictObject({
  branchId: z.string().min(1),
  kioskId: z.string().min(1),
  /** Shown on the phone to the person who signs in at this kiosk, so that they see which kiosk asks. */
  branchName: z.string().min(1).optional(),
  city: z.string().min(1).optional(),
  /** Where it stands: a claim or heartbeat by the time of another zone is evidence against it. */
  timeZone: timeZone.optional(),
  /** Ed25519 public key as JSON Web Key (RFC 8037); a private part would not belong here and is refused. */
  publicKey: z.object({
    kty: z.literal('OKP'),
    crv: z.literal('Ed25519'),
    x: z.string().regex(/^[\w-]{43}$/, 'is not a 32-byte public key in base64url'),
    d: z.undefined({ error: 'is the private part of the key: list public keys only' }).optional(),
  }),
  /** Claims confirmed outside of this time are refused. A kiosk may be listed with several keys whose times overlap. */
  ...validitySchema.shape,
  /** Withdrawn, for instance because the kiosk was stolen: nothing that it signed is accepted any more. */
  revoked: z.boolean().default(false),
});
export type KnownKiosk = z.infer<typeof kioskSchema>;
export const kiosksSchema = z.array(kioskSchema);

const officeSchema = z
  .strictObject({
    timeZone,
    opensAt: timeOfDay,
    closesAt: timeOfDay,
  })
  .refine(({ opensAt, closesAt }) => opensAt < closesAt, { error: 'must open before it closes' });
/** Hours in which claims are worked on; the policy’s calendar says on which days. */
export type OfficeHours = z.infer<typeof officeSchema>;

/** Working hours from receipt until each stage of a claim is reached. */
const stageHoursSchema = z
  .strictObject({
    agenda: z.number().min(0),
    determination: z.number().min(0),
    approval: z.number().min(0),
    payment: z.number().min(0),
    done: z.number().min(0),
  })
  .refine(
    ({ agenda, determination, approval, payment, done }) =>
      agenda <= determination && determination <= approval && approval <= payment && payment <= done,
    { error: 'must not go backwards from agenda to done' },
  );

/** Limits beyond which a kiosk is reported, and settings of the operators' pages. */
const fleetSchema = z.strictObject({
  /** A kiosk without a heartbeat for so long is silent; a few lost heartbeats are normal. */
  silentMinutes: z.number().positive(),
  /** By how much a kiosk's time may differ: a heartbeat further off is refused, a claim further ahead is evidence. */
  clockToleranceMinutes: z.number().positive(),
  /** Reported: more claims than this waiting at a kiosk, or one that has waited for so long. */
  queueMost: z.int().positive(),
  queueHours: z.number().positive(),
  diskMegabytes: z.int().min(0),
  clockSeconds: z.int().positive(),
  /** Reported: a kiosk's key that ends within so many days. */
  keyDays: z.number().min(0),
  /** Envelopes that wait at one kiosk, of which no more are kept in mind: what a kiosk holds in a long outage. */
  waitingEnvelopes: z.int().positive(),
  enrolmentHours: z.number().positive(),
  operators: z.strictObject({
    sessionMinutes: z.number().positive(),
    /** How long a session waits for the second factor after the password. */
    secondFactorMinutes: z.number().positive(),
    oneTimePasswordHours: z.number().positive(),
    leastPasswordCharacters: z.int().min(12),
    /** Of zxcvbn, 0 to 4: 3 is more than a hundred million guesses. */
    leastPasswordScore: z.int().min(3).max(4),
    /** How many steps of 30 s an operator's device may be ahead or behind (RFC 6238, 5.2). */
    codeStepsOff: z.int().min(0).max(2),
    recoveryCodes: z.int().positive(),
    /** How long a passkey may take to answer. */
    challengeMinutes: z.number().positive(),
    /** Passkeys of one operator. */
    mostPasskeys: z.int().positive(),
    /** How long a proposal or a draft of the policy waits for a second operator. */
    proposalHours: z.number().positive(),
    /** Where the agency has an identity provider. */
    oidc: oidcSchema.optional(),
  }),
  /** Rows of a page. */
  rows: z.int().positive(),
  /** How often an open page reloads itself. */
  refreshSeconds: z.int().positive(),
  /** The largest policy that may be published. */
  policyBytes: z.int().positive(),
});

const keysSchema = z.strictObject({
  host: z.string().min(1),
  /** 0 takes any free port. */
  port: z.int().min(0).max(65_535),
  /** Where phones reach it, such as https://masuk.example; its own address where not given. */
  publicUrl: z.url({ protocol: /^https?$/ }).optional(),
  tls: z.strictObject({ certificateFile: z.string(), keyFile: z.string() }).optional(),
  dataFolder: z.string().min(1),
  /**
   * PostgreSQL, such as postgres://user:password@host:5432/name, for several instances; the environment's
   * DATABASE_URL is taken before it. Without either, the data folder holds an embedded database for one instance.
   */
  databaseUrl: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'is not a postgres:// address')
    .optional(),
  database: databaseSchema,
  /** Addresses or networks of load balancers, whose X-Forwarded-For says where a request came from. */
  trustedProxies: z.array(z.string().min(1)),
  /** Made at the first start; `keys.json` in the data folder where not given. */
  keyFile: z.string().min(1).optional(),
  /** Made at the first start, and written anew as keys are destroyed; `case-keys.json` beside `keyFile` where not given. */
  caseKeyFile: z.string().min(1).optional(),
  kiosks: kiosksSchema,
  /** More kiosks, in a file of their own that holds the same list. */
  kiosksFile: z.string().optional(),
  /** Another edition of the policy than the one shipped. */
  policyFile: z.string().optional(),
  /** The name of this instance in its log; host name and port where not given. */
  instance: z
    .string()
    .regex(/^[\w.:-]{1,100}$/, 'is not a name of letters, digits, dots, colons and hyphens')
    .optional(),
  logLevel: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']),
  limits: z.strictObject({
    envelopeBytes: z.int().positive(),
    bodyBytes: z.int().positive(),
    /** For the TLS handshake, and for a request's line and headers. */
    headSeconds: z.number().positive(),
    /** A body that stands still for so long is given up, and one of which less comes meanwhile than at this rate. */
    bodyIdleSeconds: z.number().positive(),
    leastBytesPerSecond: z.int().positive(),
    /** A connection on which nothing at all moves, for instance because nobody reads the answer. */
    silentSeconds: z.number().positive(),
    /** How long a connection without a request stays open. */
    keepAliveSeconds: z.number().positive(),
    /** A connection whose body is not read stays open for so long, that its sender gets to read why. */
    lingerSeconds: z.number().positive(),
    databaseWaitMilliseconds: z.int().min(0),
    /** How long `GET /v1/ready` waits for the database. */
    readySeconds: z.number().positive(),
    /** What Retry-After says when the head office cannot answer. */
    retryAfterSeconds: z.int().positive(),
  }),
  /** By what kiosks show who they are (contract/keys/kiosk-assertion.ts). */
  assertions: z.strictObject({
    /** Of one kiosk that are taken while they are good, some eleven minutes; this bounds the memory. */
    mostOfKiosk: z.int().positive(),
    /** A kiosk whose key was revoked is to stay away for so long, and is answered from memory meanwhile. */
    revokedSeconds: z.int().positive(),
  }),
  /** Envelopes that come in parts. Of one kiosk those continued last are kept, so many and so many bytes together. */
  uploads: z.strictObject({
    mostOfKiosk: z.int().positive(),
    mostBytesOfKiosk: z.int().positive(),
    /** One that was not continued for so long is deleted: the kiosk then sends it from its beginning. */
    hours: z.number().positive(),
  }),
  /** How many submissions one instance works on at once; others are told to come back later. */
  admission: z
    .strictObject({
      mostSubmissions: z.int().positive(),
      /** Of all envelopes in work together; this bounds the memory. */
      mostBytes: z.int().positive(),
      /** Of these the share of one kiosk. */
      mostOfKiosk: z.int().positive(),
      mostBytesOfKiosk: z.int().positive(),
      /** A submission of which nothing came for so long makes room for others. */
      stalledSeconds: z.number().positive(),
      /** Limits of Retry-After for those who have to come back. */
      retryAfterSeconds: z.strictObject({ least: z.int().positive(), most: z.int().positive() }),
      /** The rate at which they are told to come back until one has been measured. */
      leastPerSecond: z.number().positive(),
    })
    .refine(({ retryAfterSeconds: { least, most } }) => least <= most, {
      error: 'must not end before it begins',
    }),
  /** scrypt (RFC 7914): cost is N, a power of two. */
  passwords: z.strictObject({
    /** Hashed at once; signing and everything else keep the rest of Node's four background threads. */
    workers: z.int().min(1).max(3),
    /** More than so many that wait for their turn are answered 503. */
    mostWaiting: z.int().min(0),
    cost: z.int().refine((cost) => cost > 1 && Number.isInteger(Math.log2(cost)), 'is not a power of two'),
    blockSize: z.int().positive(),
    parallelization: z.int().positive(),
    keyBytes: z.int().min(16),
    saltBytes: z.int().min(16),
  }),
  sessions: z.strictObject({
    minutes: z.number().positive(),
    /** By how much a kiosk's clock may differ when it is checked that a session was open at confirmation. */
    clockToleranceMinutes: z.number().min(0),
  }),
  staff: staffSchema,
  /** Sign-in by phone (RFC 8628). */
  phoneSignIn: z.strictObject({
    /** How long a code may be used. */
    minutes: z.number().positive(),
    pollSeconds: z.number().positive(),
    /** After so long without a poll the kiosk is taken to be left alone, and no phone may approve. */
    abandonedSeconds: z.number().positive(),
  }),
  /** How long a phone that has signed in stays known; attempts from known phones are counted apart. */
  knownPhoneDays: z.number().positive(),
  passwordReset: z.strictObject({
    /** How long a link may be used. */
    minutes: z.number().positive(),
    /** Links of one account that are valid at a time; beyond them no further e-mail is sent. */
    mostLinks: z.int().positive(),
  }),
  /** Such as smtps://user:password@mail.example; without it staff help with forgotten passwords. */
  smtpUrl: z
    .string()
    .regex(/^smtps?:\/\//, 'is not an smtp:// or smtps:// address')
    .optional(),
  mail: z.strictObject({
    from: z.string().min(3),
    /** How long the mail server may take to answer, how often it is tried, and how long to wait between tries. */
    answerSeconds: z.number().positive(),
    /** One try as a whole, however the mail server goes on answering. */
    sendSeconds: z.number().positive(),
    tries: z.int().positive(),
    retrySeconds: z.number().positive(),
  }),
  /** How many times as many attempts one network, and all strangers together, have as one address (/32; /64 of IPv6). */
  attemptScopes: z.strictObject({ networkTimes: z.int().positive(), allTimes: z.int().positive() }),
  attempts: z.strictObject({
    /** At one account, from one kiosk, address or known phone. */
    signIn: attempts,
    /** At one account, from all kiosks together, or from all addresses together; known phones are apart. */
    signInTogether: attempts,
    /** At any accounts, from one kiosk or address. */
    signInFromSource: attempts,
    /** Unknown codes of sign-ins by phone, and requests for a new password, from one address. */
    phoneCode: attempts,
    passwordReset: attempts,
    /** Of one participant, and of any from one kiosk or address. */
    register: attempts,
    registerFromSource: attempts,
    /** Sign-ins for which staff vouch, at one kiosk. */
    attest: attempts,
    /** At the PIN of one member of staff, from one kiosk, and from all kiosks of the branch. */
    staffPin: attempts,
    staffPinTogether: attempts,
    /** At the PINs of any staff, from one kiosk, and at one branch: more than guesses at one member can use up. */
    staffPinFromKiosk: attempts,
    staffPinAtBranch: attempts,
    /** Accounts and payment codes asked for by one participant, wherever. */
    inquireAccount: attempts,
    orderContribution: attempts,
    /** Guesses at the birth date of one receipt from one source, and all look-ups from one source. */
    trackReceipt: attempts,
    trackFromSource: attempts,
    /** Envelopes from one source that no known kiosk has signed. */
    submitClaim: attempts,
    /** Refused enrolment codes from one source, and refused codes of desks. */
    enrol: attempts,
    deskCode: attempts,
    /** Calls for staff from one kiosk. */
    helpCall: attempts,
    operatorSignIn: attempts,
    /** Sign-ins at the identity provider that are begun from one source, whatever comes of them. */
    providerSignIn: attempts,
    /** Codes of one operator, after the right password. */
    operatorCode: attempts,
    /** Tokens given to one client of the core contract, and assertions from one source that prove no client. */
    coreToken: attempts,
    coreAssertion: attempts,
    /** Requests in which one client tells facts. */
    coreFacts: attempts,
  }),
  fleet: fleetSchema,
  desk: deskSchema,
  helpCalls: helpCallsSchema,
  core: coreSchema,
  notices: noticesSchema,
  pictures: z.strictObject({
    leastSidePixels: z.int().positive(),
    mostMegapixels: z.number().positive(),
    /** A decoder goes over the whole picture for each scan. */
    mostScans: z.int().positive(),
    /** Programs that decode pictures beside the head office; none in training. */
    processes: z.int().positive(),
    /** A picture that was not decoded by then is sent again later; whatever holds up its process ends with it. */
    answerSeconds: z.number().positive(),
  }),
  stop: z
    .strictObject({
      /** On SIGTERM it goes on answering for so long, and is not ready: until balancers have seen that. */
      unreadySeconds: z.number().min(0),
      /** Then requests that were begun may end by themselves for so long. */
      drainSeconds: z.number().min(0),
      /** How long traces that are left may take to be sent meanwhile. */
      tracesSeconds: z.number().min(0),
      /** All of it takes no longer than. */
      seconds: z.number().positive().max(10),
    })
    .refine(({ unreadySeconds, drainSeconds, seconds }) => unreadySeconds + drainSeconds < seconds, {
      error: 'must leave time after unreadySeconds and drainSeconds',
    }),
  /** For Prometheus, on a listener of its own, which only it should reach. */
  metrics: z.strictObject({
    host: z.string().min(1),
    /** Without it nobody listens; 0 takes any free port. */
    port: z.int().min(0).max(65_535).optional(),
    /** What takes a look at the database is looked at no more often. */
    everySeconds: z.number().positive(),
    /** How long an answer waits for that look; it then holds the figures of before. */
    waitSeconds: z.number().positive(),
  }),
  watch: watchSchema,
  /** Periodic jobs: erasing by retention times, and warning of keys that end. */
  upkeep: z.strictObject({
    everyHours: z.number().positive(),
    /** Rows erased in one transaction; further ones follow in the next. */
    mostRows: z.int().positive(),
    /** How many days before the last key ends the log warns of it. */
    warnOfKeysDays: z.int().positive(),
    /** A backup of the database that is no older can be restored with every case that may still be kept. */
    restoreDays: z.int().min(0),
    /** How long every instance has to get a new set of case keys before it is used, and before the former one is destroyed. */
    newCaseKeysDays: z.int().positive(),
  }),
  registryImport: registryImportSchema,
  /** Where kiosks stand: a claim's day must be the day of its confirmation in one of these. */
  kioskTimeZones: z.array(timeZone).min(1),
  office: officeSchema,
  /** By which training's simulator of the core lets claims move. */
  stageWorkingHours: stageHoursSchema,
});
/** The whole configuration; default.json holds a value for each key except the folders and files. */
export const configurationSchema = keysSchema.refine(
  ({ core, limits }) => core.mostWaitSeconds < limits.silentSeconds,
  {
    path: ['core', 'mostWaitSeconds'],
    error: 'must be shorter than limits.silentSeconds, which ends the wait',
  },
);
export type Configuration = z.infer<typeof configurationSchema>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
