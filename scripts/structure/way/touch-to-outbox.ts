import type { Step } from './way.ts';

/** The longest way through the kiosk: from the press of Konfirmasi on the check page to the claim's row in the outbox. */
export const touchToOutbox: readonly Step[] = [
  { file: 'renderer/primitives/use-guarded-press.ts', name: 'useGuardedPress', says: 'onPress' },
  { file: 'renderer/screens/claim/check.tsx', name: 'CheckScreen', says: 'act' },
  { file: 'renderer/app/app.tsx', name: 'useAct', says: 'bridge.act' },
  { file: 'main/app/preload.ts', name: 'bridge.act', says: 'channels.act' },
  { file: 'main/app/ipc.ts', name: 'bindIpc', says: 'act' },
  { file: 'main/app/main.ts', name: 'run.act', says: 'started.service.act' },
  { file: 'main/app/service.ts', name: 'startService.act', says: 'arbiter.act' },
  { file: 'main/staff/screen-arbiter.ts', name: 'screenArbiter.act', says: 'visit.act' },
  { file: 'main/app/service.ts', name: 'guardVisit.act', says: 'visit.act' },
  { file: 'main/visit/host.ts', name: 'visitHost', says: 'visitMachine' },
  { file: 'main/visit/machine.ts', name: 'visitMachine', says: 'steps', wiring: true },
  { file: 'main/visit/machine.ts', name: 'steps', says: 'submission', wiring: true },
  { file: 'main/visit/claim/submission.ts', name: 'submission.check', says: 'submitting' },
  { file: 'main/visit/claim/submission.ts', name: 'submission.submitting', says: 'input.ports.submitClaim' },
  { file: 'main/outbox/outbox.ts', name: 'openOutbox.submitClaim', says: 'claimSubmission', wiring: true },
  { file: 'main/outbox/submit-claim.ts', name: 'claimSubmission', says: 'store.enqueue' },
  { file: 'main/outbox/store.ts', name: 'outboxStore.enqueue', says: 'insert' },
  { file: 'main/outbox/store.ts', name: 'outboxStore.insert', says: 'sql.insert.run' },
  { file: 'main/outbox/statements.ts', name: 'statements.insert' },
];
