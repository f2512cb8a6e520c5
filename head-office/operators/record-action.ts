import { v7 as uuidV7 } from 'uuid';
import type { Database } from '../database/tables.ts';
import type { KioskRef } from '../keys/kiosk-keys.ts';

/** Everything that operators do and that is kept for ever. */
export const OPERATOR_ACTIONS = [
  'signIn',
  'changePassword',
  'takeOutOfService',
  'putIntoService',
  'restartWhenIdle',
  'fetchPolicy',
  'acknowledge',
  'giveCode',
  'revoke',
  'publishPolicy',
] as const;
type OperatorAction = (typeof OPERATOR_ACTIONS)[number];

export interface ActionRecord {
  readonly operator: string;
  readonly action: OperatorAction;
  readonly kiosk?: KioskRef;
  /** A code or a number that says more: a reason, an alert's kind, a policy's version. */
  readonly detail?: string;
}

/** Adds to the record, in the transaction of what was done: neither is without the other. */
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
