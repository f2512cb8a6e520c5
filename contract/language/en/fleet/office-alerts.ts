import type { officeAlerts as original } from '../../id/fleet/office-alerts.ts';
import type { Translation } from '../../translation.ts';

/** Alerts of the head office itself, on the fleet's pages and by email. */
export const officeAlerts = {
  office: 'Head office',
  feed: '{client} has not taken events of claims for a long time',
  nats: 'events of claims have not been published to NATS for a long time',
  desk: 'a claim has waited at the desk for a long time ({kind})',
} as const satisfies Translation<typeof original>;
