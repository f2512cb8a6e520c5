import { describe, expect, test } from 'vitest';
import { importsOfScript, importsOfStyles } from '../../../scripts/structure/tree/imports.ts';

describe('a script takes', () => {
  test.each([
    ["import { x } from './x.ts';", ['./x.ts']],
    ["import './x.css';", ['./x.css']],
    ["import type { X } from './x.ts';", ['./x.ts']],
    ["import { type X } from './x.ts';", ['./x.ts']],
    ["import * as x from './x.ts';", ['./x.ts']],
    ["import {\n  a,\n  b,\n} from './x.ts';", ['./x.ts']],
    ["import x from './x.json' with { type: 'json' };", ['./x.json']],
    ["export { x } from './x.ts';", ['./x.ts']],
    ["export * from './x.ts';", ['./x.ts']],
    ["export * as x from './x.ts';", ['./x.ts']],
    ["export type { X } from './x.ts';", ['./x.ts']],
    ["const x = await import('./x.ts');", ['./x.ts']],
    ['const x = await import(`./x.ts`);', ['./x.ts']],
    ["type X = import('./x.ts').X;", ['./x.ts']],
    ["let x: typeof import('./x.ts');", ['./x.ts']],
    ["const x = new URL('./x.ts', import.meta.url);", ['./x.ts']],
    ["const x = new URL('x.ts', import.meta.url).pathname;", ['./x.ts']],
    ["const w = new Worker(new URL('../w.ts', import.meta.url));", ['../w.ts']],
    ["import x from 'zod'; import y from './y.ts';", ['zod', './y.ts']],
    ["const x = <p>{import('./x.ts')}</p>;", ['./x.ts']],
  ])('what %j names', (text, taken) => {
    expect(importsOfScript('a.tsx', text)).toEqual(taken);
  });

  test.each([
    "// import x from './x.ts';",
    "/* import x from './x.ts'; */",
    "/** @see import('./x.ts') */",
    'const s = "import x from \'./x.ts\'";',
    "const s = `\nimport x from './x.ts';\nexport * from './y.ts';\n`;",
    'const s = \'import("./x.ts")\';',
    "const p = <p>import x from './x.ts';</p>;",
    'const r = /import x from ".\\/x.ts"/;',
    'export const from = 1, x = { import: "./x.ts" };',
    'const x = (name: string) => import(name);',
    "const x = new URL('./x.ts', 'https://kiosk.example/');",
    'const x = new URL(name, import.meta.url);',
    "const x = new URL('./x.ts', page.url);",
  ])('nothing by %j', (text) => {
    expect(importsOfScript('a.tsx', text)).toEqual([]);
  });

  test('what an address on the network names, as it is', () => {
    const text = "const x = new URL('https://kiosk.example/x.ts', import.meta.url);";
    expect(importsOfScript('a.ts', text)).toEqual(['https://kiosk.example/x.ts']);
  });

  test('nothing unseen: what cannot be read is an error', () => {
    expect(() => importsOfScript('a.ts', "import { x from './x.ts';")).toThrow(SyntaxError);
  });
});

describe('a style sheet takes', () => {
  test.each([
    ['@import "./x.css";', ['./x.css']],
    ["@import 'x.css' screen;", ['./x.css']],
    ['@import url("../x.css");', ['../x.css']],
    ['@import url(../x.css);', ['../x.css']],
    ['.a { background: url(./x.svg) }', ['./x.svg']],
    ['@font-face { src: url("x.woff2") format("woff2") }', ['./x.woff2']],
    ['@import "@fontsource/x.css";', ['@fontsource/x.css']],
    ['/* one */ @import "./x.css"; /* two */', ['./x.css']],
  ])('what %j names', (text, taken) => {
    expect(importsOfStyles(text)).toEqual(taken);
  });

  test.each([
    '/* @import "./x.css"; */',
    '/*\n * url(./x.svg)\n */',
    '.a::before { content: "@import url(./x.css)" }',
    ".a::before { content: 'url(./x.svg)' }",
    '.a::before { content: "\\"url(./x.svg)" }',
    '.a { color: black }',
  ])('nothing by %j', (text) => {
    expect(importsOfStyles(text)).toEqual([]);
  });
});
