import type { Step } from './way.ts';

/** The longest way through the kiosk: from the press of Konfirmasi on the check page to the claim's row in the outbox. */
export const touchToOutbox: readonly Step[] = [
  { file: 'renderer/controls/use-guarded-press.ts', name: 'useGuardedPress', by: 'onPress' },
  { file: 'renderer/screens/check.tsx', name: 'CheckScreen', by: 'act' },
  { file: 'renderer/app.tsx', name: 'useAct' },
  { file: 'main/preload.ts', name: 'bridge.act', by: 'act' },
  { file: 'main/ipc.ts', name: 'bindIpc' },
  { file: 'main/main.ts', name: 'run.act' },
  { file: 'main/service.ts', name: 'startService.act' },
  { file: 'main/staff/desk.ts', name: 'frontDesk.act' },
  { file: 'main/service.ts', name: 'guarded.act', by: 'act' },
  { file: 'main/session/visit.ts', name: 'visitHost' },
  { file: 'main/session/flow/flow.ts', name: 'visitFlow', wiring: true },
  { file: 'main/session/flow/submission.ts', name: 'submission.check' },
  { file: 'main/session/flow/submission.ts', name: 'submission.submitting' },
  { file: 'main/session/flow/actors.ts', name: 'actors.submitClaim' },
  { file: 'main/outbox/sending.ts', name: 'openSending.submitClaim', wiring: true },
  { file: 'main/outbox/submit-claim.ts', name: 'claimSubmission' },
  { file: 'main/outbox/store.ts', name: 'outboxStore.enqueue' },
  { file: 'main/outbox/store.ts', name: 'outboxStore.insert' },
  { file: 'main/outbox/statements.ts', name: 'statements.insert' },
];
