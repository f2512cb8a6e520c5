import { secondsAfter } from '../../clock.ts';
import type { DatabaseAndClock } from '../../database/transact.ts';

/** Takes the right to publish for some time, or keeps it. False while another instance has it. */
export async function takeLease(
  { database, clock, settings }: DatabaseAndClock,
  instance: string,
): Promise<boolean> {
  const now = clock.now();
  const taken = await database
    .updateTable('case_feed')
    .set({
      publisher: instance,
      publisher_until: secondsAfter(now, settings.core.publisherSeconds).toISOString(),
    })
    .where((feed) =>
      feed.or([
        feed('publisher', 'is', null),
        feed('publisher', '=', instance),
        feed('publisher_until', '<=', now.toISOString()),
      ]),
    )
    .returning('id')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Lets another instance publish at once. */
export async function giveUpLease({ database }: DatabaseAndClock, instance: string): Promise<void> {
  await database
    .updateTable('case_feed')
    .set({ publisher: null, publisher_until: null })
    .where('publisher', '=', instance)
    .execute();
}
