import type { Round } from './bench.ts';

const COLUMNS = [
  'confirmed',
  'receipts',
  'accepted',
  'unreadable',
  'gone',
  'lost',
  'twice',
  'falseReceipts',
  'sameNumber',
] as const;
const HEADINGS = [
  'fault',
  'rounds',
  'confirmed',
  'receipts',
  'accepted',
  'unreadable',
  'gone',
  'lost',
  'twice',
  'false',
  'same number',
  'back',
] as const;

/** What all rounds come to. */
export interface Totals extends Record<(typeof COLUMNS)[number], number> {
  readonly rounds: number;
  /** Rounds after which the kiosk was in service again. */
  readonly back: number;
}

export function totalsOf(rounds: readonly Round[]): Totals {
  const sum = (column: (typeof COLUMNS)[number]) => rounds.reduce((total, round) => total + round[column], 0);
  return {
    rounds: rounds.length,
    confirmed: sum('confirmed'),
    receipts: sum('receipts'),
    accepted: sum('accepted'),
    unreadable: sum('unreadable'),
    gone: sum('gone'),
    lost: sum('lost'),
    twice: sum('twice'),
    falseReceipts: sum('falseReceipts'),
    sameNumber: sum('sameNumber'),
    back: rounds.filter(({ outOfService }) => outOfService === undefined).length,
  };
}

/** Whether the promise was kept in every round. */
export function isKept({ rounds, lost, twice, falseReceipts, sameNumber, back }: Totals): boolean {
  return [lost, twice, falseReceipts, sameNumber].every((count) => count === 0) && back === rounds;
}

/** A line for each kind of fault, and all of them together. */
export function table(rounds: readonly Round[]): string {
  const kinds = [...new Set(rounds.map(({ kind }) => kind))];
  const lines = [
    HEADINGS,
    ...kinds.map((kind) =>
      line(
        kind,
        rounds.filter((round) => round.kind === kind),
      ),
    ),
    line('all', rounds),
  ];
  const widths = HEADINGS.map((_, place) => Math.max(...lines.map((cells) => String(cells[place]).length)));
  return lines
    .map((cells) =>
      cells
        .map((cell, place) => {
          const width = widths[place] ?? 0;
          return place === 0 ? String(cell).padEnd(width) : String(cell).padStart(width);
        })
        .join('  '),
    )
    .join('\n');
}

function line(name: string, rounds: readonly Round[]): readonly (string | number)[] {
  const totals = totalsOf(rounds);
  return [name, totals.rounds, ...COLUMNS.map((column) => totals[column]), totals.back];
}
