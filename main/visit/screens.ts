import type { Screen } from '../../contract/kiosk-api/snapshot.ts';
import { ektpScreens } from './assistance/ektp.ts';
import type { VisitContext } from './chart/context.ts';
import { accountScreens } from './claim/account.ts';
import { membershipScreens } from './claim/membership.ts';
import { npwpScreens } from './claim/npwp.ts';
import { reasonScreens } from './claim/reason.ts';
import { situationScreens } from './claim/situation.ts';
import { submissionScreens } from './claim/submission.ts';
import { contributionsScreens } from './contributions/contributions.ts';
import { documentsScreens } from './documents/documents.ts';
import { entranceScreens } from './entry/entrance.ts';
import { passwordResetScreens } from './entry/password-reset.ts';
import { phoneScreens } from './entry/phone.ts';
import { registrationScreens } from './entry/registration.ts';
import { signInScreens } from './entry/sign-in.ts';
import type { Step } from './machine.ts';
import { photoScreens } from './photo/photo.ts';
import { receiptLookupScreens } from './tracking/receipt-lookup.ts';
import { trackingScreens } from './tracking/tracking.ts';

const screens = {
  ...entranceScreens,
  ...phoneScreens,
  ...signInScreens,
  ...passwordResetScreens,
  ...registrationScreens,
  ...ektpScreens,
  ...situationScreens,
  ...membershipScreens,
  ...reasonScreens,
  ...documentsScreens,
  ...photoScreens,
  ...npwpScreens,
  ...accountScreens,
  ...submissionScreens,
  ...trackingScreens,
  ...receiptLookupScreens,
  ...contributionsScreens,
};

/** What the screen shows at a step of the visit; a page without data of its own is named like its step. */
export function screenOf(step: Step, context: VisitContext): Screen {
  return hasData(step) ? screens[step](context) : { name: step };
}

function hasData(step: Step): step is keyof typeof screens {
  return Object.hasOwn(screens, step);
}
