import { cpus, loadavg } from 'node:os';
import { median } from '../../fixtures/numbers/measure.ts';
import type { Round } from './round.ts';

/** The medians of all rounds; ratios are taken within a round. */
export function reportOf(people: number, rounds: readonly Round[]): string {
  const middle = (of: (round: Round) => number) => median(rounds.map(of));
  const rate = (of: (round: Round) => number) => Math.round(people / middle(of));
  return [
    `${people} people, ${middle((round) => round.fileMegabytes).toFixed(0)} MB of NDJSON, ${rounds.length} rounds; ` +
      `${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`,
    `import        ${rate((round) => round.importSeconds)} people a second`,
    `COPY          ${rate((round) => round.copySeconds)} people a second`,
    `import / COPY ${middle((round) => round.copySeconds / round.importSeconds).toFixed(2)} (aim: 0.33)`,
    `CPU seconds   server ${middle(({ serverCpu }) => serverCpu.import).toFixed(1)} and program ${middle((round) => round.programCpu).toFixed(1)}; COPY: server ${middle(({ serverCpu }) => serverCpu.copy).toFixed(1)}`,
    `second run    ${rate((round) => round.againSeconds)} people a second`,
    `peak memory   ${Math.max(...rounds.map((round) => round.peakMebibytes)).toFixed(0)} MiB (aim: 512)`,
    `added         ${middle((round) => round.added)}; by the second run not unchanged: ${middle((round) => round.notUnchanged)} (aim: 0)`,
  ].join('\n');
}
