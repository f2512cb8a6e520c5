import { PhoneBrowser } from '../fixtures/head-office/phone-browser.ts';
import {
  agreeToHelp,
  copyEktp,
  firstSignIn,
  handBack,
  handOver,
  signIn,
  unlockAtHelp,
} from '../support/people/staff.ts';
import type { Walker } from '../support/people/walker.ts';
import type { MadeUpPerson, Standing } from './people/made-up.ts';

const HELPER = 'Budi Santoso';

/** What stands around a visit, outside of the kiosk. */
export interface Around {
  readonly headOffice: { readonly url: string };
  /** What the head office gave to somebody, read there and not at the kiosk. */
  userCode(): Promise<string>;
  paymentCode(): Promise<string>;
  receiptNumber(): Promise<string>;
  /** Whether staff have chosen their own PIN already. */
  readonly staffAreKnown: boolean;
}

/** One way through a visit, from the resting screen up to its end. */
export interface Walk {
  readonly name: string;
  readonly standing: Standing;
  walk(walker: Walker, person: MadeUpPerson, around: Around): Promise<void>;
}

const register: Walk = {
  name: 'register, claim',
  standing: 'withoutAccount',
  async walk(walker, person) {
    await walker.begin();
    await walker.register(person);
    await walker.fillClaim(person, person.reason);
    await walker.confirmClaim();
    await walker.finish();
  },
};

const documents: Walk = {
  name: 'e-mail, claim with documents and NPWP, print',
  standing: 'dismissed',
  async walk(walker, person) {
    const { says, hands } = walker;
    await walker.enter(person);
    await walker.goToReasons();
    await walker.choose(says.reasons[person.reason].name);
    await walker.next();
    await walker.takeOneOf('jointAgreement');
    await walker.confirmData();
    await walker.takePhoto();
    await walker.answer('npwp', person.npwp ?? '');
    await walker.giveAccount(person);
    await walker.sees(says.check.title, 'check');
    await walker.confirmClaim();
    await walker.press(says.printing.receipt);
    await hands.seeText(says.printing.done);
    await walker.sees(says.receipt.title, 'receipt-printed');
    await walker.finish();
  },
};

const contributions: Walk = {
  name: 'phone, contributions, claim',
  standing: 'lapsed',
  async walk(walker, person, { headOffice, userCode, paymentCode }) {
    const { says } = walker;
    await walker.begin();
    await walker.pressLarge(says.signIn.byPhone);
    await walker.sees(says.phoneCode.title, 'phone-code');
    const phone = new PhoneBrowser(headOffice.url);
    await phone.open(`/masuk?kode=${await userCode()}`);
    await phone.submit({ email: person.email, sandi: person.password, jawab: 'ya' });
    await walker.sees(says.menu.title, 'menu');
    await walker.openContributions('inactive');
    await walker.press(says.contributions.order);
    await walker.sees(says.contributionMonths.title, 'contribution-months');
    await walker.choose(says.contributionMonths.months.replace('{months, number}', '3'));
    await walker.next();
    await walker.hands.seeHeading(says.paymentCode.title);
    await paymentCode();
    await walker.sees(says.paymentCode.title, 'payment-code');
    await walker.press(says.paymentCode.again);
    await walker.sees(says.contributions.titles.inactive, 'contributions-inactive');
    await walker.press(says.frame.back);
    await walker.sees(says.menu.title, 'menu');
    await walker.fillClaim(person, person.reason);
    await walker.confirmClaim();
    await walker.finish();
  },
};

const assisted = (by: 'photo' | 'presence'): Walk => ({
  name: `staff, e-KTP, claim with ${by}`,
  standing: 'stopped',
  async walk(walker, person, { staffAreKnown }) {
    const { says } = walker;
    await walker.begin();
    await unlockAtHelp(walker);
    await (staffAreKnown ? signIn : firstSignIn)(walker, HELPER);
    await agreeToHelp(walker, HELPER);
    await handBack(walker, HELPER);
    await copyEktp(walker, person, { card: true });
    await walker.goToReasons();
    await walker.choose(says.reasons[person.reason].name);
    await walker.next();
    await walker.confirmData();
    await handOver(walker, 'photo');
    if (by === 'photo') await walker.takePhoto();
    else await bePresent(walker);
    await handBack(walker, HELPER);
    await walker.giveAccount(person);
    await handOver(walker, 'account');
    await walker.sees(says.accountConfirm.title, 'account-confirm');
    await walker.press(says.accountConfirm.right);
    await walker.sees(says.check.title, 'check');
    await walker.confirmClaim();
    await walker.finish();
  },
});

async function bePresent(walker: Walker): Promise<void> {
  const { says } = walker;
  await walker.sees(says.photoIntro.title, 'photo-intro');
  await walker.press(says.photoIntro.decline);
  await walker.press(says.assisted.presence);
  await walker.sees(says.presence.title, 'presence');
  await walker.press(says.presence.confirm);
}

/** With Konfirmasi in each. */
export const claims: readonly Walk[] = [
  register,
  documents,
  contributions,
  assisted('photo'),
  assisted('presence'),
];

/** By somebody who has claimed before. */
export const track: Pick<Walk, 'name' | 'walk'> = {
  name: 'track by receipt',
  async walk(walker, person, { receiptNumber }) {
    const { says } = walker;
    await walker.begin();
    await walker.pressLarge(says.signIn.track);
    await walker.answer('trackReceipt', await receiptNumber());
    await walker.answer('trackBirthDate', person.birthDate.split('-').reverse().join(''));
    await walker.sees(says.trackedClaim.title, 'claim-progress');
    await walker.finish();
  },
};

export const trackSignedIn: Pick<Walk, 'name' | 'walk'> = {
  name: 'track signed in',
  async walk(walker, person) {
    const { says } = walker;
    await walker.enter(person);
    await walker.pressLarge(says.menu.tracking);
    await walker.sees(says.tracking.title, 'tracking');
    await walker.hands.pressFirstTile();
    await walker.sees(says.trackedClaim.title, 'claim');
    await walker.finish();
  },
};

/** Goes away in the middle: the kiosk ends the visit. */
export const leave: Walk = {
  name: 'leave',
  standing: 'stopped',
  async walk(walker, person) {
    const { says } = walker;
    await walker.enter(person);
    await walker.goToPhoto(person.reason);
    await walker.takePhotoNow();
    await walker.giveAccount(person);
    await walker.sees(says.check.title, 'check');
    await walker.shows('idle', says.idle.title);
    await walker.hands.seeHeading(says.farewell.title);
  },
};
