import { table } from '../fixtures/numbers/measure.ts';
import type { FleetResult } from '../fleet/report.ts';
import type { Done } from './faults.ts';
import { nameOf } from './schedule.ts';
import { type Silence, silences } from './silences.ts';

/** However a part fails, claims are taken again within so many seconds. */
const BACK_WITHIN_SECONDS = 30;

export interface FailoverResult {
  readonly fleet: FleetResult;
  readonly faults: readonly Done[];
  /** When the last claim fell due, in milliseconds since 1970. */
  readonly end: number;
}

/** Whether every claim arrived once, each fault struck something, and kiosks saw it for so long and no longer. */
export function isGood(result: FailoverResult): boolean {
  const { lost, twice, waiting, refused, bugs } = result.fleet;
  const arrived = lost + twice + waiting + refused + bugs.length === 0;
  const struck = result.faults.every(({ machines }) => machines.length > 0);
  return arrived && struck && silencesOf(result).every(isShort);
}

function isShort({ longest, acknowledged }: Silence): boolean {
  return acknowledged > 0 && longest <= BACK_WITHIN_SECONDS * 1_000;
}

export function reportOf(result: FailoverResult): string {
  const { fleet, faults } = result;
  const heard = silencesOf(result);
  const longest = Math.max(...heard.map((silence) => silence.longest));
  const rows = faults.map(({ fault, machines, whole }, place) => [
    `${place + 1} ${nameOf(fault)}`,
    machines.join(' '),
    `${fault.seconds} s`,
    `${((heard[place]?.longest ?? 0) / 1_000).toFixed(1)} s`,
    String(heard[place]?.acknowledged ?? 0),
    whole ? '' : 'a node was still missing',
  ]);
  const heads = ['fault', 'machine', 'lasted', 'longest without intake', 'claims meanwhile', ''];
  return [
    table([heads, ...rows]),
    '',
    `claims ${fleet.claims}, acknowledged ${fleet.acknowledgedAt.length}, waiting ${fleet.waiting}, refused ${fleet.refused}`,
    `lost ${fleet.lost}, twice ${fleet.twice}`,
    `longest without intake ${(longest / 1_000).toFixed(1)} s, of ${BACK_WITHIN_SECONDS} s`,
    `attempts: ${Object.entries(fleet.tries)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', ')}`,
  ].join('\n');
}

function silencesOf({ fleet, faults, end }: FailoverResult): Silence[] {
  return silences(
    faults.map(({ at }) => at),
    fleet.acknowledgedAt,
    end,
  );
}
