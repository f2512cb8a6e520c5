import { HELP_CONSENT_VERSION } from '../../../contract/assistance/assistance.ts';
import type { Action } from '../../../contract/kiosk-api/actions/actions.ts';
import type { PersonalAct } from '../../../contract/kiosk-api/screens/assistance.ts';
import type { Screen } from '../../../contract/kiosk-api/snapshot.ts';
import type { VisitSnapshot } from '../machine.ts';
import type { Step } from '../step-number.ts';

/** What nobody does for the participant: consent, secrets, photo or presence, bank account, Konfirmasi. */
const PERSONAL: Partial<Record<Step, PersonalAct>> = {
  notice: 'notice',
  signInPassword: 'secret',
  registerPassword: 'secret',
  photoIntro: 'photo',
  photo: 'photo',
  presence: 'photo',
  accountConfirm: 'account',
  check: 'confirm',
};

/** Where it does not matter who has the screen. */
const NEUTRAL_STEPS: readonly Step[] = [
  'attract',
  'noticeDeclined',
  'askingForCode',
  'phoneCode',
  'signingIn',
  'registering',
  'requestingReset',
  'attesting',
  'inquiringAccount',
  'submitting',
  'lookingUpClaim',
  'loadingClaims',
  'loadingContributions',
  'orderingContribution',
  'cameraError',
  'photoHelp',
  'photoDeclined',
  'notStored',
  'receipt',
  'farewell',
  'ended',
];

/** The page that stands before the visit's own while the screen is to change hands; null where it is not. */
export function handOverScreen({ value, context }: VisitSnapshot): Screen | null {
  const { helper } = context;
  if (!helper) return null;
  const { name: staffName } = helper;
  const act = PERSONAL[value.step];
  switch (value.helper) {
    case 'asking':
      return { name: 'helpConsent', staffName, version: HELP_CONSENT_VERSION };
    case 'staff':
      return act === undefined ? null : { name: 'handOver', act, staffName };
    case 'participant':
      return act !== undefined || NEUTRAL_STEPS.includes(value.step) ? null : { name: 'handBack', staffName };
    default:
      return null;
  }
}

const ON_EVERY_PAGE: readonly Action['type'][] = [
  'touch',
  'finish',
  'openHelp',
  'closeHelp',
  'changeSettings',
  'endHelp',
];
const ANSWERS: Partial<Record<Screen['name'], readonly Action['type'][]>> = {
  helpConsent: ['agreeToHelp', 'declineHelp'],
  handOver: ['takeScreen'],
  handBack: ['giveScreen'],
};

/** Whether an action is one that the page in view has: what lies beneath hears nothing meanwhile. */
export function isHeard(visit: VisitSnapshot, { type }: Action): boolean {
  const page = handOverScreen(visit);
  return page === null || ON_EVERY_PAGE.includes(type) || (ANSWERS[page.name] ?? []).includes(type);
}
