import { expect, test } from 'vitest';
import { type Claim, claimSchema } from '../../../contract/claim/claim.ts';
import { computePayout } from '../../../contract/eligibility/payout.ts';
import { defaultPolicy } from '../../../contract/policy/policy.ts';
import { validateClaim } from '../../../head-office/claims/validate-claim.ts';
import { goodClaim } from '../../fixtures/claim/good-claim.ts';
import { makeCard, makeMembership, TODAY } from '../../fixtures/claim/make-membership.ts';

const declaration: Claim['declaration'] = {
  what: 'businessStopped',
  textVersion: '2026-11-26',
  declaredAt: '2026-11-18T02:55:00.000Z',
};

/** Permenaker 4/2022 article 6(2)b: a BPU member is paid on stopping, by her own word. */
function decide(inactiveSince: string | null, declared: Claim['declaration']) {
  const card = makeCard({ segment: 'BPU', employer: null, inactiveSince, exit: null });
  const membership = makeMembership({ cards: [card] });
  const payout = computePayout(defaultPolicy, {
    membership,
    reason: 'businessStopped',
    hasNpwp: false,
    today: TODAY,
  });
  const { gross, tax, net } = payout;
  const claim = claimSchema.parse({
    ...goodClaim,
    reason: 'businessStopped',
    documents: [],
    payout: { gross, tax, net },
    declaration: declared,
  });
  return validateClaim(defaultPolicy, claim, {
    session: null,
    membership,
    holder: 'matches',
    picturesReadable: true,
    clockTolerance: 0,
  });
}

test('an active BPU member is paid by her own word, and not without it', () => {
  expect(decide(null, declaration)).toBeUndefined();
  expect(decide(null, undefined)).toBe('notEligible');
});

test('one whose membership is over declares nothing; a claim of the form before still opens', () => {
  expect(decide('2026-02-01', undefined)).toBeUndefined();
  expect(claimSchema.safeParse(goodClaim).success).toBe(true);
});
