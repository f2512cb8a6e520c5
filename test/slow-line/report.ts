import type { Arrived, SlowLineResult } from './bench.ts';

/** Of what has to go over the line: header fields are not counted, parts that broke off are. */
const MOST_SHARE = 1.25;

/** Every case was accepted, and none came over the line in whole twice. */
export function isGood({ cases, bugs }: SlowLineResult): boolean {
  return (
    bugs.length === 0 && cases.every((each) => each.outcome === 'accepted' && shareOf(each) <= MOST_SHARE)
  );
}

export function reportOf(result: SlowLineResult): string {
  const { cases, seconds, sentBytes, alone, beside, bugs } = result;
  const sealed = cases.reduce((sum, { sealedBytes }) => sum + sealedBytes, 0);
  const lines = cases.map((each) => [
    megabytes(each.pictureBytes),
    megabytes(each.sealedBytes),
    megabytes(each.lineBytes),
    `${(shareOf(each) * 100).toFixed(1)} %`,
    each.afterSeconds === undefined ? 'never' : `${each.afterSeconds.toFixed(0)} s`,
    each.outcome ?? '-',
  ]);
  const calls = (['signIn', 'membership', 'claims'] as const).map((call) => [
    call,
    ...[alone, beside].flatMap((visits) => latencies(visits.map((visit) => visit[call]))),
  ]);
  const arrived = cases.filter(({ outcome }) => outcome === 'accepted').length;
  return [
    table([['pictures', 'sealed', 'on the line', 'share', 'decided after', 'outcome'], ...lines]),
    '',
    `${arrived} of ${cases.length} cases arrived in ${seconds.toFixed(0)} s: ${((sealed * 8) / seconds / 1_000).toFixed(0)} kbit/s of cases.`,
    ...(sentBytes === undefined
      ? []
      : [
          `With all headers, acknowledgements, visits and what TCP sent again: ${megabytes(sentBytes)}, ${((sentBytes / sealed) * 100).toFixed(0)} % of the cases.`,
        ]),
    '',
    `Calls of visits in milliseconds, ${alone.length} alone and ${beside.length} beside uploads:`,
    table([['call', 'median', 'p90', 'most', 'failed', 'beside: median', 'p90', 'most', 'failed'], ...calls]),
    ...bugs.map((bug) => `bug in the kiosk: ${bug}`),
  ].join('\n');
}

function shareOf({ lineBytes, sealedBytes }: Arrived): number {
  return lineBytes / sealedBytes;
}

function latencies(given: readonly (number | null)[]): string[] {
  const times = given.filter((ms) => ms !== null).toSorted((one, other) => one - other);
  const at = (share: number) =>
    String(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? '-');
  return [at(0.5), at(0.9), at(1), String(given.length - times.length)];
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(2)} MB`;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) => row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '))
    .join('\n');
}
