import type { Action } from '../../../contract/kiosk-api/actions/actions.ts';
import type { Question } from '../../../contract/kiosk-api/actions/questions.ts';
import type { KioskSnapshot } from '../../../contract/kiosk-api/snapshot.ts';
import type { Visitor } from './protocol.ts';

/** What a participant who wants to claim does on a screen; undefined where there is no way on. */
export function nextAction(
  { screen }: KioskSnapshot,
  visitor: Visitor,
  photo: Uint8Array<ArrayBuffer>,
): Action | undefined {
  switch (screen.name) {
    case 'attract':
      return { type: 'start' };
    case 'notice':
    case 'photoIntro':
      return { type: 'agree' };
    case 'signIn':
      return { type: 'signInByEmail' };
    case 'question':
      return answerTo(screen.question, visitor);
    case 'menu':
      return { type: 'openJht' };
    case 'jht':
      return { type: 'startClaim' };
    case 'conditions':
      return screen.answer.now.length > 0 ? { type: 'proceed' } : undefined;
    case 'balance':
      return { type: 'proceed' };
    case 'reason':
      return screen.chosen === visitor.reason
        ? { type: 'proceed' }
        : { type: 'chooseReason', reason: visitor.reason };
    case 'personalData':
      return { type: 'dataIsRight' };
    case 'photo':
      return { type: 'usePhoto', jpeg: photo };
    case 'bank':
      return screen.chosen === visitor.bankCode
        ? { type: 'proceed' }
        : { type: 'chooseBank', bankCode: visitor.bankCode };
    case 'check':
      return { type: 'submitClaim' };
    case 'connectionError':
    case 'notStored':
      return { type: 'retry' };
    default:
      return undefined;
  }
}

function answerTo(question: Question, visitor: Visitor): Action | undefined {
  if (question === 'signInEmail') return { type: 'answer', question, value: visitor.email };
  if (question === 'signInPassword') return { type: 'answer', question, value: visitor.password };
  if (question === 'accountNumber') return { type: 'answer', question, value: visitor.accountNumber };
  return undefined;
}
