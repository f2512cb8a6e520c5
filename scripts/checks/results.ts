import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';
import { projectRoot } from '../lib/project.ts';

/** What a test runner's own report tells. */
export interface Results {
  readonly passed: number;
  /** What failed: where it stands, its name, and the first lines of what it said. */
  readonly failed: readonly string[];
  readonly skipped: number;
}

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

const playwrightError = z.object({ message: z.string().default('') });
const playwrightSpec = z.object({
  title: z.string(),
  file: z.string(),
  ok: z.boolean(),
  tests: z.array(z.object({ results: z.array(z.object({ errors: z.array(playwrightError) })) })),
});
const playwrightSuite = z.object({
  specs: z.array(playwrightSpec).default([]),
  get suites() {
    return z.array(playwrightSuite).default([]);
  },
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), flaky: z.number(), skipped: z.number() }),
  suites: z.array(playwrightSuite),
  errors: z.array(playwrightError),
});

const MOST_LINES = 6;

/** A file that failed before its first test counts as one failed test. */
export async function vitestResults(file: string): Promise<Results> {
  const { testResults } = vitestReport.parse(await readJson(file));
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((test) => ({ ...test, name })),
  );
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const red = tests.filter(({ status }) => status === 'failed');
  const failed = red.map(({ name, fullName, failureMessages }) =>
    sayFailure(name, fullName, failureMessages?.[0]),
  );
  const unread = testResults
    .filter(({ status, assertionResults }) => assertionResults.length === 0 && status === 'failed')
    .map(({ name, message }) => sayFailure(name, 'the file', message));
  return { passed, failed: [...failed, ...unread], skipped: tests.length - passed - red.length };
}

/** An error outside any test, in the set-up for instance, counts as one failed test. */
export async function playwrightResults(file: string): Promise<Results> {
  const { stats, suites, errors } = playwrightReport.parse(await readJson(file));
  const red = specsOf(suites).filter(({ ok }) => !ok);
  return {
    passed: stats.expected + stats.flaky,
    failed: [
      ...red.map(({ file: at, title, tests }) =>
        sayFailure(at, title, tests.flatMap(({ results }) => results).flatMap((it) => it.errors)[0]?.message),
      ),
      ...errors.map(({ message }) => sayFailure('end-to-end tests', 'outside any test', message)),
    ],
    skipped: stats.skipped,
  };
}

function specsOf(suites: readonly z.infer<typeof playwrightSuite>[]): z.infer<typeof playwrightSpec>[] {
  return suites.flatMap((suite) => [...suite.specs, ...specsOf(suite.suites)]);
}

function sayFailure(at: string, name: string, said = ''): string {
  const lines = stripVTControlCharacters(said).split('\n').slice(0, MOST_LINES);
  return [`${relative(projectRoot, at)}: ${name}`, ...lines].join('\n    ').trimEnd();
}

/** All that failed once more, since a long output is often read from its end, and the line that a continuous integration reads. */
export function closingLines(all: readonly Results[]): string {
  const failed = all.flatMap((results) => results.failed);
  const passed = all.reduce((sum, results) => sum + results.passed, 0);
  const skipped = all.reduce((sum, results) => sum + results.skipped, 0);
  const line = `${passed} passed, ${failed.length} failed`;
  return [...failed, skipped === 0 ? line : `${line}, ${skipped} skipped`].join('\n');
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}
