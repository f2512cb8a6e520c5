import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { BUILT_PROGRAM } from '../../fleet/instances.ts';
import { cpuSecondsOf, peakMemoryOf } from '../../fleet/process-usage.ts';

const countsSchema = z.object({
  people: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  refused: z.int(),
});

interface ImportRun {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMebibytes: number;
  readonly counts: z.infer<typeof countsSchema>;
}

const LOOK_MS = 200;

/** Runs the built program once, as an operator does. @throws Error where it does not come to its end. */
export async function runImport(folder: string, databaseUrl: string, file: string): Promise<ImportRun> {
  const flags = ['--data', folder, '--import', file, '--report', `${file}.report`];
  const startedAt = performance.now();
  const program = spawn(
    process.execPath,
    [...BUILT_PROGRAM, ...flags, '--exported-at', new Date().toISOString()],
    { env: { ...process.env, DATABASE_URL: databaseUrl }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let [peakMebibytes, cpuSeconds] = [0, 0];
  // The system counts both itself; it is looked at often, since they are gone with the process.
  const looking = setInterval(() => {
    cpuSeconds = Math.max(cpuSeconds, cpuSecondsOf(program.pid));
    peakMebibytes = Math.max(peakMebibytes, (peakMemoryOf(program.pid) ?? 0) / 2 ** 20);
  }, LOOK_MS);
  try {
    const [output] = await Promise.all([text(program.stdout), once(program, 'exit')]);
    if (program.exitCode !== 0) throw new Error(`the import ended with ${program.exitCode}`);
    const seconds = (performance.now() - startedAt) / 1_000;
    return { seconds, cpuSeconds, peakMebibytes, counts: countsSchema.parse(JSON.parse(output)) };
  } finally {
    clearInterval(looking);
  }
}
