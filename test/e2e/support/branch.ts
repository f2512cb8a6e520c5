import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { defaultPolicy, findBank } from '../../../contract/policy/policy.ts';
import {
  dayOf,
  nikOf,
  trainingParticipants,
  trainingPassword,
} from '../../../head-office/training/participants.ts';
import { Kiosk, openOffice, provision } from './kiosk.ts';
import type { Office } from './office.ts';
import { Phone } from './phone.ts';

/** A branch: one packaged kiosk in service, and the head office that it works against. */
export interface Branch {
  readonly folder: string;
  readonly office: Office;
  readonly kiosk: Kiosk;
}

export const test = base.extend<{ branch: Branch; phone: Phone }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern.
  branch: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'anjungan-e2e-'));
    const data = join(folder, 'kiosk');
    const office = await openOffice(folder, data);
    const kiosk = new Kiosk(data, { provisioning: await provision(folder, office) });
    await use({ folder, office, kiosk });
    await kiosk.stop();
    await office.stop();
    await rm(folder, { recursive: true, force: true });
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern.
  phone: async ({}, use) => {
    const phone = await Phone.take();
    await use(phone);
    await phone.putAway();
  },
});
export { expect } from '@playwright/test';

/** A made-up participant by what the case shows, with all that a person brings to the kiosk. */
export function participant(caseId: string) {
  const found = trainingParticipants.find((candidate) => candidate.case === caseId);
  const account = found?.bankAccounts[0];
  const card = found?.cards[0];
  if (!found || !account || !card) throw new Error(`there is no made-up participant ${caseId}`);
  const today = new Date().toISOString().slice(0, 10);
  return {
    name: found.name,
    nik: nikOf(found, today),
    kpj: card.kpj,
    birthDate: dayOf(found.birthDate, today),
    phone: found.phone,
    email: found.email,
    password: trainingPassword,
    bank: findBank(defaultPolicy, account.bankCode)?.name ?? '',
    accountNumber: account.number,
  };
}
