import type { Screen } from '../contract/kiosk-api/snapshot.ts';
import { DeskPage } from './controls/desk-page.tsx';
import { AccountRefusedScreen } from './screens/account-refused.tsx';
import { AccountConfirmScreen } from './screens/assisted/account-confirm.tsx';
import { EktpCheckScreen } from './screens/assisted/ektp-check.tsx';
import { EktpUnknownScreen } from './screens/assisted/ektp-unknown.tsx';
import { HandBackScreen } from './screens/assisted/hand-back.tsx';
import { HandOverScreen } from './screens/assisted/hand-over.tsx';
import { HelpConsentScreen } from './screens/assisted/help-consent.tsx';
import { PresenceScreen } from './screens/assisted/presence.tsx';
import { WithoutBalanceScreen } from './screens/assisted/without-balance.tsx';
import { AttractScreen } from './screens/attract.tsx';
import { BalanceScreen } from './screens/balance.tsx';
import { BankScreen } from './screens/bank.tsx';
import { CameraTroubleScreen } from './screens/camera-trouble.tsx';
import { CheckScreen } from './screens/check.tsx';
import { ClaimProgressScreen } from './screens/claim-progress.tsx';
import { ClaimUnknownScreen } from './screens/claim-unknown.tsx';
import { ConditionsScreen } from './screens/conditions.tsx';
import { ContributionIncomeScreen } from './screens/contributions/income.tsx';
import { ContributionMonthsScreen } from './screens/contributions/months.tsx';
import { PaymentCodeScreen } from './screens/contributions/payment-code.tsx';
import { ContributionReminderScreen } from './screens/contributions/reminder.tsx';
import { ContributionsScreen } from './screens/contributions/status.tsx';
import { EnrolmentScreen } from './screens/enrolment.tsx';
import { FarewellScreen } from './screens/farewell.tsx';
import { JhtScreen } from './screens/jht.tsx';
import { LineTroubleScreen } from './screens/line-trouble.tsx';
import { MenuScreen } from './screens/menu.tsx';
import { NotStoredScreen } from './screens/not-stored.tsx';
import { NoticeScreen } from './screens/notice.tsx';
import { OutOfServiceScreen } from './screens/out-of-service.tsx';
import { PaperScreen } from './screens/paper.tsx';
import { PaperLackingScreen } from './screens/paper-lacking.tsx';
import { PaperPagesScreen } from './screens/paper-pages.tsx';
import { PersonalDataScreen } from './screens/personal-data.tsx';
import { PhoneCodeScreen } from './screens/phone-code.tsx';
import { PhoneOverScreen } from './screens/phone-over.tsx';
import { PhotoScreen } from './screens/photo.tsx';
import { PhotoHelpScreen } from './screens/photo-help.tsx';
import { PhotoIntroScreen } from './screens/photo-intro.tsx';
import { QuestionScreen } from './screens/question.tsx';
import { ReasonScreen } from './screens/reason.tsx';
import { ReceiptScreen } from './screens/receipt.tsx';
import { RegisterCheckScreen } from './screens/register-check.tsx';
import { RegisterRefusedScreen } from './screens/register-refused.tsx';
import { ResetAskedScreen } from './screens/reset-asked.tsx';
import { SignInScreen } from './screens/sign-in.tsx';
import { TrackedClaimScreen } from './screens/tracked-claim.tsx';
import { TrackingScreen } from './screens/tracking.tsx';
import { WorkingScreen } from './screens/working.tsx';
import { StaffScreenView } from './staff-screen-view.tsx';

/** The page for each screen name; the compiler asks for every one. */
export function ScreenView({ screen }: { readonly screen: Screen }) {
  switch (screen.name) {
    case 'attract':
      return <AttractScreen screen={screen} />;
    case 'outOfService':
      return <OutOfServiceScreen screen={screen} />;
    case 'enrolment':
      return <EnrolmentScreen screen={screen} />;
    case 'notice':
      return <NoticeScreen screen={screen} />;
    case 'noticeDeclined':
    case 'personalDataWrong':
    case 'photoDeclined':
      return <DeskPage name={screen.name} />;
    case 'signIn':
      return <SignInScreen screen={screen} />;
    case 'phoneCode':
      return <PhoneCodeScreen screen={screen} />;
    case 'phoneOver':
      return <PhoneOverScreen screen={screen} />;
    case 'resetAsked':
      return <ResetAskedScreen screen={screen} />;
    case 'question':
      return <QuestionScreen screen={screen} />;
    case 'registerCheck':
      return <RegisterCheckScreen screen={screen} />;
    case 'registerRefused':
      return <RegisterRefusedScreen screen={screen} />;
    case 'menu':
      return <MenuScreen screen={screen} />;
    case 'contributions':
      return <ContributionsScreen screen={screen} />;
    case 'contributionMonths':
      return <ContributionMonthsScreen screen={screen} />;
    case 'contributionIncome':
      return <ContributionIncomeScreen screen={screen} />;
    case 'paymentCode':
      return <PaymentCodeScreen screen={screen} />;
    case 'contributionReminder':
      return <ContributionReminderScreen screen={screen} />;
    case 'jht':
      return <JhtScreen screen={screen} />;
    case 'conditions':
      return <ConditionsScreen screen={screen} />;
    case 'balance':
      return <BalanceScreen screen={screen} />;
    case 'reason':
      return <ReasonScreen screen={screen} />;
    case 'paper':
      return <PaperScreen screen={screen} />;
    case 'paperPages':
      return <PaperPagesScreen screen={screen} />;
    case 'paperLacking':
      return <PaperLackingScreen screen={screen} />;
    case 'personalData':
      return <PersonalDataScreen screen={screen} />;
    case 'photoIntro':
      return <PhotoIntroScreen screen={screen} />;
    case 'photo':
      return <PhotoScreen screen={screen} />;
    case 'photoHelp':
      return <PhotoHelpScreen screen={screen} />;
    case 'cameraTrouble':
      return <CameraTroubleScreen screen={screen} />;
    case 'bank':
      return <BankScreen screen={screen} />;
    case 'accountRefused':
      return <AccountRefusedScreen screen={screen} />;
    case 'check':
      return <CheckScreen screen={screen} />;
    case 'notStored':
      return <NotStoredScreen screen={screen} />;
    case 'receipt':
      return <ReceiptScreen screen={screen} />;
    case 'tracking':
      return <TrackingScreen screen={screen} />;
    case 'trackedClaim':
      return <TrackedClaimScreen screen={screen} />;
    case 'claimProgress':
      return <ClaimProgressScreen screen={screen} />;
    case 'claimUnknown':
      return <ClaimUnknownScreen screen={screen} />;
    case 'working':
      return <WorkingScreen screen={screen} />;
    case 'lineTrouble':
      return <LineTroubleScreen screen={screen} />;
    case 'farewell':
      return <FarewellScreen screen={screen} />;
    case 'helpConsent':
      return <HelpConsentScreen screen={screen} />;
    case 'handOver':
      return <HandOverScreen screen={screen} />;
    case 'handBack':
      return <HandBackScreen screen={screen} />;
    case 'ektpCheck':
      return <EktpCheckScreen screen={screen} />;
    case 'ektpUnknown':
      return <EktpUnknownScreen screen={screen} />;
    case 'withoutBalance':
      return <WithoutBalanceScreen screen={screen} />;
    case 'presence':
      return <PresenceScreen screen={screen} />;
    case 'accountConfirm':
      return <AccountConfirmScreen screen={screen} />;
    default:
      return <StaffScreenView screen={screen} />;
  }
}
