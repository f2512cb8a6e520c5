import { z } from 'zod';
import type { Database } from '../database/tables.ts';

const ROLES = ['viewer', 'operator', 'policy', 'administrator', 'auditor'] as const;
export const roleSchema = z.enum(ROLES);
/** What an operator is there for. Given, like the account itself, by whoever runs the head office. */
export type Role = z.infer<typeof roleSchema>;

const EVERYBODY: readonly Role[] = ROLES;
const KIOSKS: readonly Role[] = ['operator', 'administrator'];
const POLICY: readonly Role[] = ['policy', 'administrator'];
const ADMINISTRATORS: readonly Role[] = ['administrator'];
/** For the data-protection officer, and for nobody whose work is looked at. */
const AUDITORS: readonly Role[] = ['auditor'];

/** Who may do what on the fleet's pages: every page and every form names one of these. */
const MAY = {
  look: EVERYBODY,
  ownAccount: EVERYBODY,
  acknowledge: KIOSKS,
  confirmClaim: KIOSKS,
  reviewHolder: KIOSKS,
  bindDesk: KIOSKS,
  answerCall: KIOSKS,
  readLooks: AUDITORS,
  order: KIOSKS,
  giveCode: KIOSKS,
  proposeOrders: KIOSKS,
  proposeKeys: KIOSKS,
  confirm: KIOSKS,
  confirmOrders: KIOSKS,
  confirmKeys: ADMINISTRATORS,
  withdrawProposal: KIOSKS,
  sendPolicy: POLICY,
  publishPolicy: POLICY,
  withdrawPolicy: POLICY,
  sessionsOfAll: ADMINISTRATORS,
} as const satisfies Record<string, readonly Role[]>;
export type Deed = keyof typeof MAY;

export function may({ role }: { readonly role: Role }, deed: Deed): boolean {
  return MAY[deed].includes(role);
}

/** Whether nobody else may do this, so that nobody can be the second person. */
export async function isOnlyOne(database: Database, name: string, deed: Deed): Promise<boolean> {
  const other = await database
    .selectFrom('operators')
    .select('name')
    .where('name', '!=', name)
    .where('role', 'in', MAY[deed])
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return other === undefined;
}
