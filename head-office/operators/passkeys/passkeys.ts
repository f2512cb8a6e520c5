import { z } from 'zod';
import type { Database } from '../../database/tables.ts';

/** WebAuthn Level 3, 5.8.4: by what a browser reaches an authenticator. */
const transportSchema = z.enum(['ble', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']);
/** What a browser says that this edition does not know is left out (5.8.4: unknown values are ignored). */
export const transportsSchema = z
  .array(z.string())
  .transform((named) => named.flatMap((each) => transportSchema.safeParse(each).data ?? []));
type Transport = z.infer<typeof transportSchema>;

/** A passkey as an authenticator made it. */
export interface NewPasskey {
  readonly credentialId: string;
  /** A COSE key. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: readonly Transport[];
  readonly isBackedUp: boolean;
}

/** One that an operator signs in with. */
export interface Passkey extends NewPasskey {
  readonly label: string;
  readonly madeAt: string;
  readonly lastUsedAt: string | null;
}

const rowSchema = z
  .object({
    credential_id: z.string(),
    public_key: z.instanceof(Uint8Array),
    counter: z.int().min(0),
    transports: z
      .string()
      .transform((text) => text.split(','))
      .pipe(transportsSchema),
    label: z.string(),
    made_at: z.string(),
    last_used_at: z.string().nullable(),
    backed_up: z.int(),
  })
  .transform(
    (row): Passkey => ({
      credentialId: row.credential_id,
      publicKey: Uint8Array.from(row.public_key),
      counter: row.counter,
      transports: row.transports,
      label: row.label,
      madeAt: row.made_at,
      lastUsedAt: row.last_used_at,
      isBackedUp: row.backed_up === 1,
    }),
  );

/** An operator's own, the oldest first. */
export async function listPasskeys(database: Database, operator: string): Promise<Passkey[]> {
  const rows = await database
    .selectFrom('operator_passkeys')
    .selectAll()
    .where('operator', '=', operator)
    .orderBy('made_at')
    .orderBy('credential_id')
    .execute();
  return z.array(rowSchema).parse(rows);
}

/** Keeps a passkey; false where an authenticator has brought the same before, to whomever. */
export async function insertPasskey(
  transaction: Database,
  operator: string,
  { credentialId, publicKey, counter, transports, isBackedUp }: NewPasskey,
  { label, now }: { readonly label: string; readonly now: Date },
): Promise<boolean> {
  const kept = await transaction
    .insertInto('operator_passkeys')
    .values({
      credential_id: credentialId,
      operator,
      public_key: publicKey,
      counter,
      transports: transports.join(','),
      label,
      made_at: now.toISOString(),
      last_used_at: null,
      backed_up: isBackedUp ? 1 : 0,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('credential_id')
    .executeTakeFirst();
  return kept !== undefined;
}

export async function forgetPasskeys(transaction: Database, operator: string): Promise<void> {
  await transaction.deleteFrom('operator_passkeys').where('operator', '=', operator).execute();
}

const MARK = 8;

/** By which the record tells passkeys apart: what operators call theirs is their own affair. */
export function markOf(credentialId: string): string {
  return credentialId.slice(0, MARK);
}
