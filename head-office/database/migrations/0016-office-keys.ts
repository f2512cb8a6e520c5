import { type Kysely, sql } from 'kysely';

/** The head office's own keys, by their thumbprints, so that an instance with other ones is known as such. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('office_keys')
    .addColumn('kid', 'text', (column) => column.primaryKey())
    .addColumn('added_at', 'text', (column) => column.notNull())
    // By an administrator's word; nobody has it any more.
    .addColumn('given_up_at', 'text')
    // When a claim last came that is sealed to it, to an instance that lacks it.
    .addColumn('missed_at', 'text')
    .execute();
  // None of these was a verdict on a claim: a kiosk that holds the envelope still may send it again.
  await sql`
    delete from envelopes where outcome = 'refused' and claim is null
    and refusal in ('unreadable', 'kioskUnknown', 'kioskExpired', 'kioskRevoked', 'signatureWrong')`.execute(
    database,
  );
}
