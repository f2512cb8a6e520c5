/** Seven stations whatever the reason asks for, so that "Langkah n dari m" never changes its m on the way. */
const CLAIM = ['conditions', 'balance', 'reason', 'personalData', 'photo', 'account', 'check'] as const;

const REGISTRATION = [
  'registerNik',
  'registerKpj',
  'registerName',
  'registerBirthDate',
  'registerPhone',
  'registerEmail',
  'registerPassword',
  'registerCheck',
] as const;

export type Station = (typeof CLAIM)[number] | (typeof REGISTRATION)[number];

/** The stations of a claim, and those of a registration, each in its order. */
export const journeys: readonly (readonly Station[])[] = [CLAIM, REGISTRATION];
