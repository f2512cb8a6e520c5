import { statfs } from 'node:fs/promises';
import { isIP } from 'node:net';
import { connect } from 'node:tls';
import type { CameraState, PrinterState, TouchState } from '../../contract/fleet/devices.ts';
import type { Diagnostics } from '../../contract/kiosk-api/screens/staff.ts';
import type { KeyRing } from '../keys/key-ring.ts';

export interface DiagnosticsDependencies {
  readonly version: string;
  readonly folder: string;
  readonly kid: string;
  readonly headOfficeUrl: string;
  readonly answerSeconds: number;
  readonly ring: Pick<KeyRing, 'keys'>;
  readonly now: () => Date;
  readonly computerNow: () => Date;
  /** When the head office was heard last, by `now`. */
  readonly heardAt: () => Date | null;
  readonly lineUp: () => boolean;
  readonly storageFault: () => boolean;
  readonly waitingClaims: () => number;
  readonly policyVersion: () => number;
  readonly printer: () => PrinterState;
  readonly camera: () => CameraState;
  readonly touch: () => TouchState;
}

/** Looks at every part of the machine that can be looked at without a person. */
export async function collectDiagnostics(parts: DiagnosticsDependencies): Promise<Diagnostics> {
  const [diskFreeMegabytes, certificateUntil] = await Promise.all([
    freeMegabytes(parts.folder),
    certificateEnd(parts),
  ]);
  const heardAt = parts.heardAt();
  const ahead = parts.computerNow().getTime() - parts.now().getTime();
  return {
    version: parts.version,
    lineUp: parts.lineUp(),
    heardAt: heardAt?.toISOString() ?? null,
    clockAheadSeconds: heardAt === null ? null : Math.round(ahead / 1_000),
    diskFreeMegabytes,
    storageFault: parts.storageFault(),
    waitingClaims: parts.waitingClaims(),
    printer: parts.printer(),
    camera: parts.camera(),
    touch: parts.touch(),
    keysUntil: keysEnd(parts.ring),
    certificateUntil,
    kioskKey: parts.kid,
    policyVersion: parts.policyVersion(),
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

/** Without one of these keys no claim can be sealed: what counts is when the last of them is over. */
function keysEnd({ keys }: Pick<KeyRing, 'keys'>): string | null {
  const ends = keys.filter(({ crv }) => crv === 'X25519').map(({ validUntil }) => validUntil ?? null);
  return ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null);
}

/** When the head office's certificate is over, as its server shows it now: one that is over, too, since nothing is sent. */
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
