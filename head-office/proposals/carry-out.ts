import type { Database } from '../database/tables.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import { createEnrolmentCode, type NewKiosk } from '../fleet/enrolment-codes.ts';
import { giveOrder } from '../fleet/orders.ts';
import { withdrawKiosk } from '../fleet/withdraw-kiosk.ts';
import { recordAction } from '../operators/record-action.ts';
import type { Subject } from './subject.ts';

type Code = Awaited<ReturnType<typeof createEnrolmentCode>>;

/** What came of it: of a code, what is shown once. */
export type CarriedOut =
  | { readonly kind: 'orders' | 'revoke' }
  | { readonly kind: 'reenrol'; readonly kiosk: NewKiosk; readonly code: Code };

/** Does what was proposed, in the transaction in which the proposal ends. Kiosks that have left the list are left out. */
export async function carryOut(
  dependencies: Pick<DatabaseAndClock, 'clock' | 'settings'>,
  transaction: Database,
  subject: Subject,
  operator: string,
): Promise<CarriedOut> {
  const now = dependencies.clock.now();
  switch (subject.kind) {
    case 'orders': {
      const rows = await transaction.selectFrom('kiosk_states').select(['branch_id', 'kiosk_id']).execute();
      const there = new Set(rows.map(({ branch_id, kiosk_id }) => `${branch_id}-${kiosk_id}`));
      for (const kiosk of subject.kiosks) {
        if (!there.has(`${kiosk.branchId}-${kiosk.kioskId}`)) continue;
        await giveOrder(transaction, kiosk, subject.order, operator, now);
      }
      return { kind: 'orders' };
    }
    case 'revoke':
      await withdrawKiosk(transaction, subject.kiosk, now);
      await recordAction(transaction, { operator, action: 'revoke', kiosk: subject.kiosk }, now);
      return { kind: 'revoke' };
    case 'reenrol': {
      const code = await giveCode(dependencies, transaction, subject.kiosk, operator);
      return { kind: 'reenrol', kiosk: subject.kiosk, code };
    }
  }
}

/** Makes an enrolment code, and records that the operator gave it. */
export async function giveCode(
  dependencies: Pick<DatabaseAndClock, 'clock' | 'settings'>,
  transaction: Database,
  kiosk: NewKiosk,
  operator: string,
): Promise<Code> {
  const code = await createEnrolmentCode(dependencies, transaction, kiosk, operator);
  const { branchId, kioskId } = kiosk;
  const given = { operator, action: 'giveCode', kiosk: { branchId, kioskId } } as const;
  await recordAction(transaction, given, dependencies.clock.now());
  return code;
}
