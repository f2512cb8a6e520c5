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
  /** From the line's return to the last answer, of all instances and of the database's server together; 0 where unknown. */
  readonly cpuSeconds: { readonly headOffice: number; readonly database: number };
  readonly costs: readonly TableCost[];
}

const GIBIBYTE = 2 ** 30;
const MEBIBYTE = 2 ** 20;

/** Whether every claim arrived once, and no instance grew beyond its memory. */
export function isGood({ lost, twice, waiting, refused, bugs, peaks }: FleetResult): boolean {
  const faults = lost + twice + waiting + refused + bugs.length;
  return faults === 0 && peaks.every((peak) => peak === undefined || peak < GIBIBYTE);
}

/** A table with a column for each run, by its name. */
export function reportOf(runs: Readonly<Record<string, FleetResult>>): string {
  const columns = Object.values(runs).map((result) => new Map(rowsOf(result)));
  const names = [...new Set(columns.flatMap((column) => [...column.keys()]))];
  const cells = [
    ['', ...Object.keys(runs)],
    ...names.map((name) => [name, ...columns.map((column) => String(column.get(name) ?? ''))]),
  ];
  const widths = cells[0]?.map((_, place) => Math.max(...cells.map((row) => row[place]?.length ?? 0))) ?? [];
  return cells
    .map((row) =>
      row
        .map((cell, place) => cell.padEnd(widths[place] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function rowsOf(result: FleetResult): [string, string | number][] {
  const { claims, waits, tries, cpuSeconds } = result;
  const last = waits.at(-1) ?? 0;
  const attempts = sumOfTries(tries);
  return [
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
    ['CPU a claim, head office', inMilliseconds(cpuSeconds.headOffice / claims)],
    ['CPU a claim, database', inMilliseconds(cpuSeconds.database / claims)],
    ...result.peaks.map((peak, place): [string, string] => [
      `peak memory of instance ${place + 1}`,
      peak === undefined ? 'unknown' : `${Math.round(peak / MEBIBYTE)} MiB`,
    ]),
    ...result.costs.map(({ table, bytesPerClaim }): [string, string] => [
      `bytes a claim in ${table}`,
      String(bytesPerClaim),
    ]),
  ];
}

function inMilliseconds(seconds: number): string {
  return `${(seconds * 1_000).toFixed(1)} ms`;
}

function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}
