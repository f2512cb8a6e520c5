import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeSettings, readFlags, readSettings } from '../../../head-office/configuration/configure.ts';
import defaults from '../../../head-office/configuration/default.json' with { type: 'json' };
import { temporaryFolder } from '../../fixtures/storage/temporary-folder.ts';

const ENVIRONMENT = 'postgres://environment/claims';

async function databaseUrl(file: object, environment: string | undefined, ...flags: string[]) {
  const config = join(temporaryFolder(), 'head-office.json');
  writeFileSync(config, JSON.stringify({ dataFolder: 'data', ...file }));
  const read = readFlags(['--config', config, ...flags]);
  if (!read.ok) throw new Error(read.problem);
  const settings = await readSettings(read.value, environment);
  return settings.ok ? settings.value.databaseUrl : settings.problem;
}

describe('the database', () => {
  const file = { databaseUrl: 'postgresql://file/claims' };

  test('is the embedded one where none is named', async () => {
    expect(await databaseUrl({}, undefined)).toBeUndefined();
    expect(await databaseUrl({}, '')).toBeUndefined();
  });

  test('is the one that the file names, or before it the environment', async () => {
    expect(await databaseUrl(file, undefined)).toBe(file.databaseUrl);
    expect(await databaseUrl(file, ENVIRONMENT)).toBe(ENVIRONMENT);
  });

  test('of training is never the one of the environment, where claims may be at work', async () => {
    expect(await databaseUrl({}, ENVIRONMENT, '--training')).toBeUndefined();
  });

  test('of another make is refused without telling its password', async () => {
    const said = await databaseUrl({}, 'mysql://someone:rahasia@host/claims');
    expect(said).toContain('databaseUrl: is not a postgres:// address');
    expect(said).not.toContain('rahasia');
  });
});

describe('the identity provider of operators', () => {
  const oidc = {
    name: 'Akun Badan',
    issuer: 'https://id.example',
    clientId: 'anjungan',
    clientSecretFile: 'secret',
    roleClaim: 'groups',
    roles: [{ value: 'jht-admin', role: 'administrator' }],
    passwordSignIn: true,
    unknownSubjects: 'refuse',
  };
  const read = (changes: object) => {
    const operators = { ...defaults.fleet.operators, oidc: { ...oidc, ...changes } };
    return makeSettings({ dataFolder: 'data', fleet: { operators } }, false, '/etc/anjungan');
  };

  test('has its files beside the configuration, and needs no number', () => {
    const settings = read({});
    expect(settings.ok && settings.value.fleet.operators.oidc).toMatchObject({
      clientSecretFile: '/etc/anjungan/secret',
      scopes: ['openid', 'profile'],
      acrValues: [],
      amrValues: [],
      answerSeconds: 5,
    });
  });

  test.each([
    [{ issuer: 'http://id.example' }, 'oidc.issuer: must be https://'],
    [{ issuer: 'http://127.0.0.1.example' }, 'oidc.issuer: must be https://'],
    [{ url: 'http://anjungan.example' }, 'oidc.url: must be https://'],
    [{ clientKeyFile: 'key.json' }, 'or clientKeyFile must be given, and not both'],
    [{ clientSecretFile: undefined }, 'or clientKeyFile must be given, and not both'],
    [{ unknownSubjects: 'make' }, 'one person with both would be two'],
    [{ roles: [{ value: 'x', role: 'owner' }] }, 'oidc.roles.0.role'],
    [{ roles: [] }, 'oidc.roles'],
    [{ scopes: ['profile'] }, 'must hold openid'],
    [{ algorithm: 'HS256' }, 'oidc.algorithm'],
    [{ algorithm: 'none' }, 'oidc.algorithm'],
    [{ clientSecret: 'rahasia' }, 'clientSecret'],
  ])('is refused with %j', (changes, words) => {
    const settings = read(changes);
    expect(settings).toMatchObject({ ok: false, problem: expect.stringContaining(words) });
    expect(settings).not.toMatchObject({ problem: expect.stringContaining('rahasia') });
  });

  test('makes operators where no password stands beside it', () => {
    expect(read({ unknownSubjects: 'make', passwordSignIn: false }).ok).toBe(true);
    expect(read({ issuer: 'http://127.0.0.1:8080/realm' }).ok).toBe(true);
  });
});

describe('the flags on operators', () => {
  test.each([
    [['--add-operator', 'siti', '--role', 'viewer'], { add: 'siti', role: 'viewer' }],
    [['--add-operator', 'siti', '--break-glass'], { add: 'siti', breakGlass: true }],
    [['--link-operator', 'siti', '--subject', '7d1f0c'], { link: 'siti', subject: '7d1f0c' }],
    [['--link-operator', 'siti'], { link: 'siti', subject: '' }],
  ])('%j', (args, operator) => {
    expect(readFlags(args)).toMatchObject({ ok: true, value: { operator } });
  });
});
