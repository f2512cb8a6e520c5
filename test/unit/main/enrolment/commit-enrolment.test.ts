import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Provisioning } from '../../../../contract/fleet/provisioning.ts';
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import { readConfig } from '../../../../main/configuration/config.ts';
import { enrolledFile } from '../../../../main/configuration/provisioning-file.ts';
import { commitEnrolment } from '../../../../main/enrolment/commit-enrolment.ts';
import { kioskConfigFile } from '../../../fixtures/configuration/kiosk-config.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

/** Commits an enrolment on a folder with a provisioning file that says this besides, or with none. */
function settle({ before, keepsFile = false }: { before?: object; keepsFile?: boolean } = {}) {
  const folder = temporaryFolder();
  const { branchId, branchName, kioskId, timeZone, headOffice } = kioskConfigFile();
  const newKey = join(folder, 'new-key');
  writeFileSync(newKey, 'a key');
  const file = enrolledFile(folder);
  if (before) writeFileSync(file, JSON.stringify({ ...kioskConfigFile(), ...before }));
  const written = before && readFileSync(file, 'utf8');
  const policy = JSON.stringify(defaultPolicy);
  const provisioning: Provisioning = {
    kid: 'kid',
    branchId,
    branchName,
    kioskId,
    timeZone,
    keys: headOffice.keys,
    policy,
  };
  const keyFile = join(folder, 'kiosk-key');
  const { url: address } = headOffice;
  commitEnrolment({ folder, newKey, keyFile, address, authorityFile: undefined, provisioning, keepsFile });
  return { folder, file, written };
}

test('a new kiosk has a file that it can start with, and its key', () => {
  const { folder, file } = settle();
  expect(readConfig(file).ok).toBe(true);
  expect(readFileSync(join(folder, 'kiosk-key'), 'utf8')).toBe('a key');
});

test('what was set on the spot stays', () => {
  const { file } = settle({ before: { screen: { mmPerPx: 0.3 } } });
  expect(readConfig(file)).toMatchObject({ ok: true, value: { screen: { mmPerPx: 0.3 } } });
});

test('first PIN and code do not stand in it', () => {
  const { file } = settle();
  expect(readFileSync(file, 'utf8')).not.toMatch(/initialPin|"code"|"staff"/);
});

test('a file of a version in which kiosks had PINs of their own is read, and its PINs are left out', () => {
  const staff = {
    idleSeconds: 90,
    members: [{ staffId: 'B07', initialPin: '482913' }],
    lockOut: { tries: 3 },
  };
  const { file } = settle({ before: { staff } });
  expect(readConfig(file)).toMatchObject({ ok: true, value: { staff: { idleSeconds: 90 } } });
  expect(readFileSync(file, 'utf8')).not.toContain('482913');
});

test('a file that somebody else wrote stays as it is', () => {
  const { file, written } = settle({ before: { screen: { mmPerPx: 0.3 } }, keepsFile: true });
  expect(readFileSync(file, 'utf8')).toBe(written);
});
