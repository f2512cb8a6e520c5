import type { Question } from '../../contract/kiosk-api/questions.ts';
import type { Grouping } from './grouping.ts';
import type { KeyboardKind } from './layouts.ts';

interface QuestionKind {
  readonly keys: KeyboardKind | 'digits' | 'date';
  /** How digits stand together while they are typed. */
  readonly grouping?: Grouping;
  readonly secret?: boolean;
  /** Where the number is found, drawn. */
  readonly picture?: 'ktp' | 'card' | 'bankBook';
}

/** How each question is typed. */
export const questionKinds: Readonly<Record<Question, QuestionKind>> = {
  signInEmail: { keys: 'email' },
  signInPassword: { keys: 'password', secret: true },
  registerNik: { keys: 'digits', grouping: [4], picture: 'ktp' },
  registerKpj: { keys: 'digits', grouping: [3, 4], picture: 'card' },
  registerName: { keys: 'name' },
  registerBirthDate: { keys: 'date' },
  registerPhone: { keys: 'digits', grouping: [4] },
  registerEmail: { keys: 'email' },
  registerPassword: { keys: 'password', secret: true },
  resetEmail: { keys: 'email' },
  ektpNik: { keys: 'digits', grouping: [4], picture: 'ktp' },
  ektpName: { keys: 'name' },
  ektpBirthDate: { keys: 'date' },
  ektpKpj: { keys: 'digits', grouping: [3, 4], picture: 'card' },
  trackReceipt: { keys: 'receipt' },
  trackBirthDate: { keys: 'date' },
  npwp: { keys: 'digits', grouping: [4] },
  accountNumber: { keys: 'digits', grouping: [4], picture: 'bankBook' },
};
