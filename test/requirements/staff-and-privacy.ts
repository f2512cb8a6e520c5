import { type Requirement, tests } from './requirement.ts';

export const staffAndPrivacy: readonly Requirement[] = [
  {
    number: 37,
    says: 'Staff sign in, a banner says so, the person agrees and does the personal acts, and it is noted who entered what.',
    tests: [
      ...tests('e2e/staff/assisted.spec.ts', 'the personal acts stay the participant'),
      ...tests(
        'unit/main/staff/screen-arbiter.test.ts',
        'see no console and no more of the visit than the person allows',
      ),
      ...tests(
        'unit/main/staff/staff-machine.test.ts',
        'after their idle time without a touch, wherever they are',
      ),
      ...tests(
        'integration/main/staff/staff-repository.test.ts',
        'every sign-in, refusal and change stands in the audit log, by id and without any PIN',
      ),
    ],
  },
  {
    number: 38,
    says: 'Consent is given to a text with its version, by buttons of one size, and who does not agree is led to the counter.',
    tests: [
      ...tests('unit/main/visit/flow.test.ts', 'Konfirmasi is reached only after consent'),
      ...tests('unit/renderer/printout.test.ts', "'noticeDeclined'"),
    ],
    withPeople: 'Whether the text says the seven things of article 21 of the law is read by a lawyer.',
  },
  {
    number: 39,
    says: 'The camera is off but for the photo and the pages, at rest too.',
    tests: [
      ...tests(
        'e2e/claim/camera.spec.ts',
        'the camera is off on every other screen, and may not be asked for there',
      ),
      ...tests(
        'e2e/claim/cameras.spec.ts',
        'while nobody is there cameras have names, and may not be opened',
      ),
    ],
  },
  {
    number: 40,
    says: 'No log holds a NIK, an account, a face, a token or where somebody pressed.',
    tests: [
      ...tests(
        'unit/main/log.test.ts',
        'holds each event by its id, level, meaning and time, and no field beyond those given',
        'leaves out the message of a schema, which may quote the value',
      ),
      ...tests('e2e/entry/forgotten.spec.ts', 'nothing of a visit is in main, and after it in no process'),
    ],
    measuredBy: ['npm run soak'],
  },
];
