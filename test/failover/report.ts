import { table } from '../fixtures/numbers/measure.ts';
import type { FleetResult } from '../fleet/report.ts';
import type { Done } from './faults.ts';
import { nameOf } from './schedule.ts';
import { silences } from './silences.ts';

/** However a part fails, claims are taken again within so many seconds. */
const BACK_WITHIN_SECONDS = 30;

export interface FailoverResult {
  readonly fleet: FleetResult;
  readonly faults: readonly Done[];
}

export function isGood({ fleet, faults }: FailoverResult): boolean {
  const { lost, twice, waiting, refused, bugs } = fleet;
  const times = secondsWithout({ fleet, faults });
  return lost + twice + waiting + refused + bugs.length === 0 && Math.max(...times) <= BACK_WITHIN_SECONDS;
}

export function reportOf(result: FailoverResult): string {
  const { fleet, faults } = result;
  const heard = silencesOf(result);
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
    `longest without intake ${Math.max(...secondsWithout(result)).toFixed(1)} s, of ${BACK_WITHIN_SECONDS} s`,
    `attempts: ${Object.entries(fleet.tries)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', ')}`,
  ].join('\n');
}

function silencesOf({ fleet, faults }: FailoverResult) {
  return silences(
    faults.map(({ at }) => at),
    fleet.acknowledgedAt,
  );
}

function secondsWithout(result: FailoverResult): number[] {
  return silencesOf(result).map(({ longest }) => longest / 1_000);
}
