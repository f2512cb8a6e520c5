import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import { type VisitSnapshot, visitFlow } from './machine.ts';

export type Step = VisitSnapshot['value']['step'];

/** Seven stations whatever the reason asks for, so that "Langkah n dari m" never changes its m on the way. */
const CLAIM: readonly (readonly Step[])[] = [
  ['conditions'],
  ['balance'],
  ['reason', 'document', 'documentPages', 'documentLacking', 'documentCameraError'],
  ['personalData', 'personalDataWrong'],
  ['photoIntro', 'photo', 'photoHelp', 'photoDeclined', 'presence', 'cameraError'],
  ['npwp', 'bank', 'accountNumber', 'inquiringAccount', 'accountRefused', 'accountConfirm'],
  ['check', 'submitting', 'notStored'],
];

const REGISTRATION: readonly (readonly Step[])[] = [
  ['registerNik'],
  ['registerKpj'],
  ['registerName'],
  ['registerBirthDate'],
  ['registerPhone'],
  ['registerEmail'],
  ['registerPassword'],
  ['registerCheck', 'registering', 'registerRefused', 'registerError'],
];

export function stepOf(step: Step): KioskSnapshot['step'] {
  for (const stations of [CLAIM, REGISTRATION]) {
    const place = stations.findIndex((steps) => steps.includes(step));
    if (place >= 0) return { number: place + 1, total: stations.length };
  }
  return null;
}

/** Whether the step itself goes back; the watch over idle time hears every action and counts for nothing here. */
export function canGoBack(visit: VisitSnapshot): boolean {
  return visitFlow.getTransitionData(visit, { type: 'back' }).some(({ eventType }) => eventType === 'back');
}

const UNFINISHABLE: readonly Step[] = ['attract', 'submitting', 'farewell', 'ended'];

export function canFinish(step: Step): boolean {
  return !UNFINISHABLE.includes(step);
}
