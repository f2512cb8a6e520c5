import { parseReceiptNumber } from '../../../contract/claim/receipt-number.ts';
import { type AccountLengths, parseAccountNumber } from '../../../contract/identity/bank-account.ts';
import { likelyBirthDate } from '../../../contract/identity/birth-date-slip.ts';
import { parseEmail } from '../../../contract/identity/email.ts';
import { likelyEmail } from '../../../contract/identity/email-slip.ts';
import { parseKpj } from '../../../contract/identity/kpj.ts';
import { parseNik } from '../../../contract/identity/nik.ts';
import { parseNpwp } from '../../../contract/identity/npwp.ts';
import { parseNewPassword, parsePassword } from '../../../contract/identity/password.ts';
import { parseBirthDate, parsePersonName } from '../../../contract/identity/person.ts';
import { parsePhone } from '../../../contract/identity/phone.ts';
import type { FieldProblem } from '../../../contract/identity/problem.ts';
import type { Question } from '../../../contract/kiosk-api/actions/questions.ts';
import { type Outcome, succeed } from '../../../contract/outcome.ts';

/** What an answer is read by, besides its own form. */
interface AnswerRules {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** How many digits a number of the chosen bank has; undefined where no bank is chosen. */
  readonly accountDigits: AccountLengths | undefined;
}

const readers = {
  signInEmail: parseEmail,
  signInPassword: parsePassword,
  registerNik: parseNik,
  registerKpj: parseKpj,
  registerName: parsePersonName,
  registerBirthDate: (text: string, { today }: AnswerRules) => parseBirthDate(text, today),
  registerPhone: parsePhone,
  registerEmail: parseEmail,
  registerPassword: parseNewPassword,
  resetEmail: parseEmail,
  ektpNik: parseNik,
  ektpName: parsePersonName,
  ektpBirthDate: (text: string, { today }: AnswerRules) => parseBirthDate(text, today),
  ektpKpj: parseKpj,
  trackReceipt: parseReceiptNumber,
  trackBirthDate: (text: string, { today }: AnswerRules) => parseBirthDate(text, today),
  npwp: parseNpwp,
  accountNumber: (text: string, { accountDigits }: AnswerRules) => parseAccountNumber(text, accountDigits),
} satisfies Record<Question, (text: string, rules: AnswerRules) => Outcome<unknown, FieldProblem>>;

type Answer<Q extends Question> = Extract<ReturnType<(typeof readers)[Q]>, { readonly ok: true }>['value'];

/** Questions to which a person may say that there is no such number; the answer is null then. */
type MayLack = 'npwp' | 'ektpKpj';

/** Answers to typed questions, parsed. */
export type Answers = { readonly [Q in Question]?: Answer<Q> | (Q extends MayLack ? null : never) };

/** What somebody probably meant who made a likely slip; null where there is nothing to ask. */
export function likelyAnswer(
  question: Question,
  text: string,
  { today, answers }: { readonly today: string; readonly answers: Answers },
): string | null {
  switch (question) {
    case 'signInEmail':
    case 'registerEmail':
    case 'resetEmail':
      return likelyEmail(text);
    case 'registerBirthDate':
      return likelyBirthDate(text, today, answers.registerNik);
    case 'ektpBirthDate':
      return likelyBirthDate(text, today, answers.ektpNik);
    case 'trackBirthDate':
      return likelyBirthDate(text, today);
    default:
      return null;
  }
}

/** Reads what was typed for a question; the answer under the question's name, or what is wrong with it. */
export function readAnswer(
  question: Question,
  text: string,
  rules: AnswerRules,
): Outcome<Answers, FieldProblem> {
  const read = readers[question](text, rules);
  return read.ok ? succeed({ [question]: read.value }) : read;
}
