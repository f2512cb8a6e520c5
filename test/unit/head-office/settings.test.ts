import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFlags, readSettings } from '../../../head-office/configuration/configure.ts';
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
