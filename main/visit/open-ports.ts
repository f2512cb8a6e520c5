import { setTimeout as wait } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { HELP_CONSENT_VERSION } from '../../contract/assistance/assistance.ts';
import { claimIdSchema } from '../../contract/claim/claim.ts';
import type { AuditLog } from '../audit/log.ts';
import { type Clock, today } from '../clock.ts';
import type { KioskConfig } from '../configuration/config.ts';
import type { KioskKey } from '../keys/kiosk-key.ts';
import { attester } from '../keys/sign.ts';
import type { Log } from '../log.ts';
import type { PolicyStore } from '../policy/policy-store.ts';
import { writeEktp } from './assistance/write-ektp.ts';
import type { VisitHeadOffice, VisitPorts } from './chart/ports.ts';
import { documentRulesOf } from './documents/document-rules.ts';
import { photoRulesOf } from './photo/photo-rules.ts';

interface Dependencies {
  readonly config: KioskConfig;
  readonly clock: Clock;
  readonly key: KioskKey;
  readonly policies: PolicyStore;
  readonly headOffice: VisitHeadOffice;
  readonly audit: AuditLog;
  readonly log: Log;
  readonly submitClaim: VisitPorts['submitClaim'];
}

/** What visits need, on this kiosk. */
export function visitPorts({
  config,
  clock,
  key,
  policies,
  headOffice,
  audit,
  log,
  submitClaim,
}: Dependencies): VisitPorts {
  const { times, branchId, kioskId } = config;
  const signAttestation = attester(key);
  return {
    policy: policies.inForce,
    times: {
      idleMs: times.idleSeconds * 1_000,
      warningSeconds: times.warningSeconds,
      receiptMs: times.receiptSeconds * 1_000,
      farewellMs: times.farewellSeconds * 1_000,
    },
    photoRules: (policy) => photoRulesOf(config, policy),
    onFaceCheckFault: (because) => log('faceCheckStopped', { because }),
    documentRules: (policy) => documentRulesOf(config, policy),
    onPageCheckFault: (because) => log('pageCheckStopped', { because }),
    wait: (seconds, signal) => wait(seconds * 1_000, undefined, { signal }),
    now: () => clock.now(),
    today: () => today(clock, config.timeZone),
    headOffice,
    async attest(read, staffId, signal) {
      const checkedAt = clock.now().toISOString();
      const { ektp, ektpDigest } = writeEktp(read);
      const attestation = await signAttestation({ branchId, kioskId, staffId, checkedAt, ektpDigest });
      return headOffice.signInAttested({ attestation, ektp }, signal);
    },
    onHelp(event, staffId) {
      if (event === 'agreed') audit.append('helpAgreed', { staffId, consentVersion: HELP_CONSENT_VERSION });
      else audit.append('helpDeclined', { staffId });
    },
    submitClaim,
    newVisitId: () => uuidv7(),
    newClaimId: () => claimIdSchema.parse(uuidv7({ msecs: clock.now().getTime() })),
  };
}
