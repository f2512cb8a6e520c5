import { type Kysely, sql } from 'kysely';

/** Operators who sign in at the agency's identity provider and have no password here, and sign-ins there that have begun. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  // SQLite cannot take NOT NULL away from a column: another one takes its place.
  await schema.alterTable('operators').addColumn('secret', 'text').execute();
  await sql`update operators set secret = password_hash`.execute(database);
  await schema.alterTable('operators').dropColumn('password_hash').execute();
  await schema.alterTable('operators').renameColumn('secret', 'password_hash').execute();
  // One way of signing in: by password, or as this subject of this issuer.
  await schema
    .alterTable('operators')
    .addColumn('issuer', 'text', (column) =>
      column.check(sql`(issuer is null) = (password_hash is not null)`),
    )
    .execute();
  await schema
    .alterTable('operators')
    .addColumn('subject', 'text', (column) => column.check(sql`(subject is null) = (issuer is null)`))
    .execute();
  await schema
    .createIndex('operators_by_subject')
    .unique()
    .on('operators')
    .columns(['issuer', 'subject'])
    .execute();
  // 1 where the password counts also while all others are signed in by the provider.
  await schema
    .alterTable('operators')
    .addColumn('break_glass', 'integer', (column) =>
      column.notNull().defaultTo(0).check(sql`break_glass in (0, 1)`),
    )
    .execute();
  // SHA-256 of the provider's own session (`sid`), which it names when that ends.
  await schema.alterTable('operator_sessions').addColumn('provider_session', 'text').execute();
  await schema
    .createTable('begun_sign_ins')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute();
}
