import { readFileSync } from 'node:fs';
import { unlessEnded } from './unless-ended.ts';

/**
 * What a process holds, in MB, by a line of what the kernel sums up of its memory (proc(5)): `Pss` with its share of what
 * several hold, `Pss_Anon` without the files of programs and libraries. Undefined where it has ended.
 */
export function heldMegabytes(pid: number, line: 'Pss' | 'Pss_Anon'): number | undefined {
  const held = unlessEnded(() => readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? '';
  const [, kilobytes] = new RegExp(`^${line}:\\s+(\\d+)`, 'm').exec(held) ?? [];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1_024;
}
