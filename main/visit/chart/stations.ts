import type { Question } from '../../../contract/kiosk-api/actions/questions.ts';

/** Seven stations whatever the reason asks for, so that "Langkah n dari m" never changes its m on the way. */
const CLAIM = ['conditions', 'balance', 'reason', 'personalData', 'photo', 'account', 'check'] as const;

/** What a registration asks, in its order. */
export const registrationQuestions = [
  'registerNik',
  'registerKpj',
  'registerName',
  'registerBirthDate',
  'registerPhone',
  'registerEmail',
  'registerPassword',
] as const satisfies readonly Question[];

const REGISTRATION = [...registrationQuestions, 'registerCheck'] as const;

export type Station = (typeof CLAIM)[number] | (typeof REGISTRATION)[number];

/** The stations of a claim, and those of a registration, each in its order. */
export const journeys: readonly (readonly Station[])[] = [CLAIM, REGISTRATION];
