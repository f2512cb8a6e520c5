import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { destination, type Logger, pino } from 'pino';
import { placeOf } from './error-place.ts';

/** Every event the kiosk logs, with its meaning. What a participant does on the screen is not among them. */
export const logEvents = {
  kioskStarted: { level: 'info', meaning: 'The kiosk started.' },
  kioskStopped: { level: 'info', meaning: 'The kiosk stopped as it was told to.' },
  watchdogNotFed: {
    level: 'error',
    meaning: 'The kiosk could not tell systemd that it runs, and will be ended and started again by it.',
  },
  trainingStarted: {
    level: 'info',
    meaning: 'Training mode: a head office with made-up participants runs here.',
  },
  keyOpened: {
    level: 'info',
    meaning:
      'By what the kiosk key is protected (`kind`): keyring, tpm2, hostKey, or file, which is none and runs in no branch.',
  },
  keysProtected: {
    level: 'warn',
    meaning:
      'Keys that lay in plain files (`count`) are protected now, and the files overwritten. If the disk was ever copied, enrol anew.',
  },
  nextKeyPrepared: {
    level: 'info',
    meaning:
      'The kiosk has made its next key; the head office is to list the public part `x` before it is used.',
  },
  logNotKept: {
    level: 'error',
    meaning: 'The log file cannot be written (`code`); until the next start events go to standard error.',
  },
  outOfService: { level: 'error', meaning: 'The kiosk takes no visits; the field `faults` says why.' },
  lineUp: { level: 'info', meaning: 'The head office answers.' },
  lineDown: { level: 'warn', meaning: 'The head office does not answer; claims are kept and sent later.' },
  visitEnded: { level: 'info', meaning: 'A visit ended and was wiped.' },
  policyTaken: {
    level: 'info',
    meaning: 'A newer policy of the head office is in force from the next visit on.',
  },
  policyRefused: {
    level: 'warn',
    meaning: 'A policy was refused: not signed, with faults, or older; the one in force stays.',
  },
  policyNotKept: {
    level: 'warn',
    meaning: 'The policy in force could not be written to the disk; it is fetched anew after a restart.',
  },
  claimNotStored: { level: 'error', meaning: 'A confirmed claim could not be stored; no receipt was shown.' },
  claimDecided: { level: 'info', meaning: 'The head office accepted or refused a claim.' },
  claimParked: {
    level: 'error',
    meaning:
      'A claim was set aside; the field `because` says why. `envelopeDamaged`, `envelopeMissing`: it cannot be sent any more, call the participant. Anything else: the head office does not take it, for no reason of the participant’s; it is kept and tried again every `outbox.parkedRetrySeconds`.',
  },
  storageRecovered: {
    level: 'error',
    meaning:
      'The database could not be used as it was; it is kept under the name in `kept`, and `claims` were carried over. ' +
      'Staff must call the participants of `withoutEnvelope` claims, and of the numbers from `lostFrom` to `lostTo` that ' +
      'the head office does not have.',
  },
  storageFault: {
    level: 'error',
    meaning: 'No claim could be stored now (`fault`); no visit starts until it is mended.',
  },
  storageMended: { level: 'info', meaning: 'Claims can be stored again.' },
  backupFailed: { level: 'error', meaning: 'The second copy of the outbox could not be written.' },
  keysLearned: {
    level: 'info',
    meaning: 'The head office published other keys, signed by one that was trusted before.',
  },
  enrolmentWanted: {
    level: 'warn',
    meaning: 'The kiosk is not enrolled, or its key is lost (`again`); it waits for a one-time code.',
  },
  enrolled: {
    level: 'info',
    meaning: 'The head office has enrolled the kiosk by a one-time code, under the place and key named.',
  },
  heartbeatRefused: {
    level: 'error',
    meaning: 'The head office does not take the kiosk’s heartbeats, or its orders are not signed by it.',
  },
  takenOutOfService: {
    level: 'warn',
    meaning: 'An operator took the kiosk out of service; the field `because` says why.',
  },
  putIntoService: { level: 'info', meaning: 'An operator put the kiosk back into service.' },
  restartOrdered: {
    level: 'info',
    meaning: 'The kiosk starts again, as an operator ordered, since it is idle.',
  },
  faceCheckStopped: {
    level: 'warn',
    meaning: 'The photo step went on without looking at the face; the field `because` says why.',
  },
  pageCheckStopped: {
    level: 'warn',
    meaning: 'Documents were taken without looking whether they can be read; the field `because` says why.',
  },
  screenUsed: {
    level: 'info',
    meaning:
      'The kiosk fills another screen, or its screen has another place or size; `others` are there besides.',
  },
  chosenScreenMissing: {
    level: 'warn',
    meaning: 'The configured screen (`name`) is not there; the kiosk fills the primary one meanwhile.',
  },
  chosenScreenBack: { level: 'info', meaning: 'The configured screen is there again.' },
  chosenCameraMissing: {
    level: 'warn',
    meaning:
      'A camera that was chosen by name is not there (`cameras`: for the face, for documents); another one is used meanwhile.',
  },
  chosenCameraBack: { level: 'info', meaning: 'Every camera that was chosen by name is there.' },
  chosenCameraUnclear: {
    level: 'warn',
    meaning:
      'Several cameras are just like a chosen one (`cameras`: for the face, for documents); look at its picture on the staff page.',
  },
  printerRenamed: {
    level: 'warn',
    meaning:
      'The printer of the configured queue is found under another name (`used`), or under its own again; name it so in the provisioning file.',
  },
  printerNotFound: {
    level: 'error',
    meaning:
      'The print service does not know the configured queue (`configured`), and no other one of the same printer (`because`: gone, or severalAlike).',
  },
  printerState: { level: 'info', meaning: 'What the receipt printer reports of itself has changed.' },
  printoutNotPrinted: {
    level: 'warn',
    meaning: 'A document did not come out and was taken back from the printer; the field `because` says why.',
  },
  auditHeadNotKept: {
    level: 'warn',
    meaning: 'The signed end of the audit log could not be written to the disk; it is tried again.',
  },
  languagePackRefused: {
    level: 'warn',
    meaning:
      'A pack of a language or of a recorded voice is not used; each key that is missing, unknown or wrong is named.',
  },
  voiceMissing: {
    level: 'warn',
    meaning: 'The program that reads the screen aloud cannot be run; the kiosk offers no sound.',
  },
  soundFailed: {
    level: 'warn',
    meaning: 'The sound system is gone: nothing is heard, and headphones are not noticed. Visits go on.',
  },
  soundBack: { level: 'info', meaning: 'The sound system is there again.' },
  voiceFailed: {
    level: 'warn',
    meaning: 'A page could not be read aloud; the field `because` says why.',
  },
  actionRefused: {
    level: 'warn',
    meaning:
      'The page sent something that is no action, too much at once, or was not our page (`because`). Told once a second.',
  },
  rendererGone: {
    level: 'error',
    meaning: 'The page crashed, hung, closed itself or flooded main (`because`), and was loaded again.',
  },
  visitProcessGone: {
    level: 'error',
    meaning:
      'The process of a visit ended, hung, or said what it must not (`because`); the visit is over, and the next one began. ' +
      'A claim that was stored stays stored; staff see its receipt number (`stored`).',
  },
  helperGone: {
    level: 'error',
    meaning: 'One of Chromium’s processes ended (`type`, `because`); Chromium starts it again.',
  },
  restartDue: { level: 'info', meaning: 'The daily restart begins, while nobody is at the kiosk.' },
  bug: { level: 'error', meaning: 'Something that must not happen did; the visit was wiped.' },
} as const satisfies Record<string, { level: 'info' | 'warn' | 'error'; meaning: string }>;
export type LogEvent = keyof typeof logEvents;

/** Fields of an event: codes, counts and names of things of the kiosk; never a person's. */
export type LogFields = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export type Log = (event: LogEvent, fields?: LogFields) => void;

/** Writes events as JSON lines to `kiosk.log` in the folder; to standard error where that takes none. */
export function openLog(folder: string): Log {
  const [stream, code] = openStream(folder);
  const logger: Logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream);
  const log: Log = (event, fields = {}) => {
    const { level, meaning } = logEvents[event];
    try {
      logger[level]({ event, ...fields }, meaning);
    } catch {
      // A full disk stops the log; it must not stop a claim, nor end the kiosk.
    }
  };
  if (code !== undefined) log('logNotKept', { code });
  return log;
}

function openStream(folder: string): [stream: ReturnType<typeof destination>, code?: string] {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return [destination({ dest: join(folder, 'kiosk.log'), sync: true, mkdir: true, mode: 0o600 })];
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return [destination({ dest: process.stderr.fd, sync: true }), code];
  }
}

/** A bug's name and place; its message may hold what a person typed and stays out of the log. */
export function bugFields(error: unknown): LogFields {
  const { name, at } = placeOf(error);
  return error instanceof Error ? { name, at } : { name };
}
