import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const CONTRACT = resolve(import.meta.dirname, '../../../contract');
const files = readdirSync(CONTRACT, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);

/** The code without comments and the insides of plain strings, where words may stand for themselves. */
function codeOf(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
}

function importsOf(source: string): string[] {
  const statement = /^\s*(?:(?:import|export)\s[\w\s{},*$]*?\bfrom\s*|import\s*)['"]([^'"]+)['"]/gm;
  const call = /\b(?:import|require)\s*\(\s*['"`]([^'"`]*)/g;
  return [...source.matchAll(statement), ...source.matchAll(call)].map(([, path = '']) => path);
}

const FORBIDDEN: Record<string, RegExp> = {
  'the computer’s clock':
    /\bDate\.now\b|\bnew Date\(\s*\)|\bnew Date\b(?!\()|(?<!new )\bDate\(|\bperformance\b/,
  chance: /\bMath\.random\b|\bcrypto\b/,
  'the console': /\bconsole\b/,
  'the network': /\bfetch\b|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b/,
  'the process': /\bprocess\b|\bglobalThis\b|\bBuffer\b|__dirname|__filename|\bimport\.meta\b/,
  'the window': /\bwindow\b|\bdocument\.|\blocalStorage\b|\bnavigator\b/,
  timers: /\bset(?:Timeout|Interval|Immediate)\b|\bqueueMicrotask\b/,
  'code made at run time': /\beval\b|\bnew Function\b/,
};

function usesOf(source: string): string[] {
  const code = codeOf(source);
  return Object.entries(FORBIDDEN)
    .filter(([, pattern]) => pattern.test(code))
    .map(([what]) => what);
}

function strangersOf(file: string, source: string): string[] {
  const folder = join(CONTRACT, file, '..');
  return importsOf(source).filter((path) => {
    if (path === 'zod') return false;
    return !path.startsWith('.') || relative(CONTRACT, join(folder, path)).startsWith('..');
  });
}

test('the contract was found, all of it', () => {
  expect(files).toEqual(
    expect.arrayContaining(['money.ts', join('claim', 'claim.ts'), join('identity', 'nik.ts')]),
  );
  expect(files.length).toBeGreaterThan(20);
});

describe.each(files)('contract/%s', (file) => {
  const source = readFileSync(join(CONTRACT, file), 'utf8');

  test('imports zod and its own neighbours only', () => {
    expect(strangersOf(file, source)).toEqual([]);
  });

  test('does no input or output and asks nobody for the time', () => {
    expect(usesOf(source)).toEqual([]);
  });
});

describe('the scan itself finds', () => {
  test.each([
    ["import { readFile } from 'node:fs';", 'node:fs'],
    ["import x from '../main/clock.ts';", '../main/clock.ts'],
    ["export { x } from '../renderer/app.tsx';", '../renderer/app.tsx'],
    ["import type {\n  A,\n  B,\n} from 'electron';", 'electron'],
    ["import 'dotenv';", 'dotenv'],
    ["const fs = await import('node:fs');", 'node:fs'],
    ["const fs = require('fs');", 'fs'],
  ])('the stranger in %j', (source, stranger) => {
    expect(strangersOf('money.ts', source)).toEqual([stranger]);
  });

  test.each([
    ['Date.now()', 'the computer’s clock'],
    ['new Date()', 'the computer’s clock'],
    ['Date()', 'the computer’s clock'],
    ['const now = new Date;', 'the computer’s clock'],
    ['Math.random()', 'chance'],
    ["console.log('x')", 'the console'],
    ['await fetch(url)', 'the network'],
    ['process.env', 'the process'],
    ["localStorage.getItem('x')", 'the window'],
    ['setTimeout(f, 1)', 'timers'],
    ["eval('1')", 'code made at run time'],
  ])('what %s uses', (source, what) => {
    expect(usesOf(source)).toEqual([what]);
  });

  test.each([
    'new Date(Date.UTC(2026, 0, 1)).toISOString()',
    '/** Never calls Date.now() or the console. */',
    '// no process, no fetch',
    "const word = 'process';",
    'export function dayAt(instant: Date): string {}',
  ])('no fault in %s', (source) => {
    expect(usesOf(source)).toEqual([]);
  });
});
