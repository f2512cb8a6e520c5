import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { inProject } from '../../../../scripts/lib/project.ts';
import { toNdjson, writtenPeople, writtenPerson } from '../../../fixtures/core/people.ts';
import { databaseOf } from '../../../fixtures/head-office/head-office.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

const PATIENCE = 120_000;
const PEOPLE = 2_000;

let folder: string;
let databaseUrl: string | undefined;
beforeEach(async () => {
  folder = temporaryFolder();
  databaseUrl = await databaseOf(folder);
  const registryImport = { batchPeople: 20, progressPeople: 20 };
  await writeFile(join(folder, 'head-office.json'), JSON.stringify({ registryImport }));
});

function start(people: readonly unknown[], flags = ['--exported-at', '2026-11-17T17:00:00Z']) {
  const file = join(folder, 'people.ndjson');
  const report = join(folder, 'report.ndjson');
  const config = ['--config', join(folder, 'head-office.json'), '--data', folder];
  const { DATABASE_URL: _, ...others } = process.env;
  const env = databaseUrl === undefined ? others : { ...others, DATABASE_URL: databaseUrl };
  const starting = writeFile(file, toNdjson(people)).then(() => {
    const program = spawn(
      process.execPath,
      [
        inProject('dist', 'head-office', 'main.js'),
        ...config,
        '--import',
        file,
        '--report',
        report,
        ...flags,
      ],
      { env, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    onTestFinished(() => void program.kill('SIGKILL'));
    return program;
  });
  return starting;
}

async function run(...given: Parameters<typeof start>) {
  const program = await start(...given);
  const [output, errors] = await Promise.all([
    text(program.stdout),
    text(program.stderr),
    once(program, 'exit'),
  ]);
  return { code: program.exitCode, output, errors };
}

/** Ends it in the middle, when the first people were taken. */
async function endBy(signal: NodeJS.Signals): Promise<ChildProcess> {
  const program = await start(writtenPeople(PEOPLE));
  program.stdout.resume();
  await once(program.stderr, 'data');
  program.kill(signal);
  program.stderr.resume();
  await once(program, 'exit');
  return program;
}

test(
  'the program tells numbers alone, and by its exit code whether all were taken',
  async () => {
    const people = writtenPeople(50);
    const first = await run(people);
    expect(first).toMatchObject({ code: 0, errors: expect.stringMatching(/^(\{("\w+":\d+,?)+\}\n)+$/) });
    expect(JSON.parse(first.output)).toMatchObject({ people: 50, added: 50 });
    const second = await run([...people, writtenPerson(60, { nik: 'x' })]);
    expect(second.code).toBe(2);
    expect(JSON.parse(second.output)).toMatchObject({ people: 51, unchanged: 50, refused: 1 });
    expect(JSON.parse(await readFile(join(folder, 'report.ndjson'), 'utf8'))).toMatchObject({
      line: 51,
      field: 'nik',
    });
    const third = await run(people, ['--exported-at', 'yesterday']);
    expect(third).toMatchObject({
      code: 1,
      output: '',
      errors: expect.stringContaining('2026-11-27T17:00:00Z'),
    });
  },
  PATIENCE,
);

test.each(['SIGKILL', 'SIGTERM'] as const)(
  'ended by %s in the middle it takes the rest when it is run again',
  async (signal) => {
    const ended = await endBy(signal);
    expect([ended.exitCode, ended.signalCode]).toEqual(signal === 'SIGTERM' ? [1, null] : [null, 'SIGKILL']);
    const { code, output } = await run(writtenPeople(PEOPLE));
    expect(code).toBe(0);
    const counts = JSON.parse(output);
    expect(counts.added).toBeGreaterThan(0);
    expect(counts.unchanged).toBeGreaterThanOrEqual(20);
    expect(counts.added + counts.unchanged).toBe(PEOPLE);
    expect(JSON.parse((await run(writtenPeople(PEOPLE))).output)).toMatchObject({ unchanged: PEOPLE });
  },
  PATIENCE,
);
