import { type Requirement, tests } from './requirement.ts';

export const wizard: readonly Requirement[] = [
  {
    number: 17,
    says: 'A page asks one thing, in 8 words, its sentences in 15, with one way on, and says which step it is.',
    tests: [
      ...tests('unit/renderer/language.test.ts', 'keeps headings to 8 words', 'keeps sentences to 15 words'),
      ...tests(
        'unit/main/visit/snapshot.test.ts',
        '"Langkah n dari m"',
        'has eight steps for a registration',
      ),
    ],
  },
  {
    number: 18,
    says: 'Whether somebody can claim is said before they type; who cannot is told why, what to do, with which papers.',
    tests: [
      ...tests('e2e/claim/refusals.spec.ts', 'who cannot claim yet is told why and what to do'),
      ...tests('unit/main/visit/claim/personas.test.ts', 'is told steps that are true'),
      ...tests(
        'unit/renderer/printout.test.ts',
        'of reasons that are closed: by why, with days, and the papers for the desk',
      ),
    ],
  },
  {
    number: 19,
    says: 'What is wrong is said when going on, at the field where one looks while typing, and what was typed stays.',
    tests: [
      ...tests(
        'unit/renderer/screens.test.ts',
        'are said once, where one looks while typing, and to a screen reader at once (R19)',
      ),
      ...tests(
        'e2e/claim/refusals.spec.ts',
        'a fault in an answer is named at the field, nothing moves, and the text is kept',
      ),
      ...tests('unit/renderer/language.test.ts', 'no apology, no pleading, no jargon'),
    ],
  },
  {
    number: 20,
    says: 'Nothing is asked twice, and the account is shown again before anything is sent.',
    tests: [
      ...tests('unit/main/visit/flow.test.ts', 'Konfirmasi is reached only after consent'),
      ...tests('unit/main/visit/claim/holder.test.ts', 'that matches is shown covered'),
      ...tests('e2e/touch/seen.spec.ts', 'Konfirmasi waits until amount, tax and account were in view'),
    ],
  },
  {
    number: 21,
    says: 'Each answer can be changed from the check page, which it comes straight back to.',
    tests: tests(
      'e2e/claim/claim.spec.ts',
      'a claim can be changed on the check page and returns straight to it',
    ),
  },
  {
    number: 22,
    says: 'However often it is pressed or sent again, it is one claim.',
    tests: [
      ...tests('e2e/touch/taps.spec.ts', 'a button that is tapped again after'),
      ...tests(
        'e2e/claim/outage.spec.ts',
        'the head office goes down before Konfirmasi: a receipt all the same, and the claim arrives once',
      ),
    ],
    measuredBy: ['npm run faults -- --rounds 1000'],
  },
  {
    number: 23,
    says: 'The receipt says number, amount, account in part, what comes next and by when, and how to follow it; no printer is needed.',
    tests: [
      ...tests(
        'unit/renderer/printout.test.ts',
        'says number, amount in digits and words, masked account, reason and the time where the kiosk stands',
        'says what happens next and by when, how to follow it, and whom to ask',
      ),
      ...tests(
        'e2e/claim/printing.spec.ts',
        'a printer without paper is named, blocks nothing, and prints once it has paper again',
      ),
    ],
  },
  {
    number: 24,
    says: 'A claim is followed by receipt number and birth date, and nothing more of the person is shown.',
    tests: tests(
      'e2e/services/tracking.spec.ts',
      'a claim is tracked by receipt number and birth date, without an account',
    ),
  },
];
