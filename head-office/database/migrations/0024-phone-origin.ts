import { type Kysely, sql } from 'kysely';

/**
 * By which a phone tells its own kiosk: the number on the screen, the network that the kiosk spoke from, the key that began
 * the code. Codes of before are over with it, since no kiosk is known by them; a code lives for minutes.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema.alterTable('device_codes').addColumn('kid', 'text').execute();
  await schema.alterTable('device_codes').addColumn('network', 'text').execute();
  await schema.alterTable('device_codes').addColumn('number', 'text').execute();
  await schema
    .alterTable('device_codes')
    .addColumn('choices', 'text', (column) => column.check(sql`(number is null) = (choices is null)`))
    .execute();
  await schema.alterTable('kiosks').addColumn('city', 'text').execute();
  await schema.alterTable('enrolment_codes').addColumn('city', 'text').execute();
  // The phone named these kiosks by their branch's code alone.
  await sql`update kiosks set branch_name =
    (select branch_name from enrolment_codes where used_kid = kiosks.kid) where enrolled = 1`.execute(
    database,
  );
}
