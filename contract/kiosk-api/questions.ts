import { z } from 'zod';

/** Every question that is answered by typing; each is a page of its own. */
export const questionSchema = z.enum([
  'signInEmail',
  'signInPassword',
  'registerNik',
  'registerKpj',
  'registerName',
  'registerBirthDate',
  'registerPhone',
  'registerEmail',
  'registerPassword',
  'resetEmail',
  'npwp',
  'accountNumber',
  'ektpNik',
  'ektpName',
  'ektpBirthDate',
  'ektpKpj',
  'trackReceipt',
  'trackBirthDate',
]);
export type Question = z.infer<typeof questionSchema>;

/** Answers that are never sent back to the screen once they were given. */
export const secretQuestions: readonly Question[] = ['signInPassword', 'registerPassword'];
