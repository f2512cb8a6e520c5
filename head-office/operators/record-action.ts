import { v7 as uuidV7 } from 'uuid';
import type { Database } from '../database/tables.ts';
import type { KioskRef } from '../keys/kiosk-keys.ts';

/** Actions of operators that are recorded for ever. */
export const OPERATOR_ACTIONS = [
  'signIn',
  'signInBreakGlass',
  'signInAtProvider',
  'signOutAtProvider',
  'refuseSignIn',
  'makeOperator',
  'changeRole',
  'changePassword',
  'setUpFactor',
  'proveFactor',
  'useRecoveryCode',
  'addPasskey',
  'removePasskey',
  'provePasskey',
  'passkeyWentBack',
  'endSession',
  'takeOutOfService',
  'putIntoService',
  'restartWhenIdle',
  'fetchPolicy',
  'acknowledge',
  'acknowledgeEvidence',
  'giveCode',
  'revoke',
  'propose',
  'confirm',
  'withdrawProposal',
  'sendPolicy',
  'publishPolicy',
  'withdrawPolicy',
  'confirmClaim',
  'refuseClaim',
  'lookAtHolder',
  'acceptHolder',
  'refuseHolder',
  'giveDeskCode',
  'removeDeskBrowser',
  'answerCall',
  'endCall',
] as const;
type OperatorAction = (typeof OPERATOR_ACTIONS)[number];

export interface ActionRecord {
  readonly operator: string;
  readonly action: OperatorAction;
  readonly kiosk?: KioskRef;
  /**
   * A code or number: a reason, an alert's kind, a policy's version, another operator's name, a role. For evidence its kind and
   * why, as the operator wrote it; for a claim why, or its receipt number; for a proposal its kind and whose it is; for a
   * passkey its mark; for a desk its branch.
   */
  readonly detail?: string;
}

/** Records an action in the same transaction that carries it out. */
export async function recordAction(
  transaction: Database,
  { operator, action, kiosk, detail }: ActionRecord,
  now: Date,
): Promise<void> {
  await transaction
    .insertInto('operator_actions')
    .values({
      action_id: uuidV7({ msecs: now.getTime() }),
      at: now.toISOString(),
      operator,
      action,
      branch_id: kiosk?.branchId ?? null,
      kiosk_id: kiosk?.kioskId ?? null,
      detail: detail ?? null,
    })
    .execute();
}
