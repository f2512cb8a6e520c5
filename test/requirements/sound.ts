import { type Requirement, tests } from './requirement.ts';

export const sound: readonly Requirement[] = [
  {
    number: 8,
    says: 'Every page is read aloud in its language; repeat, stop, pace and level, and all as before for the next person.',
    tests: [
      ...tests('e2e/screens/screens.spec.ts', 'what is seen is read aloud, and nothing personal'),
      ...tests(
        'unit/renderer/speech.test.ts',
        'of every value of a screen it is decided whether it is somebody’s own',
      ),
      ...tests('unit/renderer/speaker.test.ts', 'plays the sound as it is, at the wanted speed and level'),
    ],
    measuredBy: ['TOUR=all npx playwright test test/e2e/screens'],
  },
  {
    number: 9,
    says: 'Name, NIK, balance, account and codes are spoken by choice alone.',
    tests: [
      ...tests(
        'e2e/screens/speech.spec.ts',
        'whoever turns the sound on hears each page, and personal data only by choice',
      ),
      ...tests('unit/renderer/speech.test.ts', 'would be heard, and one that is marked is not'),
      ...tests(
        'unit/main/visit/speech.test.ts',
        'start the voice when they are plugged in, with all that is private, and end it when they are pulled',
      ),
      ...tests(
        'integration/main/devices/headphones.test.ts',
        'headphones are noticed when they are plugged in and when they are pulled',
      ),
    ],
  },
  {
    number: 10,
    says: 'The whole claim goes by keys and ear, with the screen dark.',
    tests: [
      ...tests(
        'e2e/entry/typing.spec.ts',
        'a real keyboard and the keys of the screen edit the same text; a touch moves the caret',
      ),
      ...tests(
        'e2e/screens/keypad.spec.ts',
        'the whole claim by five keys and a numeric block, on a dark screen, by what is heard alone',
      ),
    ],
    measuredBy: ['npm run bench -- speech'],
  },
];
