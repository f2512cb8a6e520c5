import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import type { Action } from '../../../../contract/kiosk-api/actions/actions.ts';
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import { trainingPassword } from '../../../../head-office/training/participants.ts';
import { type ServiceDependencies, startService } from '../../../../main/app/service.ts';
import { systemClock, today } from '../../../../main/clock.ts';
import type { KioskConfigFile } from '../../../../main/configuration/config.ts';
import { openKeyRing } from '../../../../main/keys/key-ring.ts';
import { fileStorage, type KioskKey, loadKioskKey } from '../../../../main/keys/kiosk-key.ts';
import { openLog } from '../../../../main/log.ts';
import { openPolicyStore } from '../../../../main/policy/policy-store.ts';
import { snapshotOf } from '../../../../main/visit/snapshot.ts';
import { type getKeys, participantOf, type TestOffice } from '../../../fixtures/head-office.ts';
import { kioskConfig } from '../../../fixtures/kiosk-config.ts';
import type { TestKiosk } from '../../../fixtures/sealed-claim.ts';
import { answer } from '../../../unit/main/visit/kiosk-visit.ts';

const BRANCH = { branchId: 'BDG', kioskId: '02' } as const;

export function openKey(folder: string): Promise<KioskKey> {
  return loadKioskKey(join(folder, 'kiosk-key'), fileStorage);
}

/** How the head office lists a kiosk. */
export function listed({ kid, publicJwk, privateKey }: KioskKey): TestKiosk {
  return { ...BRANCH, kid, privateKey, publicKey: publicJwk };
}

/** The kiosk in service without its window, in a folder of its own; it stops when the test is over. */
export async function kioskService(
  folder: string,
  address: string,
  keys: Awaited<ReturnType<typeof getKeys>>['keys'],
  more: Partial<KioskConfigFile> = {},
  renderPrintout?: ServiceDependencies['renderPrintout'],
) {
  const config = kioskConfig({
    ...BRANCH,
    training: true,
    headOffice: { url: address, keys, healthSeconds: 1 },
    outbox: { firstRetrySeconds: 0.05, longestRetrySeconds: 1 },
    ...more,
  });
  const log = openLog(join(folder, 'logs'));
  let visitsEnded = 0;
  let restarts = 0;
  const ring = openKeyRing(join(folder, 'head-office-keys.json'), keys);
  await ring.ready;
  const service = startService({
    version: '0.1.0',
    folder,
    config,
    ring,
    policies: await openPolicyStore({
      file: join(folder, 'policy.jws'),
      keys: ring.keys,
      shipped: defaultPolicy,
      today: () => today(systemClock, config.timeZone),
      log,
    }),
    key: await openKey(folder),
    machine: { panelWidthPx: () => 1920, leave: () => undefined },
    clock: systemClock,
    log,
    devices: { touchState: () => 'unknown' },
    onRestart: () => {
      restarts += 1;
    },
    renderPrintout,
    onChange: () => undefined,
    onVisitEnded: () => {
      visitsEnded += 1;
    },
  });
  let stopped = false;
  const stop = async () => {
    if (!stopped) await service.stop();
    stopped = true;
  };
  onTestFinished(stop);
  const snapshot = () =>
    snapshotOf(service.visit.current(), {
      config,
      lineUp: service.lineUp(),
      fault: service.fault(),
      printing: service.printing.snapshot(service.visit.current()),
    });
  return {
    service,
    snapshot,
    stop,
    visitsEnded: () => visitsEnded,
    restarts: () => restarts,
    async go(actions: readonly Action[]) {
      for (const action of actions) {
        service.act(action);
        await vi.waitFor(
          () => {
            if (snapshot().screen.name === 'working') throw new Error('still working');
          },
          { interval: 5, timeout: 5_000 },
        );
      }
    },
  };
}

/** What the participant of a case does from the resting screen to the check page. */
export function toCheckPage(
  caseId: string,
  photo: Uint8Array<ArrayBuffer>,
  document: Uint8Array<ArrayBuffer>,
): readonly Action[] {
  const { email, bankAccounts } = participantOf(caseId);
  const [account] = bankAccounts;
  if (!account) throw new Error(`case ${caseId} has no bank account`);
  return [
    { type: 'start' },
    { type: 'agree' },
    { type: 'signInByEmail' },
    answer('signInEmail', email),
    answer('signInPassword', trainingPassword),
    { type: 'openJht' },
    { type: 'startClaim' },
    { type: 'proceed' },
    { type: 'proceed' },
    { type: 'chooseReason', reason: 'resigned' },
    { type: 'proceed' },
    { type: 'usePage', jpeg: document, check: 'readable' },
    { type: 'proceed' },
    { type: 'dataIsRight' },
    { type: 'agree' },
    { type: 'usePhoto', jpeg: photo },
    { type: 'chooseBank', bankCode: account.bankCode },
    { type: 'proceed' },
    answer('accountNumber', account.number),
  ];
}

/** Text and pictures that a thief who has the kiosk's disk must not find. */
export async function secretsOf(office: TestOffice, caseId: string, photo: Uint8Array, document: Uint8Array) {
  const { email, bankAccounts, phone, name, address, cards } = participantOf(caseId);
  const session = await office.send('POST', '/v1/sessions', { email, password: trainingPassword });
  return {
    session,
    texts: [
      name,
      email,
      phone,
      address,
      trainingPassword,
      ...bankAccounts.map(({ number }) => number),
      ...cards.map(({ kpj }) => kpj),
    ],
    /** From the middle of each, where the picture itself is. */
    pictures: [photo, document].map((jpeg) => Buffer.from(jpeg.slice(jpeg.length / 2, jpeg.length / 2 + 60))),
  };
}
