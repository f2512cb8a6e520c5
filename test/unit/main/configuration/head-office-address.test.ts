import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readHeadOfficeAddress } from '../../../../main/configuration/head-office-address.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

const switches = (given: Record<string, string> = {}) => ({
  getSwitchValue: (name: string) => given[name] ?? '',
});

function fileOf(text: string): string {
  const file = join(temporaryFolder(), 'head-office.json');
  writeFileSync(file, text);
  return file;
}

describe('the head office at which a kiosk enrols', () => {
  test('is the one that the switches name, with its authority', () => {
    const given = { 'head-office': 'https://jht.contoh.id', authority: '/etc/ca.pem' };
    expect(readHeadOfficeAddress(switches(given), fileOf('{"url":"https://lain.id"}'))).toEqual({
      ok: true,
      value: { url: 'https://jht.contoh.id', authorityFile: '/etc/ca.pem' },
    });
  });

  test('else the one of the system’s file', () => {
    const file = fileOf('{"url":"https://jht.contoh.id"}');
    expect(readHeadOfficeAddress(switches(), file)).toEqual({
      ok: true,
      value: { url: 'https://jht.contoh.id' },
    });
  });

  test('is nobody’s where neither names one, and what to do is said', () => {
    const read = readHeadOfficeAddress(switches(), join(temporaryFolder(), 'none.json'));
    expect(read).toMatchObject({
      ok: false,
      problem: { faults: [expect.stringContaining('--head-office=URL')] },
    });
  });

  test.each([
    ['another protocol than https', '{"url":"http://jht.contoh.id"}', 'url: must be https'],
    ['a field that is none', '{"url":"https://jht.contoh.id","keys":[]}', 'keys'],
    ['no JSON', 'jht.contoh.id', 'file: '],
  ])('is refused for %s', (_what, text, fault) => {
    const read = readHeadOfficeAddress(switches(), fileOf(text));
    expect(read).toMatchObject({ ok: false, problem: { faults: [expect.stringContaining(fault)] } });
  });
});
