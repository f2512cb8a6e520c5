import type { Screen } from '../../contract/kiosk-api/snapshot.ts';
import { DeskPage } from '../screens/assistance/desk-page.tsx';
import { EktpCheckScreen } from '../screens/assistance/ektp-check.tsx';
import { EktpUnknownScreen } from '../screens/assistance/ektp-unknown.tsx';
import { HandBackScreen } from '../screens/assistance/hand-back.tsx';
import { HandOverScreen } from '../screens/assistance/hand-over.tsx';
import { HelpConsentScreen } from '../screens/assistance/help-consent.tsx';
import { PresenceScreen } from '../screens/assistance/presence.tsx';
import { WithoutBalanceScreen } from '../screens/assistance/without-balance.tsx';
import { AccountConfirmScreen } from '../screens/claim/account-confirm.tsx';
import { AccountRefusedScreen } from '../screens/claim/account-refused.tsx';
import { BalanceScreen } from '../screens/claim/balance.tsx';
import { BankScreen } from '../screens/claim/bank.tsx';
import { CheckScreen } from '../screens/claim/check.tsx';
import { ConditionsScreen } from '../screens/claim/conditions.tsx';
import { JhtScreen } from '../screens/claim/jht.tsx';
import { NotStoredScreen } from '../screens/claim/not-stored.tsx';
import { PersonalDataScreen } from '../screens/claim/personal-data.tsx';
import { ReasonScreen } from '../screens/claim/reason.tsx';
import { ReceiptScreen } from '../screens/claim/receipt.tsx';
import { ContributionIncomeScreen } from '../screens/contributions/income.tsx';
import { ContributionMonthsScreen } from '../screens/contributions/months.tsx';
import { PaymentCodeScreen } from '../screens/contributions/payment-code.tsx';
import { ContributionReminderScreen } from '../screens/contributions/reminder.tsx';
import { ContributionsScreen } from '../screens/contributions/status.tsx';
import { DocumentScreen } from '../screens/documents/document.tsx';
import { DocumentLackingScreen } from '../screens/documents/document-lacking.tsx';
import { DocumentPagesScreen } from '../screens/documents/document-pages.tsx';
import { AttractScreen } from '../screens/entry/attract.tsx';
import { ConnectionErrorScreen } from '../screens/entry/connection-error.tsx';
import { FarewellScreen } from '../screens/entry/farewell.tsx';
import { MenuScreen } from '../screens/entry/menu.tsx';
import { NoticeScreen } from '../screens/entry/notice.tsx';
import { OutOfServiceScreen } from '../screens/entry/out-of-service.tsx';
import { PhoneCodeScreen } from '../screens/entry/phone-code.tsx';
import { PhoneOverScreen } from '../screens/entry/phone-over.tsx';
import { QuestionScreen } from '../screens/entry/question.tsx';
import { RegisterCheckScreen } from '../screens/entry/register-check.tsx';
import { RegisterRefusedScreen } from '../screens/entry/register-refused.tsx';
import { ResetAskedScreen } from '../screens/entry/reset-asked.tsx';
import { SignInScreen } from '../screens/entry/sign-in.tsx';
import { WorkingScreen } from '../screens/entry/working.tsx';
import { CameraErrorScreen } from '../screens/photo/camera-trouble.tsx';
import { PhotoScreen } from '../screens/photo/photo.tsx';
import { PhotoHelpScreen } from '../screens/photo/photo-help.tsx';
import { PhotoIntroScreen } from '../screens/photo/photo-intro.tsx';
import { EnrolmentScreen } from '../screens/staff/enrolment.tsx';
import { ClaimProgressScreen } from '../screens/tracking/claim-progress.tsx';
import { ClaimUnknownScreen } from '../screens/tracking/claim-unknown.tsx';
import { TrackedClaimScreen } from '../screens/tracking/tracked-claim.tsx';
import { TrackingScreen } from '../screens/tracking/tracking.tsx';
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
    case 'document':
      return <DocumentScreen screen={screen} />;
    case 'documentPages':
      return <DocumentPagesScreen screen={screen} />;
    case 'documentLacking':
      return <DocumentLackingScreen screen={screen} />;
    case 'personalData':
      return <PersonalDataScreen screen={screen} />;
    case 'photoIntro':
      return <PhotoIntroScreen screen={screen} />;
    case 'photo':
      return <PhotoScreen screen={screen} />;
    case 'photoHelp':
      return <PhotoHelpScreen screen={screen} />;
    case 'cameraError':
      return <CameraErrorScreen screen={screen} />;
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
    case 'connectionError':
      return <ConnectionErrorScreen screen={screen} />;
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
