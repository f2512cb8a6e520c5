import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const files = readdirSync('renderer', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(`renderer/${path}`, 'utf8') }));
const screens = files.filter(({ path }) => path.endsWith('.tsx'));

function found(pattern: RegExp, among = files): string[] {
  return among.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map(([match]) => `${path}: ${match.trim()}`),
  );
}

const WORDS_IN_JSX = /(?<=[^=\s(<]>)\s*[^<>{}()=;&|?:]*\p{L}[^<>{}=;]*(?=<\/)/gu;

describe('the renderer’s source', () => {
  it('would be found out', () => {
    const planted = [{ path: 'planted.tsx', text: '<p className="x">Halo dunia</p>' }];
    expect(found(WORDS_IN_JSX, planted)).toEqual(['planted.tsx: Halo dunia']);
  });

  it('has no words between tags; all are in language/', () => {
    expect(found(WORDS_IN_JSX, screens)).toEqual([]);
  });

  it('has no words in attributes that people read or hear', () => {
    expect(found(/\b(?:aria-label|label|title|hint|alt|placeholder|about)="[^"]+"/g, screens)).toEqual([]);
  });

  it('writes nothing to the console, keeps nothing, and calls nobody', () => {
    expect(
      found(/\b(?:console|localStorage|sessionStorage|indexedDB|fetch|XMLHttpRequest|WebSocket)\b/g),
    ).toEqual([]);
  });

  it('makes no blob, whose bytes Chromium keeps in main, where nothing personal may be', () => {
    expect(found(/\b(?:Blob|toBlob|convertToBlob|createObjectURL|FileReader|new File)\b|\.blob\(/g)).toEqual(
      [],
    );
  });

  it('writes numbers and amounts of a person only where they are marked as personal, or on paper', () => {
    const writers =
      /\b(?:group(?:Nik|Kpj|Npwp|Phone|AccountNumber|PaymentCode)|maskAccountNumber|formatRupiah)\b/g;
    const allowed = /^(?:language\/(?:personal\.tsx|claim-words\.ts|answer-texts\.ts)|printout\/)/;
    expect(
      found(
        writers,
        files.filter(({ path }) => !allowed.test(path)),
      ),
    ).toEqual([]);
    expect(found(/data-personal/g).filter((match) => !match.startsWith('language/personal.tsx'))).toEqual([
      'speech/page-words.ts: data-personal',
    ]);
  });

  it('takes only types from files that use a schema library', () => {
    const values =
      /^import (?!type\b)[^;]*?from '(?:\.\.\/)+contract\/(?!number-groups\.ts|theme\/|display\.ts|device-name\.ts|language\/(?!language-schema)|voice\/sentences\.ts|identity\/alphabets\.ts|kiosk-api\/actions\/(?:speech-steps|questions)\.ts)[^']+'/gm;
    expect(found(values)).toEqual([]);
  });

  it('has no inline style that the content security policy would refuse', () => {
    expect(readFileSync('renderer/index.html', 'utf8')).not.toMatch(/style=|<style|<script(?![^>]*src=)/);
    expect(found(/dangerouslySetInnerHTML|innerHTML/g)).toEqual([]);
  });

  it('asks for digits as text', () => {
    expect(found(/type="number"/g)).toEqual([]);
  });
});
