import type { Step } from './way.ts';

/** The longest way through the kiosk: from the press of Konfirmasi on the check page to the claim's row in the outbox. */
export const touchToOutbox: readonly Step[] = [
  { file: 'renderer/controls/use-guarded-press.ts', name: 'useGuardedPress', says: 'onPress' },
  { file: 'renderer/screens/check.tsx', name: 'CheckScreen', says: 'act' },
  { file: 'renderer/app.tsx', name: 'useAct', says: 'bridge.act' },
  { file: 'main/preload.ts', name: 'bridge.act', says: 'channels.act' },
  { file: 'main/ipc.ts', name: 'bindIpc', says: 'act' },
  { file: 'main/main.ts', name: 'run.act', says: 'started.service.act' },
  { file: 'main/service.ts', name: 'startService.act', says: 'staff.desk.act' },
  { file: 'main/staff/desk.ts', name: 'frontDesk.act', says: 'visit.act' },
  { file: 'main/service.ts', name: 'guarded.act', says: 'visit.act' },
  { file: 'main/session/visit.ts', name: 'visitHost', says: 'visitFlow' },
  { file: 'main/session/flow/flow.ts', name: 'visitFlow', says: 'submission', wiring: true },
  { file: 'main/session/flow/submission.ts', name: 'submission.check', says: 'submitting' },
  { file: 'main/session/flow/submission.ts', name: 'submission.submitting', says: 'submitClaim' },
  { file: 'main/session/flow/actors.ts', name: 'actors.submitClaim', says: 'input.ports.submitClaim' },
  { file: 'main/outbox/sending.ts', name: 'openSending.submitClaim', says: 'claimSubmission', wiring: true },
  { file: 'main/outbox/submit-claim.ts', name: 'claimSubmission', says: 'parts.store.enqueue' },
  { file: 'main/outbox/store.ts', name: 'outboxStore.enqueue', says: 'insert' },
  { file: 'main/outbox/store.ts', name: 'outboxStore.insert', says: 'sql.insert.run' },
  { file: 'main/outbox/statements.ts', name: 'statements.insert' },
];
