import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ClaimId } from '../../../contract/claim/claim.ts';
import type { KioskSnapshot } from '../../../contract/kiosk-api/snapshot.ts';
import { defaultPolicyDocument } from '../../../contract/policy/policy.ts';
import { startService } from '../../../main/app/service.ts';
import { today } from '../../../main/clock.ts';
import { readConfig } from '../../../main/configuration/config.ts';
import { noPacks } from '../../../main/configuration/language-packs.ts';
import { noVoicePacks } from '../../../main/configuration/voice-packs.ts';
import { openKeyRing } from '../../../main/keys/key-ring.ts';
import { fileStorage, loadKioskKey } from '../../../main/keys/kiosk-key.ts';
import { openLog } from '../../../main/log.ts';
import { openPolicyStore } from '../../../main/policy/policy-store.ts';
import type { VisitMessage } from '../../../main/visit-process/messages.ts';
import { onlyScreen } from '../../fixtures/kiosk/only-screen.ts';
import { diskWorkHere } from '../../fixtures/storage/disk-work-here.ts';
import { forkInProcess } from '../../fixtures/visit/in-process.ts';
import { TestPage } from '../../fixtures/visit/test-page.ts';
import { KillPoints } from './kill-points.ts';
import { type Command, commandSchema, kioskStartSchema } from './protocol.ts';
import { report } from './report.ts';
import { tapStorage } from './tap-storage.ts';
import { visit } from './visit.ts';

// The kiosk under test as a process of its own: everything real but the window, told what to do line by line.
const start = kioskStartSchema.parse(JSON.parse(process.argv[2] ?? ''));
const points = new KillPoints();
if (start.dieAt) points.arm(start.dieAt.point, start.dieAt.time);
const storage = tapStorage(points.reach);
let clockOffMs = start.clockOffMs ?? 0;
const watchers = new Set<() => void>();
/** The claims that a visit has had stored, by their receipt numbers. */
const claims = new Map<string, ClaimId>();

try {
  await run();
} catch (error) {
  report({ type: 'outOfService', because: error instanceof Error ? error.message : String(error) });
  process.exit(1);
}

async function run(): Promise<void> {
  const provisioning = readConfig(start.provisioning);
  if (!provisioning.ok) throw new Error(provisioning.problem.faults.join('; '));
  const config = provisioning.value;
  const key = await loadKioskKey(join(start.folder, 'kiosk-key'), fileStorage);
  const log = openLog(join(start.folder, 'logs'));
  const clock = { now: () => new Date(Date.now() + start.clockAheadMs + clockOffMs) };
  const ring = openKeyRing(join(start.folder, 'head-office-keys.json'), config.headOffice.keys);
  await ring.ready;
  const service = startService({
    version: '0.1.0',
    folder: start.folder,
    config,
    keyKind: 'file',
    ring,
    policies: await openPolicyStore({
      file: join(start.folder, 'policy.jws'),
      keys: ring.keys,
      shipped: defaultPolicyDocument,
      today: () => today(clock, config.timeZone),
      log,
    }),
    key: {
      ...key,
      get privateKey() {
        points.reach('sealing');
        return key.privateKey;
      },
    },
    machine: { screenInUse: () => onlyScreen, mmPerPx: () => null, leave: () => undefined },
    clock,
    log,
    devices: { touchState: () => 'unknown' },
    canSpeak: false,
    languages: noPacks,
    voices: noVoicePacks,
    startDiskWork: diskWorkHere,
    forkVisit: () => forkInProcess({ onMessage: noteClaim }),
    onRestart: () => undefined,
    onChange: () => setImmediate(notifyWatchers),
    onVisitEnded: () => page.connect(),
  });
  const page = new TestPage(() => service, notifyWatchers);
  page.connect();
  const snapshot = () => page.shown();
  const screen = { snapshot, until: untilScreen(snapshot) };

  async function execute(command: Command): Promise<void> {
    switch (command.type) {
      case 'visit':
        return visit({ page, screen, claims }, points, command.visitor);
      case 'die':
        return points.arm(command.point, command.time);
      case 'setClockOff':
        clockOffMs = command.ms;
        return;
      case 'report':
        return report({
          type: 'state',
          screen: snapshot()?.screen.name ?? 'none',
          lineUp: service.lineUp(),
          waiting: storage.waiting(),
          reached: Object.fromEntries(points.reached),
        });
      case 'stop':
        await service.stop();
        process.exit(0);
    }
  }
  createInterface({ input: process.stdin })
    .on('line', (line) => void execute(commandSchema.parse(JSON.parse(line))))
    .on('close', () => process.exit(0));
  points.reach('start');
  report({ type: 'inService' });
}

function noteClaim(message: VisitMessage): void {
  if (message.type !== 'request' || message.request.type !== 'storeClaim') return;
  claims.set(message.request.receiptNumber, message.request.claimId);
}

function notifyWatchers(): void {
  for (const look of watchers) look();
}

function untilScreen(snapshot: () => KioskSnapshot | undefined) {
  return (wished: (snapshot: KioskSnapshot) => boolean, withinMs: number) =>
    new Promise<boolean>((resolve) => {
      const settle = (granted: boolean) => {
        clearTimeout(timer);
        watchers.delete(look);
        resolve(granted);
      };
      const look = () => {
        const now = snapshot();
        if (now && wished(now)) settle(true);
      };
      const timer = setTimeout(() => settle(false), withinMs);
      watchers.add(look);
      look();
    });
}
