import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { enrolmentCodeSchema } from '../../../../contract/fleet/enrolment-code.ts';
import type { Provisioning } from '../../../../contract/fleet/provisioning.ts';
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import { type KioskConfigFile, readConfig } from '../../../../main/configuration/config.ts';
import { enrolledFile } from '../../../../main/configuration/provisioning-file.ts';
import { commitEnrolment } from '../../../../main/enrolment/commit-enrolment.ts';
import { kioskConfigFile } from '../../../fixtures/configuration/kiosk-config.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

const code = enrolmentCodeSchema.parse('7K3MQ9XW2BDD');
const FIRST_PIN = '499771';
const supervisor = { staffId: 'S01', name: 'Dewi Lestari' };
const dewi = { ...supervisor, role: 'supervisor', initialPin: FIRST_PIN } as const;
const budi = { staffId: 'B07', name: 'Budi Santoso', role: 'helper', initialPin: '482913' } as const;

/** A kiosk of which the head office says this, on a folder with a provisioning file of that staff, or with none. */
function settled({
  staff,
  named = supervisor,
  keepsFile = false,
}: {
  staff?: KioskConfigFile['staff'];
  named?: Provisioning['supervisor'] | null;
  keepsFile?: boolean;
} = {}) {
  const folder = temporaryFolder();
  const { branchId, branchName, kioskId, timeZone, headOffice } = kioskConfigFile();
  const newKey = join(folder, 'new-key');
  writeFileSync(newKey, 'a key');
  const file = enrolledFile(folder);
  if (staff) writeFileSync(file, JSON.stringify(kioskConfigFile({ staff })));
  const before = staff && readFileSync(file, 'utf8');
  const provisioning: Provisioning = {
    kid: 'kid',
    branchId,
    branchName,
    kioskId,
    timeZone,
    keys: headOffice.keys,
    policy: JSON.stringify(defaultPolicy),
    ...(named ? { supervisor: named } : {}),
  };
  const { url: address } = headOffice;
  const keyFile = join(folder, 'kiosk-key');
  const leftOut = commitEnrolment({
    folder,
    newKey,
    keyFile,
    address,
    authorityFile: undefined,
    provisioning,
    code,
    keepsFile,
  });
  const config = readConfig(file);
  if (!config.ok) throw new Error(config.problem.faults.join());
  const members = config.value.staff.members.map(({ keepPin, ...member }) => member);
  return { leftOut, members, unchanged: readFileSync(file, 'utf8') === before };
}

test('a new kiosk knows its first supervisor, by the PIN that follows from the code', () => {
  expect(settled()).toMatchObject({ leftOut: undefined, members: [dewi] });
});

test('staff who stand in the kiosk’s own file stay there beside the supervisor', () => {
  expect(settled({ staff: { members: [budi] } })).toMatchObject({
    leftOut: undefined,
    members: [budi, dewi],
  });
});

test('a staff id that is there already keeps its name, role and PIN', () => {
  const staff = { members: [{ ...budi, staffId: 'S01' }] };
  expect(settled({ staff })).toMatchObject({ leftOut: 'alreadyThere', members: staff.members });
});

test('where PINs have another length the supervisor is left out, so that the file stays good', () => {
  const members = [{ ...budi, initialPin: '48291350' }];
  const staff = { pinDigits: 8, members };
  expect(settled({ staff })).toMatchObject({ leftOut: 'pinDigits', members });
});

test('a file that somebody else wrote stays as it is', () => {
  const staff = { members: [budi] };
  expect(settled({ staff, keepsFile: true })).toMatchObject({ leftOut: 'fileKept', unchanged: true });
});

test('a head office that names nobody adds nobody', () => {
  expect(settled({ named: null })).toMatchObject({ leftOut: undefined, members: [] });
  expect(settled({ named: null, staff: { members: [budi] } })).toMatchObject({ members: [budi] });
});
