import { type Requirement, tests } from './requirement.ts';

export const photo: readonly Requirement[] = [
  {
    number: 27,
    says: 'Faces, size, place, pose, light and eyes are judged by limits of the policy.',
    tests: [
      ...tests('unit/main/visit/photo.test.ts', 'goes by the policy, with the kiosk’s own times and camera'),
      ...tests(
        'unit/renderer/face/assess.test.ts',
        'what stops a photo is told before what is merely not good',
      ),
    ],
    measuredBy: ['npm run photo'],
  },
  {
    number: 28,
    says: 'A page says how to stand before the camera is on.',
    tests: tests('e2e/claim/photo.spec.ts', 'how to stand is said before the camera is on'),
  },
  {
    number: 29,
    says: 'The camera begins with that page’s button, and ends with the step.',
    tests: [
      ...tests(
        'e2e/claim/camera.spec.ts',
        'the camera is off on every other screen, and may not be asked for there',
      ),
      ...tests(
        'unit/renderer/camera/analysis-client.test.ts',
        'ends with the step: no more analyses, and what still comes is not heard',
      ),
    ],
  },
  {
    number: 30,
    says: 'One hint at a time says what to do, and stands for 1.5 seconds.',
    tests: [
      ...tests(
        'unit/renderer/face/burst.test.ts',
        'stand for 1.5 seconds, then the one in force then is shown',
      ),
      ...tests(
        'unit/renderer/face/assess.test.ts',
        'of several things the first that can be put right is told',
        'mirrored faces get mirrored hints',
      ),
    ],
  },
  {
    number: 31,
    says: 'A good face is taken by itself, the sharpest picture of a burst; a button is there for who waits.',
    tests: [
      ...tests(
        'e2e/claim/photo.spec.ts',
        'a good face is photographed by itself, and its quality goes along with the claim',
      ),
      ...tests(
        'unit/renderer/face/burst.test.ts',
        'ends when the face was at rest for long enough, and keeps the sharpest',
      ),
    ],
  },
  {
    number: 32,
    says: 'The person sees the picture, and says whether it is to be taken.',
    tests: tests(
      'e2e/claim/photo.spec.ts',
      'the person sees the picture, has another one taken, and says that it is used',
    ),
  },
  {
    number: 33,
    says: 'Nobody is shown a score, and no video is kept.',
    tests: [
      ...tests(
        'unit/renderer/face/measures.test.ts',
        'what goes along with the photo is what the head office understands, and says nothing of the room',
      ),
      ...tests('unit/renderer/source.test.ts', 'makes no blob, whose bytes Chromium keeps in main'),
    ],
  },
  {
    number: 34,
    says: 'The third refused photo leads to help, and to a way without one.',
    tests: [
      ...tests(
        'unit/main/visit/photo.test.ts',
        'lead to help at the third, with staff and the way without a photo',
      ),
      ...tests(
        'e2e/claim/photo.spec.ts',
        'two faces are told; a photo of them is refused, and the third refusal leads to help',
      ),
    ],
  },
  {
    number: 35,
    says: 'Who sits, wears a hijab or has dark skin is photographed as well as anybody.',
    tests: tests(
      'e2e/claim/photo.spec.ts',
      'somebody who sits, low and to a side before a wide camera, is followed and photographed',
      'is photographed by itself',
      'the same in a dark room gets light from the screen first',
    ),
    measuredBy: ['npm run photo'],
    withPeople: 'Faces of the trial’s participants, before the fitted camera.',
  },
  {
    number: 36,
    says: 'No blink, smile or turn of the head is demanded; without the check the person takes the photo.',
    tests: tests(
      'e2e/claim/photo.spec.ts',
      'where the check cannot start, the person takes the photo, and the log tells staff',
      'without a face help comes, with a way back to the camera',
    ),
  },
];
