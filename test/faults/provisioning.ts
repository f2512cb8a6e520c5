import { type KioskConfigFile, kioskConfigSchema } from '../../main/config.ts';

const QUICK = { firstRetrySeconds: 0.05, longestRetrySeconds: 1 };

/** What a kiosk that looks after its storage is told besides: small disks, and everything at once. */
const mending = {
  outbox: { ...QUICK, eraseSeconds: 0.05 },
  storage: { leastFreeMegabytes: 1, claimKilobytes: 800, probeSeconds: 0.2 },
};

/** Whether the kiosk under test puts a damaged database aside and carries over what can be read. */
export function mendsStorage(place: Omit<KioskConfigFile, 'outbox'>): boolean {
  return kioskConfigSchema.safeParse({ ...place, ...mending }).success;
}

/** The provisioning file of a kiosk that is quick to try again, as far as this edition knows its parts. */
export function provisioningFor(place: Omit<KioskConfigFile, 'outbox'>): object {
  return mendsStorage(place) ? { ...place, ...mending } : { ...place, outbox: QUICK };
}
