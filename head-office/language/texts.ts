import { gatherTexts } from '../../contract/language/gather-texts.ts';
import { fleet } from '../../contract/language/id/fleet.ts';
import { mail } from '../../contract/language/id/mail.ts';
import { phone } from '../../contract/language/id/phone.ts';

/** What a participant reads on a phone of their own. */
export const phoneTexts = gatherTexts(
  phone,
  import.meta.glob('../../contract/language/*/phone.ts', { eager: true, import: 'phone' }),
);
export type PhoneTexts = typeof phone;

/** What a participant gets by e-mail. */
export const mailTexts = gatherTexts(
  mail,
  import.meta.glob('../../contract/language/*/mail.ts', { eager: true, import: 'mail' }),
);

/** What operators read on the fleet's pages. */
export const fleetTexts = gatherTexts(
  fleet,
  import.meta.glob('../../contract/language/*/fleet.ts', { eager: true, import: 'fleet' }),
);
export type FleetTexts = typeof fleet;
