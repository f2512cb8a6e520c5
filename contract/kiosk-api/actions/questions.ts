import type { GroupedNumber } from '../../number-groups.ts';

/** What is pressed to type an answer: a keyboard of letters, the digits, or a date in three parts. */
export type KeyboardKind = 'name' | 'email' | 'password' | 'receipt';

interface QuestionForm {
  readonly keys: KeyboardKind | 'digits' | 'date';
  /** As which number it stands in groups while it is typed; what is sent has none. */
  readonly grouping?: GroupedNumber;
  /** Never sent back to the screen once it was given. */
  readonly secret?: true;
  /** Where the number is found, drawn. */
  readonly picture?: 'ktp' | 'card' | 'bankBook';
}

const forms = {
  signInEmail: { keys: 'email' },
  signInPassword: { keys: 'password', secret: true },
  registerNik: { keys: 'digits', grouping: 'nik', picture: 'ktp' },
  registerKpj: { keys: 'digits', grouping: 'kpj', picture: 'card' },
  registerName: { keys: 'name' },
  registerBirthDate: { keys: 'date' },
  registerPhone: { keys: 'digits', grouping: 'phone' },
  registerEmail: { keys: 'email' },
  registerPassword: { keys: 'password', secret: true },
  resetEmail: { keys: 'email' },
  npwp: { keys: 'digits', grouping: 'npwp' },
  accountNumber: { keys: 'digits', grouping: 'accountNumber', picture: 'bankBook' },
  ektpNik: { keys: 'digits', grouping: 'nik', picture: 'ktp' },
  ektpName: { keys: 'name' },
  ektpBirthDate: { keys: 'date' },
  ektpKpj: { keys: 'digits', grouping: 'kpj', picture: 'card' },
  trackReceipt: { keys: 'receipt' },
  trackBirthDate: { keys: 'date' },
} satisfies Record<string, QuestionForm>;

/** A question that is answered by typing; each is a page of its own. */
export type Question = keyof typeof forms;

/** How each question is typed. */
export const questions: Readonly<Record<Question, QuestionForm>> = forms;

export function isQuestion(name: unknown): name is Question {
  return typeof name === 'string' && Object.hasOwn(forms, name);
}

export const questionNames: readonly Question[] = Object.keys(forms).filter(isQuestion);
