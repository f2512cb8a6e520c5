import { type Kysely, sql } from 'kysely';
import { isPostgres } from '../dialects/is-postgres.ts';

/** Passkeys of operators, and the challenge that a session's passkey is to answer. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable('operator_passkeys')
    // As the authenticator made it, in base64url; no other operator can bring the same.
    .addColumn('credential_id', 'text', (column) => column.primaryKey())
    .addColumn('operator', 'text', (column) => column.notNull().references('operators.name'))
    // A COSE key (RFC 9052).
    .addColumn('public_key', isPostgres(database) ? 'bytea' : 'blob', (column) => column.notNull())
    // 0 where the authenticator does not count.
    .addColumn('counter', 'bigint', (column) => column.notNull().check(sql`counter >= 0`))
    .addColumn('transports', 'text', (column) => column.notNull())
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('last_used_at', 'text')
    .addColumn('backed_up', 'integer', (column) => column.notNull().check(sql`backed_up in (0, 1)`))
    .execute();
  await schema
    .createIndex('operator_passkeys_by_operator')
    .on('operator_passkeys')
    .column('operator')
    .execute();
  await schema.alterTable('operator_sessions').addColumn('challenge', 'text').execute();
  await schema
    .alterTable('operator_sessions')
    .addColumn('challenge_until', 'text', (column) =>
      column.check(sql`(challenge is null) = (challenge_until is null)`),
    )
    .execute();
}
