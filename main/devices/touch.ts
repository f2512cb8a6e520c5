import { readFileSync } from 'node:fs';
import type { TouchState } from '../../contract/fleet/devices.ts';

const INPUT_DEVICES = '/proc/bus/input/devices';
/** INPUT_PROP_DIRECT of Linux' input-event-codes.h, bit 1: what is touched is what is shown, as on a touch panel. */
const DIRECT = 0b10;

/** Whether the system lists a touch panel; other systems than Linux have no such list. */
export function touchState(file = INPUT_DEVICES): TouchState {
  try {
    return hasPanel(readFileSync(file, 'utf8')) ? 'ready' : 'missing';
  } catch {
    return 'unknown';
  }
}

function hasPanel(listing: string): boolean {
  const properties = [...listing.matchAll(/^B: PROP=([0-9a-f]+)$/gm)];
  return properties.some(([, bits = '0']) => (Number.parseInt(bits, 16) & DIRECT) !== 0);
}
