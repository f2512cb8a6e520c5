import { gatherStaffTexts, gatherTexts } from '../../contract/language/gather-texts.ts';
import { desk } from '../../contract/language/id/desk.ts';
import { accountHolders } from '../../contract/language/id/fleet/account-holders.ts';
import { appearance } from '../../contract/language/id/fleet/appearance.ts';
import { helpCalls } from '../../contract/language/id/fleet/help-calls.ts';
import { identityProvider } from '../../contract/language/id/fleet/identity-provider.ts';
import { officeAlerts } from '../../contract/language/id/fleet/office-alerts.ts';
import { passkeys } from '../../contract/language/id/fleet/passkeys.ts';
import { proposals } from '../../contract/language/id/fleet/proposals.ts';
import { fleet } from '../../contract/language/id/fleet.ts';
import { mail } from '../../contract/language/id/mail.ts';
import { phone } from '../../contract/language/id/phone.ts';
import { policy } from '../../contract/language/id/policy.ts';
import { policyDoubts } from '../../contract/language/id/policy-doubts.ts';
import { rules } from '../../contract/language/id/rules.ts';
import type { StaffLanguage } from '../../contract/language/languages.ts';
import { type Words, wordsOf } from '../../contract/policy/sentences/words.ts';

/** What a participant reads on a phone of their own. */
export const phoneTexts = gatherTexts(
  phone,
  import.meta.glob('../../contract/language/*/phone.ts', { eager: true, import: 'phone' }),
);
export type PhoneTexts = typeof phone;

/** What a participant, or an operator, gets by e-mail. */
export const mailTexts = gatherTexts(
  mail,
  import.meta.glob('../../contract/language/*/mail.ts', { eager: true, import: 'mail' }),
);

/** What operators read on the fleet's pages. */
export const fleetTexts = gatherStaffTexts(
  fleet,
  import.meta.glob('../../contract/language/*/fleet.ts', { eager: true, import: 'fleet' }),
);
export type FleetTexts = typeof fleet;

/** The same on the page about holders of accounts. */
export const holderTexts = gatherStaffTexts(
  accountHolders,
  import.meta.glob('../../contract/language/*/fleet/account-holders.ts', {
    eager: true,
    import: 'accountHolders',
  }),
);
/** The same about what is wrong with the head office itself. */
export const officeAlertTexts = gatherStaffTexts(
  officeAlerts,
  import.meta.glob('../../contract/language/*/fleet/office-alerts.ts', {
    eager: true,
    import: 'officeAlerts',
  }),
);
/** The choice of colours at the foot of every page. */
export const appearanceTexts = gatherTexts(
  appearance,
  import.meta.glob('../../contract/language/*/fleet/appearance.ts', { eager: true, import: 'appearance' }),
);
/** What staff of a branch read at its desk. */
export const deskTexts = gatherStaffTexts(
  desk,
  import.meta.glob('../../contract/language/*/desk.ts', { eager: true, import: 'desk' }),
);
export type DeskTexts = typeof desk;

/** What both read of calls from kiosks. */
export const helpCallTexts = gatherStaffTexts(
  helpCalls,
  import.meta.glob('../../contract/language/*/fleet/help-calls.ts', { eager: true, import: 'helpCalls' }),
);

/** The same about their passkeys. */
export const passkeyTexts = gatherStaffTexts(
  passkeys,
  import.meta.glob('../../contract/language/*/fleet/passkeys.ts', { eager: true, import: 'passkeys' }),
);
/** The same about the identity provider at which they sign in. */
export const providerTexts = gatherStaffTexts(
  identityProvider,
  import.meta.glob('../../contract/language/*/fleet/identity-provider.ts', {
    eager: true,
    import: 'identityProvider',
  }),
);
/** The same about what two of them have to agree on. */
export const proposalTexts = gatherStaffTexts(
  proposals,
  import.meta.glob('../../contract/language/*/fleet/proposals.ts', { eager: true, import: 'proposals' }),
);
export type PasskeyTexts = typeof passkeys;

const policyTexts = gatherStaffTexts(
  policy,
  import.meta.glob('../../contract/language/*/policy.ts', { eager: true, import: 'policy' }),
);
const policyDoubtTexts = gatherStaffTexts(
  policyDoubts,
  import.meta.glob('../../contract/language/*/policy-doubts.ts', { eager: true, import: 'policyDoubts' }),
);
const ruleTexts = gatherStaffTexts(
  rules,
  import.meta.glob('../../contract/language/*/rules.ts', { eager: true, import: 'rules' }),
);

/** How editions of the policy are talked about. */
export function policyWords(language: StaffLanguage): Words {
  return wordsOf(language, {
    policy: policyTexts[language],
    policyDoubts: policyDoubtTexts[language],
    rules: ruleTexts[language],
  });
}
