import { statfs } from 'node:fs/promises';
import { isIP } from 'node:net';
import { connect } from 'node:tls';
import type { CameraState, PrinterState, SoundState, TouchState } from '../../../contract/fleet/devices.ts';
import type {
  Diagnostics,
  RefusedPack,
  ScreenInUse,
  VoiceState,
} from '../../../contract/kiosk-api/screens/staff.ts';
import type { KeyRing } from '../../keys/key-ring.ts';

export interface DiagnosticsDependencies {
  readonly version: string;
  readonly folder: string;
  readonly kid: string;
  readonly headOfficeUrl: string;
  readonly answerSeconds: number;
  readonly ring: Pick<KeyRing, 'keys'>;
  readonly now: () => Date;
  readonly computerNow: () => Date;
  /** When the head office answered last, by its own clock. */
  readonly heardAt: () => Date | null;
  readonly lineUp: () => boolean;
  readonly storageFault: () => boolean;
  readonly waitingClaims: () => number;
  readonly policyVersion: () => number;
  readonly refusedPacks: readonly RefusedPack[];
  readonly voices: readonly VoiceState[];
  readonly printer: () => PrinterState;
  readonly printerRenamedTo: () => string | null;
  readonly camera: () => CameraState;
  readonly touch: () => TouchState;
  readonly sound: () => SoundState;
  readonly screen: () => ScreenInUse;
}

/** The state of every part of the machine that can be checked without a person. */
export async function collectDiagnostics(machine: DiagnosticsDependencies): Promise<Diagnostics> {
  const [diskFreeMegabytes, certificateUntil] = await Promise.all([
    freeMegabytes(machine.folder),
    certificateEnd(machine),
  ]);
  const heardAt = machine.heardAt();
  const ahead = machine.computerNow().getTime() - machine.now().getTime();
  return {
    version: machine.version,
    lineUp: machine.lineUp(),
    heardAt: heardAt?.toISOString() ?? null,
    clockAheadSeconds: heardAt === null ? null : Math.round(ahead / 1_000),
    diskFreeMegabytes,
    storageFault: machine.storageFault(),
    waitingClaims: machine.waitingClaims(),
    printer: machine.printer(),
    printerRenamedTo: machine.printerRenamedTo(),
    camera: machine.camera(),
    touch: machine.touch(),
    sound: machine.sound(),
    screen: machine.screen(),
    keysUntil: keysEnd(machine.ring),
    certificateUntil,
    kioskKey: machine.kid,
    policyVersion: machine.policyVersion(),
    refusedPacks: machine.refusedPacks,
    voices: machine.voices,
  };
}

async function freeMegabytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return Math.floor((bavail * bsize) / 1_048_576);
  } catch {
    return null;
  }
}

/** Claims are sealed with one of these keys: what counts is when the last of them expires. */
function keysEnd({ keys }: Pick<KeyRing, 'keys'>): string | null {
  const ends = keys.filter(({ crv }) => crv === 'X25519').map(({ validUntil }) => validUntil ?? null);
  return ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null);
}

/** When the head office's certificate expires; read from an unverified connection, since nothing is sent on it. */
function certificateEnd({ headOfficeUrl, answerSeconds }: DiagnosticsDependencies): Promise<string | null> {
  const { protocol, hostname, port } = new URL(headOfficeUrl);
  if (protocol !== 'https:') return Promise.resolve(null);
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname,
      port: Number(port || 443),
      ...(isIP(hostname) === 0 ? { servername: hostname } : {}),
      rejectUnauthorized: false,
      timeout: answerSeconds * 1_000,
    });
    const end = (until: string | null) => {
      socket.destroy();
      resolve(until);
    };
    socket.once('secureConnect', () => end(dateOf(socket.getPeerCertificate().valid_to)));
    socket.once('error', () => end(null));
    socket.once('timeout', () => end(null));
  });
}

function dateOf(text: string): string | null {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
