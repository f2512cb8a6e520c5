import { percentile } from '../fixtures/numbers/measure.ts';
import type { TableCost } from './cost.ts';
import type { Counted } from './count.ts';
import { sumOfTries, type Tries } from './tries.ts';

/** What a run of the fleet came to. */
export interface FleetResult extends Counted {
  readonly claims: number;
  /** Of one envelope, on average. */
  readonly envelopeBytes: number;
  /** Milliseconds from the line's return to each acknowledgement, in ascending order. */
  readonly waits: readonly number[];
  /** When each acknowledgement came, in ascending order: milliseconds since 1970. */
  readonly acknowledgedAt: readonly number[];
  readonly tries: Tries;
  readonly refused: number;
  /** Claims that their kiosk still held as waiting at the end. */
  readonly waiting: number;
  readonly bugs: readonly string[];
  /** Of each instance, in bytes; undefined where unknown. */
  readonly peaks: readonly (number | undefined)[];
  readonly costs: readonly TableCost[];
}

const GIBIBYTE = 2 ** 30;
const MEBIBYTE = 2 ** 20;

/** Whether every claim arrived once, and no instance grew beyond its memory. */
export function isGood({ lost, twice, waiting, refused, bugs, peaks }: FleetResult): boolean {
  const faults = lost + twice + waiting + refused + bugs.length;
  return faults === 0 && peaks.every((peak) => peak === undefined || peak < GIBIBYTE);
}

/** A table of two columns. */
export function reportOf(result: FleetResult): string {
  const { claims, waits, tries } = result;
  const last = waits.at(-1) ?? 0;
  const attempts = sumOfTries(tries);
  const rows: [string, string | number][] = [
    ['claims', claims],
    ['bytes of an envelope', Math.round(result.envelopeBytes)],
    ['claims per second', last === 0 ? 0 : ((waits.length / last) * 1_000).toFixed(1)],
    ['acknowledged after, p50', inSeconds(percentile(waits, 50))],
    ['acknowledged after, p95', inSeconds(percentile(waits, 95))],
    ['acknowledged after, p99', inSeconds(percentile(waits, 99))],
    ['acknowledged after, the last', inSeconds(last)],
    ['attempts', attempts],
    ['retries', attempts - claims],
    ['sent away by the rate limit', tries.sentAway],
    ['without a whole answer', tries.unanswered],
    ['failed otherwise', tries.failed],
    ['refused', result.refused],
    ['still waiting', result.waiting],
    ['lost', result.lost],
    ['twice', result.twice],
    ...result.peaks.map((peak, place): [string, string] => [
      `peak memory of instance ${place + 1}`,
      peak === undefined ? 'unknown' : `${Math.round(peak / MEBIBYTE)} MiB`,
    ]),
    ...result.costs.map(({ table, bytesPerClaim }): [string, string] => [
      `bytes a claim in ${table}`,
      String(bytesPerClaim),
    ]),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}

function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}
