import { parseReceiptNumber } from '../../../contract/claim/receipt-number.ts';
import { parseAccountNumber } from '../../../contract/identity/bank-account.ts';
import { parseEmail } from '../../../contract/identity/email.ts';
import { parseKpj } from '../../../contract/identity/kpj.ts';
import { parseNik } from '../../../contract/identity/nik.ts';
import { parseNpwp } from '../../../contract/identity/npwp.ts';
import { parseNewPassword, parsePassword } from '../../../contract/identity/password.ts';
import { parseBirthDate, parsePersonName } from '../../../contract/identity/person.ts';
import { parsePhone } from '../../../contract/identity/phone.ts';
import type { FieldProblem } from '../../../contract/identity/problem.ts';
import type { Question } from '../../../contract/kiosk-api/actions/questions.ts';
import { type Outcome, succeed } from '../../../contract/outcome.ts';
import { findBank } from '../../../contract/policy/policy.ts';
import type { Answers, VisitContext } from './context.ts';

type Reader = (text: string, context: VisitContext) => Outcome<Answers, FieldProblem>;

const readers: Record<Question, Reader> = {
  signInEmail: (text) => as('signInEmail', parseEmail(text)),
  signInPassword: (text) => as('signInPassword', parsePassword(text)),
  registerNik: (text) => as('registerNik', parseNik(text)),
  registerKpj: (text) => as('registerKpj', parseKpj(text)),
  registerName: (text) => as('registerName', parsePersonName(text)),
  registerBirthDate: (text, { ports }) => as('registerBirthDate', parseBirthDate(text, ports.today())),
  registerPhone: (text) => as('registerPhone', parsePhone(text)),
  registerEmail: (text) => as('registerEmail', parseEmail(text)),
  registerPassword: (text) => as('registerPassword', parseNewPassword(text)),
  resetEmail: (text) => as('resetEmail', parseEmail(text)),
  ektpNik: (text) => as('ektpNik', parseNik(text)),
  ektpName: (text) => as('ektpName', parsePersonName(text)),
  ektpBirthDate: (text, { ports }) => as('ektpBirthDate', parseBirthDate(text, ports.today())),
  ektpKpj: (text) => as('ektpKpj', parseKpj(text)),
  trackReceipt: (text) => as('trackReceipt', parseReceiptNumber(text)),
  trackBirthDate: (text, { ports }) => as('trackBirthDate', parseBirthDate(text, ports.today())),
  npwp: (text) => as('npwp', parseNpwp(text)),
  accountNumber: (text, { policy, bankCode }) =>
    as('accountNumber', parseAccountNumber(text, findBank(policy, bankCode ?? '')?.accountDigits)),
};

/** Reads what was typed for a question; the answer under the question's name, or what is wrong with it. */
export function readAnswer(
  context: VisitContext,
  question: Question,
  text: string,
): Outcome<Answers, FieldProblem> {
  return readers[question](text, context);
}

function as<K extends keyof Answers>(
  name: K,
  outcome: Outcome<NonNullable<Answers[K]>, FieldProblem>,
): Outcome<Answers, FieldProblem> {
  return outcome.ok ? succeed({ [name]: outcome.value }) : outcome;
}
