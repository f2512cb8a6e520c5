import { z } from 'zod';
import { type FeedLag, measureLag } from '../../core/feed/lag.ts';
import type { DatabaseAndClock } from '../../database/transact.ts';
import { countUndecided } from '../../desk/work-list.ts';

export const officeAlertKindSchema = z.enum(['feed', 'desk']);
type OfficeAlertKind = z.infer<typeof officeAlertKindSchema>;

/** What is wrong with the head office itself, at one of its places. */
export interface OfficeTrouble {
  readonly kind: OfficeAlertKind;
  /** A way out of the feed, as `writeWay` names it, or a kind of waiting case. */
  readonly about: string;
}

const NATS = 'nats';
/** A client's id holds no blank. */
const CLIENT = 'client ';

function writeWay({ client }: FeedLag): string {
  return client === undefined ? NATS : `${CLIENT}${client}`;
}

/** The client that a way out leads to; undefined for NATS. */
export function clientOf(about: string): string | undefined {
  return about.startsWith(CLIENT) ? about.slice(CLIENT.length) : undefined;
}

/** What has waited for longer than configured. */
export async function findOfficeTroubles(dependencies: DatabaseAndClock): Promise<OfficeTrouble[]> {
  const { database, clock, settings } = dependencies;
  const { feedHours, deskHours } = settings.watch;
  const isLate = (since: Date | null, hours: number) =>
    since !== null && clock.now().getTime() - since.getTime() >= hours * 3_600_000;
  const lags = await measureLag(dependencies);
  const waiting = Object.entries(await countUndecided(database));
  return [
    ...lags
      .filter(({ since }) => isLate(since, feedHours))
      .map((lag) => ({ kind: 'feed' as const, about: writeWay(lag) })),
    ...waiting
      .filter(([, { since }]) => isLate(since, deskHours))
      .map(([about]) => ({ kind: 'desk' as const, about })),
  ];
}
