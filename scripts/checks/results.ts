import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** What a test runner's own report counts. */
export type Counts = { passed: number; failed: number; skipped: number };

const vitestReport = z.object({
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

/** A file that failed before its first test counts as one failed test. */
export async function vitestCounts(file: string): Promise<Counts> {
  const { testResults } = vitestReport.parse(await readJson(file));
  const statuses = testResults.flatMap(({ status, assertionResults }) =>
    assertionResults.length === 0 && status === 'failed'
      ? ['failed']
      : assertionResults.map((it) => it.status),
  );
  const count = (...wanted: string[]) => statuses.filter((status) => wanted.includes(status)).length;
  const passed = count('passed');
  const failed = count('failed');
  return { passed, failed, skipped: statuses.length - passed - failed };
}

/** An error outside any test, in the set-up for instance, counts as one failed test. */
export async function playwrightCounts(file: string): Promise<Counts> {
  const { stats, errors } = playwrightReport.parse(await readJson(file));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/** The line that a continuous integration reads. */
export function closingLine(all: readonly Counts[]): string {
  const total = (what: keyof Counts) => all.reduce((sum, counts) => sum + counts[what], 0);
  const skipped = total('skipped');
  const line = `${total('passed')} passed, ${total('failed')} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}
