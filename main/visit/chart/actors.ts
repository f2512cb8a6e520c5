import { fromPromise } from 'xstate';
import type { ClaimProgress, TrackedClaim } from '../../../contract/claim/claim.ts';
import type { OrderedContribution } from '../../../contract/contributions/contribution.ts';
import { type Registration, registrationSchema } from '../../../contract/head-office/accounts.ts';
import type { AccountAnswer } from '../../../contract/head-office/inquiries.ts';
import { fail, type Outcome } from '../../../contract/outcome.ts';
import { buildConfirmedClaim } from '../claim/build-confirmed-claim.ts';
import {
  type ContributorsData,
  loadContributions,
  orderContribution,
} from '../contributions/contribution-calls.ts';
import { awaitPhone, type PhoneNews, type PhoneWait } from '../entry/await-phone.ts';
import type { VisitContext } from './context.ts';
import { ektpOf } from './evidence.ts';
import { openSession, type SignedIn } from './open-session.ts';
import type { HeadOfficeFault, PhoneCode, StoredClaim } from './ports.ts';

function registrationOf({ answers }: VisitContext): Registration {
  return registrationSchema.parse({
    nik: answers.registerNik,
    kpj: answers.registerKpj,
    name: answers.registerName,
    birthDate: answers.registerBirthDate,
    email: answers.registerEmail,
    phone: answers.registerPhone,
    password: answers.registerPassword,
  });
}

/** What a visit waits for: the head office's answers, and its claim on the disk. */
export const actors = {
  signIn: fromPromise<Outcome<SignedIn, HeadOfficeFault>, VisitContext>(({ input, signal }) => {
    const { signInEmail: email, signInPassword: password } = input.answers;
    if (!email || password === undefined) throw new Error('sign-in was started without both answers');
    return openSession(input.ports, input.ports.headOffice.signIn({ email, password }, signal), signal);
  }),
  register: fromPromise<Outcome<SignedIn, HeadOfficeFault>, VisitContext>(({ input, signal }) =>
    openSession(input.ports, input.ports.headOffice.register(registrationOf(input), signal), signal),
  ),
  beginPhoneSignIn: fromPromise<Outcome<PhoneCode, HeadOfficeFault>, VisitContext>(({ input, signal }) =>
    input.ports.headOffice.beginPhoneSignIn(input.settings.language, signal),
  ),
  awaitPhone: fromPromise<Outcome<PhoneNews, HeadOfficeFault>, PhoneWait>(({ input, signal }) =>
    awaitPhone(input, signal),
  ),
  requestPasswordReset: fromPromise<Outcome<undefined, HeadOfficeFault>, VisitContext>(
    ({ input: { answers, settings, ports }, signal }) => {
      if (!answers.resetEmail) throw new Error('a link was asked for without an address');
      const reset = { email: answers.resetEmail, language: settings.language };
      return ports.headOffice.requestPasswordReset(reset, signal);
    },
  ),
  attest: fromPromise<Outcome<SignedIn, HeadOfficeFault>, VisitContext>(({ input, signal }) => {
    const ektp = ektpOf(input);
    const { ektpCheckedBy: staffId, ektpCheckedAt: checkedAt, ports } = input;
    if (!ektp || !staffId || !checkedAt) throw new Error('staff attest what they have read');
    return openSession(ports, ports.attest(ektp, staffId, signal), signal);
  }),
  inquireAccount: fromPromise<Outcome<AccountAnswer, HeadOfficeFault>, VisitContext>(({ input, signal }) => {
    const { session, bankCode, answers, ports } = input;
    if (!bankCode || !answers.accountNumber) throw new Error('no account to inquire about');
    // Staff checked the e-KTP while the line was down: the head office asks the bank when the claim arrives.
    if (!session) return Promise.resolve(fail({ kind: 'unreachable' }));
    const inquiry = { bankCode, accountNumber: answers.accountNumber };
    return ports.headOffice.inquireAccount(session.token, inquiry, signal);
  }),
  submitClaim: fromPromise<Outcome<StoredClaim, 'notStored'>, VisitContext>(({ input }) =>
    input.ports.submitClaim(buildConfirmedClaim(input)),
  ),
  listClaims: fromPromise<Outcome<TrackedClaim[], HeadOfficeFault>, VisitContext>(({ input, signal }) => {
    if (!input.session) throw new Error('claims are listed for a participant who signed in');
    return input.ports.headOffice.listClaims(input.session.token, signal);
  }),
  loadContributions: fromPromise<Outcome<ContributorsData, HeadOfficeFault>, VisitContext>(
    ({ input, signal }) => loadContributions(input, signal),
  ),
  orderContribution: fromPromise<Outcome<OrderedContribution, HeadOfficeFault>, VisitContext>(
    ({ input, signal }) => orderContribution(input, signal),
  ),
  trackByReceipt: fromPromise<Outcome<ClaimProgress, HeadOfficeFault>, VisitContext>(({ input, signal }) => {
    const { trackReceipt: receiptNumber, trackBirthDate: birthDate } = input.answers;
    if (!receiptNumber || !birthDate) throw new Error('a claim is looked up by two answers');
    return input.ports.headOffice.trackByReceipt({ receiptNumber, birthDate }, signal);
  }),
};
