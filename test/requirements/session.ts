import { type Requirement, tests } from './requirement.ts';

export const session: readonly Requirement[] = [
  {
    number: 11,
    says: 'Who does nothing for 120 s is asked for 45 s, ten times and more, and comes back to the very same page.',
    tests: tests(
      'unit/main/visit/attention.test.ts',
      'is asked when the idle time is over, not before',
      'leads back to exactly the same screen, with what was typed and why it was refused',
      'can be given ten times and more, each time for the whole idle and warning time',
      'shows seconds only in the second half of the time to answer',
    ),
  },
  {
    number: 12,
    says: 'Nobody is asked while a face is seen, the head office is waited for, or staff are at work.',
    tests: [
      ...tests(
        'unit/main/visit/attention.test.ts',
        'nobody is asked while the kiosk itself makes the person wait',
        'submitting, which nothing can end before the claim is stored',
      ),
      ...tests(
        'unit/main/staff/staff-machine.test.ts',
        'after their idle time without a touch, wherever they are',
      ),
    ],
  },
  {
    number: 13,
    says: 'The receipt stays for its time, and "Selesai" wipes at once.',
    tests: tests(
      'unit/main/visit/attention.test.ts',
      'leaves by itself, unasked, and the visit is wiped',
      'stays longer for who touches it',
      '"finish" ends the visit at once',
    ),
  },
  {
    number: 14,
    says: 'After the end nothing of the person is in memory, on the disk, in a cache, a queue or a picture.',
    tests: [
      ...tests('e2e/entry/forgotten.spec.ts', 'nothing of a visit is in main, and after it in no process'),
      ...tests(
        'e2e/claim/claim.spec.ts',
        'a claim with documents and a tax number leaves neither on the disk',
      ),
      ...tests('unit/main/visit/visit-end.test.ts', 'photo and documents are overwritten in memory'),
    ],
    measuredBy: ['npm run soak'],
  },
  {
    number: 15,
    says: 'Language, size, contrast and sound are as before for the next person, and on pages of staff.',
    tests: [
      ...tests(
        'unit/main/visit/attention.test.ts',
        'without an answer the visit is wiped, and a new one with new ids and default settings stands ready',
      ),
      ...tests('unit/main/staff/screen-arbiter.test.ts', 'come to the console, in the kiosk'),
      ...tests('e2e/claim/claim.spec.ts', 'the next person sees nothing of the one before'),
    ],
  },
  {
    number: 16,
    says: 'There are several ways to sign in: one without typing, one without a face.',
    tests: [
      ...tests(
        'e2e/entry/phone.spec.ts',
        'a person signs in by their own phone, and types nothing at the kiosk',
      ),
      ...tests(
        'e2e/claim/claim.spec.ts',
        'a participant registers, claims, gets a receipt, and the head office holds exactly that claim',
      ),
      ...tests('e2e/staff/assisted.spec.ts', 'staff called from a page help to the receipt'),
    ],
  },
];
