import { z } from 'zod';
import { enteredBySchema } from '../../contract/assistance/assistance.ts';
import { instantText } from '../../contract/calendar.ts';
import { claimIdSchema, refusalSchema } from '../../contract/claim/claim.ts';
import { claimSignatureSchema } from '../../contract/claim/envelope.ts';
import { receiptNumberSchema } from '../../contract/claim/receipt-number.ts';
import { digestSchema } from '../../contract/digest.ts';
import { cameraStateSchema, printerStateSchema, printJobSchema } from '../../contract/fleet/devices.ts';
import { kioskFaultSchema } from '../../contract/fleet/heartbeat.ts';
import { keysSchema } from '../../contract/keys/key-list.ts';
import { assertedRequestSchema } from '../../contract/keys/kiosk-assertion.ts';
import { faceCheckFaultSchema, pageCheckFaultSchema } from '../../contract/kiosk-api/actions/actions.ts';
import { settingsSchema } from '../../contract/kiosk-api/actions/settings.ts';
import { languageCodeSchema } from '../../contract/language/language-schema.ts';
import { languagePackSchema } from '../../contract/language/pack.ts';
import { chosenCamerasSchema } from '../../contract/photo/cameras.ts';
import { policySchema } from '../../contract/policy/schema.ts';
import { upgradePolicy } from '../../contract/policy/upgrade/upgrade.ts';
import { staffIdSchema } from '../../contract/staff/staff.ts';
import { recordedVoiceSchema } from '../../contract/voice/voice-pack.ts';
import { measuredScreenSchema, queueNameSchema, visitConfigSchema } from '../configuration/config.ts';
import { placeOf } from '../error-place.ts';

// All that main and the process of a visit say to each other. What comes from a visit is enums, counts, times and what is
// sealed or signed: no text that a person typed has a place in it.

/** As the document that it is read from, which may be of a former form. */
const policyDocument = z.unknown().transform(upgradePolicy).pipe(policySchema);
const count = z.int().nonnegative();
/** Where envelopes are brought, which main alone does. */
const isOfClaims = /^\/v1\/claims\//i;

/** How the kiosk around a visit is. */
const surroundingsSchema = z.strictObject({
  lineUp: z.boolean(),
  /** Why no visit may start now; one that is under way goes on. */
  fault: kioskFaultSchema.nullable(),
  printer: printerStateSchema,
  screen: measuredScreenSchema,
  canSpeak: z.boolean(),
  headphones: z.boolean(),
  cameras: chosenCamerasSchema,
  /** Staff have the screen, and nothing on it is for the visit. */
  covered: z.boolean(),
});
export type Surroundings = z.infer<typeof surroundingsSchema>;

/** What a person may choose from, and what came as packs. */
const languagesSchema = z.strictObject({
  offered: z.array(z.strictObject({ code: languageCodeSchema, name: z.string(), isDraft: z.boolean() })),
  packs: z.array(languagePackSchema),
  voices: z.array(recordedVoiceSchema),
});
export type KioskLanguages = z.infer<typeof languagesSchema>;

const helperSchema = z.strictObject({
  staffId: staffIdSchema,
  name: z.string(),
  /** Null where the line was down, and nobody could check a PIN. */
  credentialId: z.uuid().nullable(),
});

/** What main says to a visit. */
export const mainMessageSchema = z.discriminatedUnion('type', [
  /** The first message: all that a visit begins with. */
  z.strictObject({
    type: z.literal('open'),
    config: visitConfigSchema,
    policy: policyDocument,
    keys: keysSchema.shape.keys,
    surroundings: surroundingsSchema,
    languages: languagesSchema,
    now: z.number(),
    /** The process of the visit before ended in the middle; its settings, so that the page that says so can be read. */
    interrupted: settingsSchema.nullable(),
  }),
  /** With the port to the page. */
  z.strictObject({ type: z.literal('page') }),
  z.strictObject({ type: z.literal('surroundings'), surroundings: surroundingsSchema }),
  z.strictObject({ type: z.literal('policy'), policy: policyDocument }),
  z.strictObject({ type: z.literal('keys'), keys: keysSchema.shape.keys }),
  /** The time by the head office's clock, in milliseconds since 1970. */
  z.strictObject({ type: z.literal('time'), now: z.number() }),
  /** A member of staff has signed in and would help; a visit begins where none is on. */
  z.strictObject({ type: z.literal('help'), helper: helperSchema }),
  z.strictObject({ type: z.literal('helpEnded') }),
  /** Staff did something on the screen beside the participant, who is there therefore. */
  z.strictObject({ type: z.literal('touch') }),
  z.strictObject({
    type: z.literal('delivered'),
    claimId: claimIdSchema,
    delivery: z.union([
      z.enum(['queued', 'accepted', 'parked', 'unconfirmed']),
      z.strictObject({ refused: refusalSchema }),
    ]),
  }),
  /** It is this printout's turn: draw it and hand it to the print service. */
  z.strictObject({ type: z.literal('sendPrintout'), print: count, queue: queueNameSchema }),
  z.strictObject({ type: z.literal('printJob'), print: count, job: printJobSchema }),
  /** The state of this number is known to main: what needs it may be shown. */
  z.strictObject({ type: z.literal('stateKnown'), number: count }),
  /** The answer to a request; without a value where main could not do it. */
  z.strictObject({ type: z.literal('answer'), id: count, value: z.string().nullable() }),
  z.strictObject({ type: z.literal('ping'), number: count }),
  /** The program ends: forget, and let the head office know. */
  z.strictObject({ type: z.literal('stop') }),
]);
/** As main sends it. */
export type MainMessage = z.input<typeof mainMessageSchema>;
/** As a visit has read it. */
export type HeardFromMain = z.output<typeof mainMessageSchema>;

/** What main knows of a visit. */
const visitStateSchema = z.strictObject({
  /** Nobody is there; somebody is; the page says goodbye; the page says that the visit before was interrupted. */
  phase: z.enum(['resting', 'visit', 'farewell', 'interrupted']),
  /** The person waits for the kiosk. */
  waiting: z.boolean(),
  /** "Anda masih di sini?" is asked. */
  asking: z.boolean(),
  /** The page shows the camera. */
  camera: z.boolean(),
  /** The page that stands before the visit's own while the screen is to change hands. */
  handOver: z.enum(['helpConsent', 'handOver', 'handBack']).nullable(),
  helper: z.enum(['none', 'asking', 'participant', 'staff']),
  /** How often staff have come. */
  helps: count,
  /** How many actions were taken on the page. */
  actions: count,
  settings: settingsSchema,
});
export type VisitState = z.infer<typeof visitStateSchema>;

/** What a visit asks main to do with the kiosk's key and storage. Every answer is one text. */
export const visitRequestSchema = z.discriminatedUnion('type', [
  /** Answered with a receipt number. */
  z.strictObject({ type: z.literal('takeReceiptNumber') }),
  /** Answered with the kiosk's signature over the statement (compact JWS). */
  z.strictObject({ type: z.literal('signClaim'), statement: claimSignatureSchema }),
  /** That the member of staff who helps has held the person against the e-KTP of this digest; answered with a JWS. */
  z.strictObject({ type: z.literal('attest'), ektpDigest: digestSchema }),
  /** Answered with a client assertion for one request. */
  z.strictObject({
    type: z.literal('assert'),
    request: assertedRequestSchema.refine(({ path }) => !isOfClaims.test(path), { path: ['path'] }),
  }),
  /** Answered with `stored` once the claim lies on the disk. */
  z.strictObject({
    type: z.literal('storeClaim'),
    claimId: claimIdSchema,
    receiptNumber: receiptNumberSchema,
    envelope: z.string().regex(/^[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+$/),
    envelopeDigest: digestSchema,
    /** For the audit log, where staff helped: names of fields and who entered them. */
    assistance: z
      .strictObject({
        staffId: staffIdSchema,
        consentVersion: z.iso.date(),
        consentedAt: instantText,
        enteredBy: z.record(z.string().regex(/^[a-zA-Z]{1,40}$/), enteredBySchema),
        identity: z.enum(['account', 'staffCheckedEktp']),
      })
      .nullable(),
  }),
]);
export type VisitRequest = z.infer<typeof visitRequestSchema>;

/** A bug by its name and place. A message may hold what a person typed, and is not told. */
const bugSchema = z.strictObject({
  name: z.string().regex(/^\w{1,60}$/),
  at: z.array(z.string().regex(/^at [\w$.<>[\] ]{0,80}\(?[\w./:@~-]{0,200}\)?$/)).max(6),
});
export type Bug = z.infer<typeof bugSchema>;

/** What may be told of an error. */
export function bugOf(error: unknown): Bug {
  const { name, at } = placeOf(error);
  return {
    name: bugSchema.shape.name.catch('Error').parse(name),
    at: at.filter((frame) => bugSchema.shape.at.element.safeParse(frame).success),
  };
}

/** What a visit says to main. */
export const visitMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('state'), number: count, state: visitStateSchema }),
  z.strictObject({ type: z.literal('request'), id: count, request: visitRequestSchema }),
  z.strictObject({ type: z.literal('pong'), number: count }),
  /** Over and forgotten; the head office may still be told to end the session. */
  z.strictObject({ type: z.literal('ended') }),
  /** Nothing is left to do; the process can be ended. */
  z.strictObject({ type: z.literal('finished') }),
  /** It broke on a bug. */
  z.strictObject({ type: z.literal('broken'), bug: bugSchema }),
  z.strictObject({ type: z.literal('bug'), bug: bugSchema }),
  z.strictObject({ type: z.literal('claimNotStored'), bug: bugSchema }),
  /** A call to the head office got no answer. */
  z.strictObject({ type: z.literal('unreachable') }),
  z.strictObject({ type: z.literal('helpAnswered'), answer: z.enum(['agreed', 'declined']) }),
  z.strictObject({ type: z.literal('camera'), state: cameraStateSchema }),
  z.strictObject({ type: z.literal('faceCheckStopped'), because: faceCheckFaultSchema }),
  z.strictObject({ type: z.literal('pageCheckStopped'), because: pageCheckFaultSchema }),
  z.strictObject({ type: z.literal('voiceFailed'), because: z.enum(['timeout', 'program', 'sound']) }),
  /** The page sent what is no message of it, or too many of them. */
  z.strictObject({ type: z.literal('pageRefused'), because: z.enum(['form', 'flood']) }),
  /** The printout of this number is wanted; a claim's receipt comes once, unless staff help and it is wanted again. */
  z.strictObject({
    type: z.literal('print'),
    print: count,
    receiptOf: claimIdSchema.nullable(),
    again: z.boolean(),
  }),
  /** The print service took it under this number, or did not take it. */
  z.strictObject({ type: z.literal('printoutSent'), print: count, job: count.nullable() }),
]);
export type VisitMessage = z.infer<typeof visitMessageSchema>;
