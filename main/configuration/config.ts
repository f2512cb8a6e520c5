import { accessSync, constants, readFileSync } from 'node:fs';
import { z } from 'zod';
import { counterNameSchema } from '../../contract/assistance/help-call.ts';
import { deviceNameSchema } from '../../contract/fleet/devices.ts';
import { branchIdSchema, kioskIdSchema } from '../../contract/fleet/heartbeat.ts';
import { branchNameSchema } from '../../contract/fleet/provisioning.ts';
import { timeZoneSchema } from '../../contract/fleet/time-zone.ts';
import { keysSchema } from '../../contract/keys/key-list.ts';
import { keypadSchema, usualKeypad } from '../../contract/kiosk-api/keypad.ts';
import { languageCodeSchema } from '../../contract/language/language-schema.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { photoRulesSchema } from '../../contract/policy/photo.ts';
import { regionSchema } from '../../contract/policy/working-time.ts';
import { staffConfigSchema } from './staff.ts';

const seconds = (least: number, most: number) => z.number().min(least).max(most);

/** Shorter limits than the accessibility rules allow are for training and tests only. */
const timesSchema = z.strictObject({
  /** Idle before the question "Anda masih di sini?": 120 to 300 s (VVSG 2.0 7.1). */
  idleSeconds: seconds(1, 300).default(120),
  /** Time to answer it: 20 to 45 s (WCAG 2.2.1: at least 20 s). */
  warningSeconds: z.int().min(2).max(45).default(45),
  /** How long the receipt stays. */
  receiptSeconds: seconds(1, 600).default(60),
  farewellSeconds: seconds(1, 60).default(8),
  /** The longest that the introduction is shown; it ends by itself before. */
  introductionSeconds: seconds(60, 600).default(180),
  /** All of these last so much longer while the screen is read aloud. */
  speechStretchPercent: z.int().min(100).max(1_000).default(200),
});

/** Both are needed: one to seal claims, the other to verify answers. */
const KEYS_NEEDED = ['X25519', 'Ed25519'] as const;

export const officeUrlSchema = z.url({ protocol: /^https?$/, abort: true }).refine(isProtected, {
  message: 'must be https, unless the head office runs on this machine (127.0.0.1)',
});

const headOfficeSchema = z.strictObject({
  url: officeUrlSchema,
  /** The head office's public keys: one X25519 for envelopes, one Ed25519 for acknowledgements. */
  keys: keysSchema.shape.keys.superRefine((keys, context) => {
    for (const curve of KEYS_NEEDED) {
      if (keys.some(({ crv }) => crv === curve)) continue;
      context.addIssue({ code: 'custom', message: `must hold an ${curve} key of the head office` });
    }
    for (const [place, { x }] of keys.entries()) {
      if (/^[\w-]{43}$/.test(x)) continue;
      context.addIssue({ code: 'custom', path: [place, 'x'], message: 'must be 32 bytes in base64url' });
    }
  }),
  /** PEM file of the certificate authority, where it is not one that the system trusts. */
  authorityFile: z.string().optional(),
  /** How long a new connection may take, with its TLS handshake. */
  connectSeconds: seconds(1, 60).default(8),
  /** A call is given up when nothing moved for so long. Longer than the head office's own limits together. */
  answerSeconds: seconds(1, 120).default(15),
  /** An answer that comes more slowly than this counts as standing still. */
  leastBytesPerSecond: z.int().min(1).max(100_000).default(500),
  healthSeconds: seconds(1, 300).default(15),
  /** How often newer keys are requested, beside whenever the connection returns. */
  keysSeconds: seconds(1, 604_800).default(21_600),
  /** How often the policy is requested, while nobody is at the kiosk. */
  policySeconds: seconds(1, 86_400).default(3_600),
  /** How often the kiosk reports its state to the head office. */
  heartbeatSeconds: seconds(0.05, 3_600).default(60),
});

const callLimitsSchema = z.object(
  headOfficeSchema.pick({ connectSeconds: true, answerSeconds: true, leastBytesPerSecond: true }).shape,
);

/** Time limits of a call where nothing is provisioned yet. */
export const defaultCallLimits = callLimitsSchema.parse({});

const outboxSchema = z.strictObject({
  /** Claims sent at once, where the line carries several. */
  concurrency: z.int().min(1).max(32).default(4),
  /** The measured rate from which it does, in kilobits a second; below it claims go one by one, the smallest first. */
  severalFromKilobits: z.number().min(0).default(2_000),
  firstRetrySeconds: seconds(0.05, 60).default(2),
  longestRetrySeconds: seconds(1, 3_600).default(900),
  /** After so long a claim is tried again that the head office did not take, for no reason of the person's. */
  parkedRetrySeconds: seconds(0.5, 86_400).default(3_600),
  /** Envelopes of acknowledged claims leave the write-ahead log together: so many, or after so long. */
  eraseClaims: z.int().min(1).max(1_000).default(32),
  eraseSeconds: seconds(0, 60).default(1),
});

const pageSchema = z.strictObject({
  pingSeconds: seconds(0.2, 60).default(2),
  answerSeconds: seconds(1, 60).default(8),
  startSeconds: seconds(1, 120).default(30),
});

const storageSchema = z.strictObject({
  /** No visit starts with less free space than this on the kiosk's disk. */
  leastFreeMegabytes: z.number().min(0).default(256),
  /** Room that one claim with its documents may need; nothing larger than the head office takes. */
  claimKilobytes: z.int().min(1).max(12_288).default(4_096),
  /** How often the kiosk checks whether a claim could be stored. */
  probeSeconds: seconds(0.05, 300).default(10),
  /** Receipt numbers left out after a recovery in which the last ones may be unreadable. */
  receiptJump: z.int().min(1).max(1_000_000).default(1_000),
});

const auditSchema = z.strictObject({
  /** How often the kiosk signs, for its own disk, where its audit log ends. */
  headSeconds: seconds(0.05, 86_400).default(600),
});

/** As CUPS takes it (`lpstat -e`). */
export const queueNameSchema = z.string().regex(/^[^\s/#?'"\\]{1,127}$/, 'must be the name of a CUPS queue');

const printerSchema = z.strictObject({
  name: queueNameSchema,
  /** Path of CUPS' socket, or host:port. */
  server: z.string().min(1).default('/run/cups/cups.sock'),
  paperWidthMm: z.number().min(48).max(112).default(80),
  /** Left and right, which the print head does not reach. */
  marginMm: z.number().min(0).max(15).default(4),
  /** How often the printer's state is read while nothing is printed. */
  stateSeconds: seconds(0.2, 300).default(5),
  /** A job that is not printed by then is cancelled. */
  jobSeconds: seconds(2, 120).default(30),
});

/** Between these a pixel of every panel is, in millimetres. */
export const pixelMm = { least: 0.05, most: 1 };

/** The panel and its sound; staff may set these at the kiosk, too. */
export const screenConfigSchema = z.strictObject({
  /** Width of one pixel of the panel in millimetres, where the panel does not tell: 0.248 for 21.5 inches at 1920 x 1080. */
  mmPerPx: z.number().min(pixelMm.least).max(pixelMm.most).optional(),
  /** From the floor to the panel's lower edge, in millimetres: so that all of it can be put within reach of a chair. */
  bottomHeightMm: z.number().min(0).max(1_000).optional(),
  /** A second press within this time is a tremble (EN 301 549 5.8: adjustable to at least 500 ms). */
  repeatPressMs: z.int().min(0).max(2_000).default(500),
  /** So long a page that has just come takes no press: whoever taps twice meant the page before. */
  newPageMs: z.int().min(0).max(5_000).default(1_500),
  /** The erase key that is held erases again after this time, and then so often. */
  eraseHoldMs: z.int().min(200).max(5_000).default(500),
  eraseEveryMs: z.int().min(40).max(1_000).default(80),
  /** Of every sound, in hundredths of what the machine gives. */
  volume: z.int().min(0).max(100).default(60),
});

/** With the size of the panel, wherever that is known from. */
export const measuredScreenSchema = screenConfigSchema.required({ mmPerPx: true });
/** Of a kiosk that was told nothing of its panel. */
export const usualScreen = screenConfigSchema.parse({});
/** Of the panel that most kiosks have, where nobody knows better. */
export const usualMmPerPx = 0.248;

const voiceSchema = z.strictObject({
  /** Name or path of eSpeak NG. */
  program: z.string().min(1).default('espeak-ng'),
  /** The usual pace (VVSG 2.0 7.1-K: 120 to 125); people change it around this. */
  wordsPerMinute: z.int().min(80).max(240).default(125),
  /** A page that takes longer to be made into sound is left unread. */
  answerSeconds: seconds(1, 60).default(10),
});
export type VoiceConfig = z.infer<typeof voiceSchema>;
/** Of a kiosk that was told nothing of its voice. */
export const defaultVoice = voiceSchema.parse({});

const headphonesSchema = z.strictObject({
  /** How the kiosk learns of them: by a card of ALSA, by PipeWire or PulseAudio, or not at all. */
  by: z.enum(['alsa', 'pactl', 'nothing']).default(process.platform === 'linux' ? 'alsa' : 'nothing'),
  /** The number of ALSA's card (`aplay -l`). */
  card: z.int().min(0).max(31).default(0),
  /** Name or path of the program; else that of its kind. */
  program: z.string().min(1).optional(),
  /** The sound system that is gone is looked for again after so long. */
  retrySeconds: seconds(0.1, 600).default(10),
});
export type HeadphonesConfig = z.infer<typeof headphonesSchema>;

const photoSchema = z.strictObject({
  /** Off where the camera or the machine is not up to it: the person then takes the photo, unchecked. */
  faceCheck: z.boolean().default(true),
  /** The same for documents, which are then taken as they are. */
  documentCheck: z.boolean().default(true),
  /** Instead of the policy's times. */
  manualAfterSeconds: seconds(0, 120).optional(),
  helpAfterSeconds: seconds(1, 600).optional(),
  /** Instead of the policy's picture, for a camera that has more pixels. */
  camera: photoRulesSchema.shape.camera.optional(),
});

/** By the name that the staff page shows; staff may choose another one there. */
const camerasSchema = z.strictObject({
  face: deviceNameSchema.optional(),
  document: deviceNameSchema.optional(),
});

/** Calls for staff, from a kiosk to its branch. */
const staffCallSchema = z.strictObject({
  /** How often the head office is asked whether staff have answered, while a call stands. */
  askSeconds: seconds(0.2, 60).default(4),
  /** For so long after the call whoever waits for staff is not asked whether they are still there. */
  waitMinutes: z.number().min(0).max(60).default(15),
});

const placeShape = {
  branchId: branchIdSchema,
  branchName: branchNameSchema,
  kioskId: kioskIdSchema,
  timeZone: timeZoneSchema,
  /** The province, whose own holidays count as such; without it those of the whole country alone. */
  region: regionSchema.optional(),
  training: z.boolean().default(false),
  /** Where staff are found, such as "Loket 3"; without it the screen says "meja petugas". */
  counterName: counterNameSchema.optional(),
};

/** What the process of a visit is told of the provisioning: nothing of staff, storage and keys. */
export const visitConfigSchema = z.object({
  ...placeShape,
  headOffice: callLimitsSchema.extend(headOfficeSchema.pick({ url: true, authorityFile: true }).shape),
  photo: photoSchema,
  voice: voiceSchema,
  keypad: keypadSchema,
  times: timesSchema,
  staffCall: staffCallSchema,
  printer: printerSchema.optional(),
});
export type VisitConfig = z.infer<typeof visitConfigSchema>;

/** The provisioning file: what makes one kiosk this kiosk. */
export const kioskConfigSchema = z
  .strictObject({
    ...placeShape,
    headOffice: headOfficeSchema,
    screen: screenConfigSchema.default(usualScreen),
    /** The screen that the kiosk fills where there are several, by the name that the staff page shows. */
    display: deviceNameSchema.optional(),
    photo: photoSchema.default(photoSchema.parse({})),
    cameras: camerasSchema.default({}),
    /** The program that reads the screen aloud; without it the kiosk stays silent and offers no sound. */
    voice: voiceSchema.default(defaultVoice),
    /** Headphones start the voice, and are heard by one person alone. */
    headphones: headphonesSchema.default(headphonesSchema.parse({})),
    /** The keys by which the kiosk is worked without sight. */
    keypad: keypadSchema.default(usualKeypad),
    times: timesSchema.default(timesSchema.parse({})),
    staffCall: staffCallSchema.default(staffCallSchema.parse({})),
    /** Languages that no native speaker has read yet and that are offered all the same; in training all are. */
    draftLanguages: z.array(languageCodeSchema).default([]),
    outbox: outboxSchema.default(outboxSchema.parse({})),
    /** How often the page is pinged, how long it may take to answer, and how long to its first answer of all. */
    page: pageSchema.default(pageSchema.parse({})),
    /** Local time of day from which on the kiosk restarts as soon as it is idle. */
    restartAt: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day, such as 03:30')
      .optional(),
    staff: staffConfigSchema.default(staffConfigSchema.parse({})),
    /** The kiosk changes its key: the next one is prepared, listed by the head office, and then used. */
    nextKey: z.enum(['prepare', 'use']).optional(),
    storage: storageSchema.default(storageSchema.parse({})),
    audit: auditSchema.default(auditSchema.parse({})),
    /** The receipt printer, where one is fitted. */
    printer: printerSchema.optional(),
    /** A second copy of the outbox, best on another disk; there is none unless it is configured. */
    backup: z
      .strictObject({ path: z.string().min(1), everySeconds: seconds(1, 3_600).default(5) })
      .optional(),
  })
  .superRefine(({ training, times }, context) => {
    if (training) return;
    const limits = [
      ['idleSeconds', 120],
      ['warningSeconds', 20],
      ['receiptSeconds', 20],
    ] as const;
    for (const [name, least] of limits) {
      if (times[name] >= least) continue;
      context.addIssue({ code: 'custom', path: ['times', name], message: `must be at least ${least}` });
    }
  });
export type KioskConfig = z.infer<typeof kioskConfigSchema>;
/** With the size of the panel in it. */
export interface MeasuredConfig extends KioskConfig {
  readonly screen: z.infer<typeof measuredScreenSchema>;
}
export type KioskConfigFile = z.input<typeof kioskConfigSchema>;

/** Why a provisioning file was refused: every fault by its path, with what to write instead. */
export interface ConfigFault {
  readonly faults: readonly string[];
}

export function readConfig(file: string): Outcome<KioskConfig, ConfigFault> {
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const cause = error instanceof SyntaxError ? `is not JSON: ${error.message}` : 'cannot be read';
    return fail({ faults: [`provisioning file ${file} ${cause}; write it as docs/operate.md shows`] });
  }
  const parsed = kioskConfigSchema.safeParse(document);
  if (parsed.success) return withReadableAuthority(parsed.data);
  return fail({
    faults: parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`),
  });
}

function withReadableAuthority(config: KioskConfig): Outcome<KioskConfig, ConfigFault> {
  const { authorityFile } = config.headOffice;
  try {
    if (authorityFile !== undefined) accessSync(authorityFile, constants.R_OK);
    return succeed(config);
  } catch {
    const remedy = 'name the PEM file of the certificate authority, or leave it out';
    return fail({ faults: [`headOffice.authorityFile: ${authorityFile} cannot be read; ${remedy}`] });
  }
}

function isProtected(text: string): boolean {
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || hostname === '127.0.0.1' || hostname === '[::1]';
}
