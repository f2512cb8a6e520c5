import defaultPolicyDocument from './default.json' with { type: 'json' };
import { type Bank, type Policy, policySchema, type ReasonId, type ReasonRule } from './schema.ts';

/** The edition shipped with the product, in force until the head office sends a newer one. */
export const defaultPolicy: Policy = policySchema.parse(defaultPolicyDocument);

export { defaultPolicyDocument };

/** @throws RangeError when the policy has no such reason: the two programs hold different editions. */
export function reasonRule(policy: Policy, id: ReasonId): ReasonRule {
  const rule = policy.reasons.find((reason) => reason.id === id);
  if (!rule) throw new RangeError(`policy ${policy.version} has no rule for reason ${id}`);
  return rule;
}

export function findBank(policy: Policy, code: string): Bank | undefined {
  return policy.banks.find((bank) => bank.code === code);
}

/** What can be claimed at a kiosk on a day, with staff or alone. */
export function kioskReasons(policy: Policy, today: string): ReasonRule[] {
  return policy.reasons.filter(
    ({ channel, validFrom, validTo }) =>
      channel !== 'branch' && (validFrom ?? today) <= today && today <= (validTo ?? today),
  );
}
