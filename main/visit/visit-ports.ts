import { setTimeout as wait } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { claimIdSchema } from '../../contract/claim/claim.ts';
import { fail } from '../../contract/outcome.ts';
import type { Policy } from '../../contract/policy/schema.ts';
import { type Clock, today } from '../clock.ts';
import type { VisitConfig } from '../configuration/config.ts';
import type { ClaimSealer } from '../keys/seal.ts';
import { bugOf, type VisitMessage } from '../visit-process/messages.ts';
import { writeEktp } from './assistance/write-ektp.ts';
import type { VisitHeadOffice, VisitPorts } from './chart/ports.ts';
import { claimSubmission } from './claim/submit-claim.ts';
import { documentRulesOf } from './documents/document-rules.ts';
import type { MainLink } from './main-link.ts';
import { photoRulesOf } from './photo/photo-rules.ts';

interface Dependencies {
  readonly config: VisitConfig;
  readonly clock: Clock;
  readonly policy: () => Policy;
  readonly headOffice: VisitHeadOffice;
  readonly sealer: ClaimSealer;
  readonly main: MainLink;
  readonly post: (message: VisitMessage) => void;
}

/** What a visit needs, in its own process. */
export function visitPorts(dependencies: Dependencies): VisitPorts {
  const { config, clock, policy, headOffice, sealer, main, post } = dependencies;
  const { times, staffCall } = config;
  return {
    policy,
    times: {
      idleMs: times.idleSeconds * 1_000,
      warningSeconds: times.warningSeconds,
      receiptMs: times.receiptSeconds * 1_000,
      farewellMs: times.farewellSeconds * 1_000,
      introductionMs: times.introductionSeconds * 1_000,
      callAskMs: staffCall.askSeconds * 1_000,
      callWaitMs: staffCall.waitMinutes * 60_000,
      speechStretchPercent: times.speechStretchPercent,
    },
    photoRules: (inForce) => photoRulesOf(config, inForce),
    onFaceCheckFault: (because) => post({ type: 'faceCheckStopped', because }),
    documentRules: (inForce) => documentRulesOf(config, inForce),
    onPageCheckFault: (because) => post({ type: 'pageCheckStopped', because }),
    wait: (seconds, signal) => wait(seconds * 1_000, undefined, { signal }),
    now: () => clock.now(),
    today: () => today(clock, config.timeZone),
    region: config.region ?? null,
    headOffice,
    counterName: config.counterName ?? null,
    async attest(read, signal) {
      const { ektp, ektpDigest } = writeEktp(read);
      const attestation = await main.ask({ type: 'attest', ektpDigest });
      // Nobody could check who attests, or the head office does not take it now: the claim goes without a session.
      if (attestation === null) return fail({ kind: 'unreachable' });
      return headOffice.signInAttested({ attestation, ektp }, signal);
    },
    onHelp: (answer) => post({ type: 'helpAnswered', answer }),
    submitClaim: claimSubmission({
      config,
      clock,
      sealer,
      ask: main.ask,
      onFault: (error) => post({ type: 'claimNotStored', bug: bugOf(error) }),
    }),
    newVisitId: () => uuidv7(),
    newCallId: () => uuidv7(),
    newClaimId: () => claimIdSchema.parse(uuidv7({ msecs: clock.now().getTime() })),
  };
}
