import type { Logger } from 'pino';
import type { AccountInquiry } from '../account-inquiry/account-inquiry.ts';
import type { CaseFeed } from '../case-events/case-feed.ts';
import { decideParkedClaims } from '../claims/decide-parked.ts';
import { sealEarlierCases } from '../claims/seal-earlier.ts';
import type { Clock } from '../clock.ts';
import type { Settings } from '../configuration/configure.ts';
import type { Database } from '../database/tables.ts';
import { errorCode } from '../error-code.ts';
import type { CaseKeys } from '../keys/case-keys.ts';
import type { HeadOfficeKeys } from '../keys/head-office-keys.ts';
import { daysLeft } from '../keys/signing.ts';
import type { PolicyInForce } from '../policy/policy-store.ts';
import { type Repeated, repeat } from '../repeat.ts';
import { eraseExpired } from '../retention/erase-expired.ts';

const HOUR_SECONDS = 3_600;

export interface MaintenanceDependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly policies: PolicyInForce;
  readonly keys: HeadOfficeKeys;
  readonly caseKeys: CaseKeys;
  readonly cases: CaseFeed;
  readonly accountInquiry: AccountInquiry;
  readonly log: Logger;
}

/**
 * Every `upkeep.everyHours`: encrypt what an earlier edition has stored, decide claims that waited for the registry to be mended,
 * erase what the retention times no longer allow to be kept, and warn of keys that end soon.
 */
export function startMaintenance(dependencies: MaintenanceDependencies): Repeated {
  return repeat(dependencies.settings.upkeep.everyHours * HOUR_SECONDS, () => runJobs(dependencies));
}

async function runJobs(dependencies: MaintenanceDependencies): Promise<void> {
  warnOfKeys(dependencies);
  await sealEarlier(dependencies);
  await decideParked(dependencies);
  await erase(dependencies);
}

function warnOfKeys({ keys, clock, settings, log }: MaintenanceDependencies): void {
  for (const [use, days] of Object.entries(daysLeft(keys, clock.now()))) {
    if (days < settings.upkeep.warnOfKeysDays) {
      log.warn({ use, days }, 'the last key runs out: add one to the key file');
    }
  }
}

async function sealEarlier(dependencies: MaintenanceDependencies): Promise<void> {
  try {
    const cases = await sealEarlierCases(dependencies);
    if (cases > 0) dependencies.log.info({ cases }, 'cases of an earlier edition are encrypted now');
  } catch (error) {
    dependencies.log.error({ code: errorCode(error) }, 'cases of an earlier edition stay unencrypted');
  }
}

async function decideParked(dependencies: MaintenanceDependencies): Promise<void> {
  try {
    await decideParkedClaims(dependencies);
  } catch (error) {
    dependencies.log.error({ code: errorCode(error) }, 'claims that wait for the registry stay undecided');
  }
}

/** What fails is logged and tried again by the next run. */
async function erase(dependencies: MaintenanceDependencies): Promise<void> {
  const { policies, log } = dependencies;
  try {
    const { policy } = policies.inForce();
    const erased = await eraseExpired({ ...dependencies, policy });
    if (Object.keys(erased).length > 0) log.info({ erased }, 'erased by retention time');
  } catch (error) {
    log.error({ code: errorCode(error) }, 'retention could not be kept');
  }
}
