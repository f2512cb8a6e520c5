import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import list from '../../scripts/build/face-files.json' with { type: 'json' };

test.each(list)('$file is the file that was looked at, under a licence that lets it ship', (entry) => {
  const content = readFileSync(entry.from);
  expect(content.length).toBe(entry.bytes);
  expect(createHash('sha256').update(content).digest('hex')).toBe(entry.sha256);
  expect(['MIT', 'Apache-2.0']).toContain(entry.licence);
  expect(entry.origin).not.toBe('');
});

test('detector, mesh and the library’s WebAssembly are there, and add less than 15 MB', () => {
  expect(list.map(({ file }) => file)).toEqual([
    'blazeface.json',
    'blazeface.bin',
    'facemesh.json',
    'facemesh.bin',
    'tfjs-backend-wasm.wasm',
    'tfjs-backend-wasm-simd.wasm',
  ]);
  expect(list.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(15_000_000);
});

test('one file alone knows the library, and takes no other backend than WebAssembly', () => {
  const files = readdirSync('renderer', { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.tsx?$/.test(path),
  );
  const knowing = files.filter((path) =>
    readFileSync(`renderer/${path}`, 'utf8').includes('@vladmandic/human'),
  );
  expect(knowing).toEqual(['camera/face/face-detector.ts']);
  expect(readFileSync(`renderer/${knowing[0]}`, 'utf8')).toContain("backend !== 'wasm'");
});
