import type { PrinterState } from '../../contract/fleet/devices.ts';

/** What the print service reports of a printer. */
export interface PrinterReport {
  /** RFC 8011 5.4.11: 3 idle, 4 processing, 5 stopped. */
  readonly state: number;
  readonly accepting: boolean;
  /** RFC 8011 5.4.12: keywords, each with an optional severity at its end. */
  readonly reasons: readonly string[];
}

const STOPPED = 5;

/** From the worst to the mildest: with several at once, the first one is reported. */
const MEANINGS: readonly (readonly [PrinterState, readonly string[]])[] = [
  ['jammed', ['media-jam', 'cover-open', 'door-open', 'interlock-open', 'input-tray-missing']],
  ['paperOut', ['media-empty', 'media-needed']],
  ['off', ['offline', 'shutdown', 'connecting-to-device', 'timed-out', 'paused', 'moving-to-paused']],
  ['paperLow', ['media-low']],
];

/** The state that staff are shown: whether it can print, and if not, what must be repaired. */
export function readPrinterState({ state, accepting, reasons }: PrinterReport): PrinterState {
  const said = reasons.map((reason) => reason.replace(/-(error|warning|report)$/, ''));
  const known = MEANINGS.find(([, keywords]) => keywords.some((keyword) => said.includes(keyword)))?.[0];
  const runs = known === undefined || known === 'paperLow';
  if (runs && (state === STOPPED || !accepting)) return 'off';
  return known ?? 'ready';
}
