import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const FORBIDDEN = [
  ['contract', '../main/config.ts'],
  ['contract', '../renderer/kiosk.ts'],
  ['contract', '../head-office/clock.ts'],
  ['contract', 'node:fs'],
  ['contract', 'electron'],
  ['main', '../renderer/kiosk.ts'],
  ['main', '../head-office/clock.ts'],
  ['main/visit', '../../head-office/clock.ts'],
  ['renderer/screens', '../../main/config.ts'],
  ['renderer', '../head-office/clock.ts'],
  ['renderer', 'electron'],
  ['renderer', 'node:fs'],
  ['head-office', '../main/config.ts'],
  ['head-office/claims', '../../renderer/kiosk.ts'],
] as const;
const ALLOWED = [
  ['contract', './money.ts'],
  ['main', '../contract/money.ts'],
  ['main', './head-office.ts'],
  ['renderer/screens', '../../contract/display.ts'],
  ['head-office/claims', '../../contract/claim.ts'],
] as const;

let project: string;
let objections: string;

/** Each import rule is broken once, on purpose, in a project of its own under our own rules. */
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'house-rules-'));
  const rules: object = JSON.parse(readFileSync('biome.json', 'utf8'));
  writeFileSync(
    join(project, 'biome.json'),
    JSON.stringify({ ...rules, $schema: undefined, vcs: undefined }),
  );
  for (const [folder, from] of [...FORBIDDEN, ...ALLOWED]) {
    const file = join(project, fileOf(folder, from));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `import { thing } from '${from}';\nthing();\n`);
  }
  const biome = resolve('node_modules/.bin/biome');
  const run = spawnSync(biome, ['lint', '--max-diagnostics=none'], { cwd: project, encoding: 'utf8' });
  objections = run.stdout + run.stderr;
});
afterAll(() => rmSync(project, { recursive: true }));

test.each(FORBIDDEN)('%s may not import %s', (folder, from) => {
  const place = fileOf(folder, from);
  expect(
    objections.split('\n').filter((line) => line.includes(place) && line.includes('noRestrictedImports')),
  ).toHaveLength(1);
});

test.each(ALLOWED)('%s may import %s', (folder, from) => {
  expect(objections).not.toContain(fileOf(folder, from));
});

test('a release closes every way into the program that a fuse closes', () => {
  const fuses = readFileSync('electron-builder.yml', 'utf8').split('electronFuses:')[1] ?? '';
  for (const closed of [
    'runAsNode: false',
    'enableNodeOptionsEnvironmentVariable: false',
    'enableNodeCliInspectArguments: false',
    'onlyLoadAppFromAsar: true',
    'grantFileProtocolExtraPrivileges: false',
  ]) {
    expect(fuses).toContain(closed);
  }
});

function fileOf(folder: string, from: string): string {
  return `${folder}/imports${from.replaceAll(/[^a-z]+/g, '-').replace(/^-?/, '-')}.ts`;
}
