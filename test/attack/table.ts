import type { Tried } from './bench.ts';

const NAME = 62;
const COLUMNS = ['requests', 'bytes', 'CPU ms', 'rows'] as const;

/** A group's attempts, and what each would have cost attacker and head office. */
export function headingOf(group: string): string {
  const columns = COLUMNS.map((column) => column.padStart(9)).join('');
  return `\n${group.padEnd(NAME + 13)}${columns}`;
}

export function lineOf(tried: Tried): string {
  const { name, verdict, note, facts, requests, bytes, cpuMilliseconds, rows } = tried;
  const costs = [requests, bytes, Math.round(cpuMilliseconds), rows]
    .map((cost) => String(cost).padStart(9))
    .join('');
  const line = `${verdict.padEnd(12)} ${name.padEnd(NAME)}${costs}  ${note}`;
  return [line, ...facts.filter((fact) => fact !== note)].join('\n               ');
}

export interface Totals {
  readonly attempts: number;
  readonly through: number;
  readonly starved: number;
  readonly unanswered: number;
}

export function totalsOf(tried: readonly Tried[]): Totals {
  const count = (verdict: Tried['verdict']) => tried.filter((each) => each.verdict === verdict).length;
  return {
    attempts: tried.length,
    through: count('through'),
    starved: count('starved'),
    unanswered: count('unanswered'),
  };
}

export function closingLine({ attempts, through, starved, unanswered }: Totals): string {
  const rest = unanswered > 0 ? `, unanswered ${unanswered}` : '';
  return `attempts ${attempts}, through ${through}, starved ${starved}${rest}`;
}

export function isHeld({ through, starved, unanswered }: Totals): boolean {
  return through === 0 && starved === 0 && unanswered === 0;
}
