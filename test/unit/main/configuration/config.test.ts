import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kioskConfigSchema, readConfig } from '../../../../main/configuration/config.ts';
import { kioskConfigFile } from '../../../fixtures/configuration/kiosk-config.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

const { headOffice } = kioskConfigFile();
const [envelopeKey, answerKey] = headOffice.keys;

function provisioned(text: string) {
  const file = join(temporaryFolder(), 'provisioning.json');
  writeFileSync(file, text);
  return { file, read: readConfig(file) };
}

function faultsOf(change: object): readonly string[] {
  const { read } = provisioned(JSON.stringify({ ...kioskConfigFile(), ...change }));
  return read.ok ? [] : read.problem.faults;
}

describe('a good provisioning file', () => {
  test('is read, and what it leaves out has a default', () => {
    const { read } = provisioned(JSON.stringify(kioskConfigFile()));
    expect(read).toEqual({ ok: true, value: kioskConfigSchema.parse(kioskConfigFile()) });
    expect(read).toMatchObject({
      value: {
        training: false,
        times: { idleSeconds: 120, warningSeconds: 45, receiptSeconds: 60, farewellSeconds: 8 },
        outbox: { concurrency: 4, firstRetrySeconds: 2, longestRetrySeconds: 900 },
        screen: { repeatPressMs: 500 },
        photo: { faceCheck: true },
      },
    });
  });

  test.each(['http://127.0.0.1:8787', 'http://[::1]:8787', 'https://kantor-pusat.contoh.id'])(
    'may name the head office %s',
    (url) => expect(faultsOf({ headOffice: { ...headOffice, url } })).toEqual([]),
  );

  test('names the receipt printer by its queue, where one is fitted', () => {
    const { read } = provisioned(JSON.stringify(kioskConfigFile({ printer: { name: 'struk' } })));
    expect(read).toMatchObject({
      value: {
        printer: {
          name: 'struk',
          server: '/run/cups/cups.sock',
          paperWidthMm: 80,
          marginMm: 4,
          jobSeconds: 30,
        },
      },
    });
  });

  test('may hold short times for training', () => {
    expect(faultsOf({ training: true, times: { idleSeconds: 1, warningSeconds: 2 } })).toEqual([]);
  });
});

describe('a fault is named by its path, with what to write instead', () => {
  const protection = 'must be https, unless the head office runs on this machine (127.0.0.1)';

  test.each<[string, object, readonly string[]]>([
    [
      'a printer that cannot be a queue',
      { printer: { name: 'struk utama/1' } },
      ['printer.name: must be the name of a CUPS queue'],
    ],
    [
      'a camera without a name, or with one of two lines',
      { cameras: { face: ' ', document: 'Webcam\nC920' } },
      [
        'cameras.face: Too small: expected string to have >=1 characters',
        'cameras.face: must be one line of at most 120 letters',
        'cameras.document: must be one line of at most 120 letters',
      ],
    ],
    [
      'http to another machine',
      { headOffice: { ...headOffice, url: 'http://kantor-pusat.contoh.id' } },
      [`headOffice.url: ${protection}`],
    ],
    [
      'http to what only begins like this machine',
      { headOffice: { ...headOffice, url: 'http://127.0.0.1.contoh.id' } },
      [`headOffice.url: ${protection}`],
    ],
    ['no address', { headOffice: { ...headOffice, url: 'kantor-pusat' } }, ['headOffice.url: Invalid URL']],
    [
      'another protocol',
      { headOffice: { ...headOffice, url: 'ftp://127.0.0.1' } },
      ['headOffice.url: Invalid URL'],
    ],
    ['a bad branch id', { branchId: 'bdg' }, ['branchId: must be three capital letters or digits']],
    ['a bad kiosk id', { kioskId: '2' }, ['kioskId: must be two capital letters or digits']],
    [
      'another country\u2019s time',
      { timeZone: 'Europe/Paris' },
      [
        'timeZone: Invalid option: expected one of "Asia/Jakarta"|"Asia/Pontianak"|"Asia/Makassar"|"Asia/Jayapura"',
      ],
    ],
    ['too short an idle time', { times: { idleSeconds: 119 } }, ['times.idleSeconds: must be at least 120']],
    [
      'too short times to answer and to read',
      { times: { warningSeconds: 19, receiptSeconds: 19 } },
      ['times.warningSeconds: must be at least 20', 'times.receiptSeconds: must be at least 20'],
    ],
    ['an unknown key', { brandId: 'BDG' }, ['file: Unrecognized key: "brandId"']],
    ['an unknown time', { times: { idelSeconds: 150 } }, ['times: Unrecognized key: "idelSeconds"']],
    [
      'an unknown part of the screen',
      { screen: { mmPerPx: 0.2, inches: 21 } },
      ['screen: Unrecognized key: "inches"'],
    ],
    ['a time that is none', { restartAt: '3 am' }, ['restartAt: must be a time of day, such as 03:30']],
    ['an unknown part of the outbox', { outbox: { workers: 2 } }, ['outbox: Unrecognized key: "workers"']],
    [
      'an unknown part of the head office',
      { headOffice: { ...headOffice, token: 'x' } },
      ['headOffice: Unrecognized key: "token"'],
    ],
    [
      'no key to seal claims for',
      { headOffice: { ...headOffice, keys: [answerKey, answerKey] } },
      ['headOffice.keys: must hold an X25519 key of the head office'],
    ],
    [
      'no key to check answers by',
      { headOffice: { ...headOffice, keys: [envelopeKey, envelopeKey] } },
      ['headOffice.keys: must hold an Ed25519 key of the head office'],
    ],
    [
      'a key that was cut short',
      { headOffice: { ...headOffice, keys: [envelopeKey, { ...answerKey, x: 'AAAA' }] } },
      ['headOffice.keys.1.x: must be 32 bytes in base64url'],
    ],
    [
      'several at once',
      { branchId: 7, branchName: 'B', outbox: { concurrency: 0 } },
      [
        'branchId: Invalid input: expected string, received number',
        'branchName: Too small: expected string to have >=2 characters',
        'outbox.concurrency: Too small: expected number to be >=1',
      ],
    ],
  ])('%s', (_fault, change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });

  test('a file that is not there', () => {
    const file = join(temporaryFolder(), 'provisioning.json');
    expect(readConfig(file)).toEqual({
      ok: false,
      problem: {
        faults: [`provisioning file ${file} cannot be read; write it as docs/operate.md shows`],
      },
    });
  });

  test('a file that is not JSON', () => {
    const { file, read } = provisioned('branchId = BDG');
    const [fault = ''] = read.ok ? [] : read.problem.faults;
    expect(fault).toContain(`provisioning file ${file} is not JSON: `);
    expect(fault).toContain('; write it as docs/operate.md shows');
  });

  test('a file that holds something else', () => {
    const { read } = provisioned('[]');
    expect(read).toMatchObject({
      problem: { faults: ['file: Invalid input: expected object, received array'] },
    });
  });
});

test('a certificate authority that cannot be read is named before the kiosk is in service', () => {
  const authorityFile = join(temporaryFolder(), 'none.pem');
  expect(faultsOf({ headOffice: { ...headOffice, authorityFile } })).toEqual([
    `headOffice.authorityFile: ${authorityFile} cannot be read; name the PEM file of the certificate authority, or leave it out`,
  ]);
});
