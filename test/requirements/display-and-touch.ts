import { type Requirement, tests } from './requirement.ts';

export const displayAndTouch: readonly Requirement[] = [
  {
    number: 1,
    says: 'All that is pressed is 20 mm wide and high, and 3 mm apart, on the panel as it was measured.',
    tests: tests('unit/renderer/theme.test.ts', 'targets are 20 mm and 3 mm apart (R1)'),
    open: 'The sizes are those that the theme gives; each target of each page is not measured in the browser.',
  },
  {
    number: 2,
    says: 'Capitals are 4.9 mm high, 7.3 mm in the largest of four sizes, and nothing is under 3.5 mm.',
    tests: tests(
      'unit/renderer/theme.test.ts',
      'capitals are 4.9 mm high, and 7.3 mm in the largest size (R2)',
      'are four, each larger than the one before, and never below 3.5 mm',
    ),
  },
  {
    number: 3,
    says: 'Text stands out 7:1 from its ground, 20:1 in high contrast; controls and focus 3:1.',
    tests: [
      ...tests(
        'unit/renderer/theme.test.ts',
        '%s on %s is at least 7:1 in calm and in muted colours, 20:1 in two',
        '%s against %s can be told apart',
      ),
      ...tests(
        'e2e/development/gallery.spec.ts',
        'every sample is drawn from the disk, free of accessibility faults',
      ),
    ],
  },
  {
    number: 4,
    says: 'In the largest size, in each language, nothing is cut off; what is out of view has a button.',
    tests: [
      ...tests(
        'e2e/development/gallery.spec.ts',
        'in the largest text nothing sticks out of what it stands in',
      ),
      ...tests(
        'unit/renderer/scroll-position.test.ts',
        'offers more at the top, both in the middle, and the way back at the end',
      ),
    ],
  },
  {
    number: 5,
    says: 'A press counts where the finger is lifted, once; tremor and a second touch do nothing.',
    tests: [
      ...tests(
        'unit/renderer/press-guard.test.ts',
        'ignores the second press of a tremble, also when another page is under the finger by then',
        'does not let ignored presses prolong the wait',
      ),
      ...tests('e2e/touch/taps.spec.ts', 'a button that is tapped again after'),
      ...tests('e2e/touch/thumbs.spec.ts', 'two thumbs lose no letter'),
    ],
  },
  {
    number: 6,
    says: 'Who sits or is small lowers the screen: all that is pressed lies 380 to 1,220 mm above the floor.',
    tests: [
      ...tests(
        'unit/renderer/lowered.test.ts',
        'leaves nothing that is pressed above 1,220 mm or below 380 mm, and takes no more than that',
      ),
      ...tests(
        'e2e/screens/lowered.spec.ts',
        'a person on a chair lowers the screen: all that is pressed lies between 380 and 1,220 mm',
      ),
    ],
    open: 'The end-to-end test looks at the pages before a claim, and not at the whole claim.',
  },
  {
    number: 7,
    says: 'Help, the way back, sound and size are at the same place on every page.',
    tests: [
      ...tests(
        'unit/renderer/screens.test.ts',
        'show the step, and the way back only where there is one',
        'offer "Selesai" once',
      ),
      ...tests(
        'e2e/touch/places.spec.ts',
        'what cannot be taken back never lies where the button before was',
      ),
    ],
  },
];
