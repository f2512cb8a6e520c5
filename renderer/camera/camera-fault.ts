import type { CameraFault } from '../../contract/kiosk-api/actions/actions.ts';

const byName: Readonly<Record<string, CameraFault>> = {
  NotFoundError: 'missing',
  DevicesNotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotSupportedError: 'missing',
  NotAllowedError: 'refused',
  PermissionDeniedError: 'refused',
  SecurityError: 'refused',
  NotReadableError: 'busy',
  TrackStartError: 'busy',
  AbortError: 'busy',
};

/** What kept the camera from opening, by the names that browsers give (W3C Media Capture and Streams). */
export function faultOf(error: unknown): CameraFault {
  const name = error instanceof Error || error instanceof DOMException ? error.name : String(error);
  return byName[name] ?? 'missing';
}

/** Brightest value, 0 to 255, below which a camera's whole picture is black. */
const BLACK = 10;

/** Whether pixels (RGBA) are all black, as with a covered lens or a camera that was pulled out. */
export function isBlack(pixels: Uint8ClampedArray): boolean {
  return pixels.every((value, index) => index % 4 === 3 || value <= BLACK);
}
