import type { Deed } from '../../operators/roles.ts';
import { accountPage, endOneSession } from './account/account-page.ts';
import { addOwnPasskey, passkeysPage, removeOwnPasskey } from './account/passkeys-page.ts';
import { chooseOwnPassword, passwordPage } from './account/password-page.ts';
import { returnFromProvider, signInAtProvider } from './account/provider-pages.ts';
import { signOutByProvider } from './account/provider-sign-out.ts';
import { factorPage, newFactorPage, setUpOwnFactor, showFactor } from './account/second-factor-page.ts';
import { signInOperator, signInPage } from './account/sign-in-page.ts';
import { signOutOperator } from './account/sign-out.ts';
import { actionLogPage } from './action-log-page.ts';
import { acknowledge, acknowledgeOffice, alertsPage, explainEvidence } from './alerts-page.ts';
import { comeToCall, endCall } from './calls.ts';
import { enrolPage, makeCode } from './enrol-page.ts';
import { orderKiosk, orderManyKiosks, proposeRevoking } from './kiosk-orders.ts';
import { kioskPage } from './kiosk-page.ts';
import { kiosksPage } from './kiosks-page.ts';
import type { OperatorHandler, PublicHandler } from './layout/page-handlers.ts';
import { policyPage, publish, sendPolicy, withdraw } from './policy-page.ts';
import { confirm, proposalsPage, withdrawOne } from './proposals-page.ts';

interface Route {
  readonly method: 'GET' | 'POST';
  /** Below /fleet. */
  readonly path: string;
}

export const PUBLIC_ROUTES: readonly (Route & { readonly answer: PublicHandler })[] = [
  { method: 'GET', path: '/sign-in', answer: async (context) => signInPage(context) },
  { method: 'POST', path: '/sign-in', answer: signInOperator },
  { method: 'POST', path: '/sign-in/provider', answer: signInAtProvider },
  { method: 'GET', path: '/sign-in/provider', answer: returnFromProvider },
  { method: 'POST', path: '/sign-in/provider/sign-out', answer: signOutByProvider },
];

/** A page or form for operators, and which deed of head-office/operators/roles.ts it is. */
export interface OperatorRoute extends Route {
  readonly deed: Deed;
  readonly answer: OperatorHandler;
}

export const OPERATOR_ROUTES: readonly OperatorRoute[] = [
  { method: 'GET', path: '/', deed: 'look', answer: kiosksPage },
  {
    method: 'GET',
    path: '/kiosks/:branchId/:kioskId',
    deed: 'look',
    answer: (context) => kioskPage(context),
  },
  { method: 'POST', path: '/kiosks/:branchId/:kioskId/orders', deed: 'order', answer: orderKiosk },
  {
    method: 'POST',
    path: '/kiosks/:branchId/:kioskId/revoke',
    deed: 'proposeKeys',
    answer: proposeRevoking,
  },
  { method: 'POST', path: '/calls/:callId/coming', deed: 'answerCall', answer: comeToCall },
  { method: 'POST', path: '/calls/:callId/done', deed: 'answerCall', answer: endCall },
  { method: 'POST', path: '/orders', deed: 'proposeOrders', answer: orderManyKiosks },
  { method: 'GET', path: '/alerts', deed: 'look', answer: (context) => alertsPage(context) },
  { method: 'POST', path: '/alerts/:alertId/acknowledge', deed: 'acknowledge', answer: acknowledge },
  {
    method: 'POST',
    path: '/office-alerts/:alertId/acknowledge',
    deed: 'acknowledge',
    answer: acknowledgeOffice,
  },
  { method: 'POST', path: '/evidence/:evidenceId', deed: 'acknowledge', answer: explainEvidence },
  { method: 'GET', path: '/enrol', deed: 'giveCode', answer: async (context) => enrolPage(context) },
  { method: 'POST', path: '/enrol', deed: 'giveCode', answer: makeCode },
  { method: 'GET', path: '/policy', deed: 'look', answer: (context) => policyPage(context) },
  { method: 'POST', path: '/policy', deed: 'sendPolicy', answer: sendPolicy },
  { method: 'POST', path: '/policy/publish', deed: 'publishPolicy', answer: publish },
  { method: 'POST', path: '/policy/withdraw', deed: 'withdrawPolicy', answer: withdraw },
  { method: 'GET', path: '/proposals', deed: 'look', answer: (context) => proposalsPage(context) },
  { method: 'POST', path: '/proposals/:proposalId/confirm', deed: 'confirm', answer: confirm },
  {
    method: 'POST',
    path: '/proposals/:proposalId/withdraw',
    deed: 'withdrawProposal',
    answer: withdrawOne,
  },
  { method: 'GET', path: '/record', deed: 'look', answer: actionLogPage },
  { method: 'GET', path: '/account', deed: 'ownAccount', answer: (context) => accountPage(context) },
  { method: 'POST', path: '/sessions/:sessionId/end', deed: 'ownAccount', answer: endOneSession },
  {
    method: 'GET',
    path: '/password',
    deed: 'ownAccount',
    answer: async (context) => passwordPage(context),
  },
  { method: 'POST', path: '/password', deed: 'ownAccount', answer: chooseOwnPassword },
  {
    method: 'GET',
    path: '/second-factor',
    deed: 'ownAccount',
    answer: (context) => factorPage(context),
  },
  { method: 'POST', path: '/second-factor', deed: 'ownAccount', answer: showFactor },
  {
    method: 'GET',
    path: '/second-factor/new',
    deed: 'ownAccount',
    answer: (context) => newFactorPage(context),
  },
  { method: 'POST', path: '/second-factor/new', deed: 'ownAccount', answer: setUpOwnFactor },
  { method: 'GET', path: '/passkeys', deed: 'ownAccount', answer: (context) => passkeysPage(context) },
  { method: 'POST', path: '/passkeys', deed: 'ownAccount', answer: addOwnPasskey },
  { method: 'POST', path: '/passkeys/remove', deed: 'ownAccount', answer: removeOwnPasskey },
  { method: 'POST', path: '/sign-out', deed: 'ownAccount', answer: signOutOperator },
];
