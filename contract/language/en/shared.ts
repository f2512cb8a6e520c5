import type { shared as original } from '../id/shared.ts';
import type { Translation } from '../translation.ts';

/** What no topic owns: the frame of every screen and of every slip, the dialogs above them, printing. */
export const shared = {
  frame: {
    product: 'Anjungan JHT',
    back: 'Back',
    next: 'Next',
    finish: 'Finish',
    help: 'Help',
    change: 'Change',
    retry: 'Try again',
    more: 'Show more',
    toTop: 'Back to top',
    toMenu: 'Back to menu',
    step: 'Step {number, number} of {total, number}',
    training: 'Practice mode: all data here are examples',
    place: '{branch}, Kiosk {kiosk}',
    problems: 'There is something to correct',
  },

  settings: {
    language: 'Language',
    textSize: 'Text size',
    smaller: 'Smaller text',
    larger: 'Larger text',
    smallerSign: 'Smaller',
    largerSign: 'Larger',
    contrast: 'Contrast',
    lowered: 'Lower',
    contrastNow: 'Contrast: {contrast}',
    normal: 'calm colours',
    light: 'black on white',
    dark: 'white on black',
    low: 'muted colours',
  },

  /** Reading the screen aloud. */
  sound: {
    button: 'Sound',
    now: {
      nothing: 'Sound: off',
      pages: 'Sound: the screen is read aloud',
      everything: 'Sound: the screen and your data are read aloud',
    },
    title: 'Read this screen aloud?',
    reads: {
      nothing: 'No, stay silent',
      pages: 'Yes, without personal data',
      everything: 'Yes, with personal data',
    },
    caution: 'People near you can hear it. For personal data, use headphones.',
    rate: 'Speed of the voice',
    slower: 'Slower',
    faster: 'Faster',
    level: 'Loudness of the voice',
    softer: 'Softer',
    louder: 'Louder',
    again: 'Read it once more',
    close: 'Close',
    rupiah: '{rupiah} rupiah',
    rupiahAndSen: '{rupiah} rupiah {sen} sen',
    onScreen: 'is on the screen',
  },

  idle: {
    title: 'Are you still here?',
    consequence: 'If nobody touches the screen, your data will be erased from it.',
    seconds: '{seconds, plural, one {# second} other {# seconds}} left',
    stay: 'Yes, go on',
    finish: 'Finish, erase my data',
  },

  fault: {
    title: 'This screen needs to be reopened',
    hint: 'Press Try again. If it stays the same, call the staff.',
    retry: 'Try again',
  },

  printing: {
    receipt: 'Print receipt',
    list: 'Print this page',
    again: 'Try printing again',
    copy: 'Print once more',
    working: 'Printing. Wait a moment.',
    done: 'Printed. Remember to take the paper.',
    receiptNotPrinted: 'The receipt is not printed',
    receiptInstead: 'Photograph this screen or write down the number.',
    listNotPrinted: 'The page is not printed',
    listInstead: 'Photograph this screen or write it down.',
    fault: {
      paperOut: 'The printer is out of paper.',
      off: 'The printer is off.',
      jammed: 'Paper is stuck in the printer.',
      stuck: 'The printer has not finished its work.',
    },
    unavailable: 'No paper receipts at the moment',
    unavailableMeaning: 'You can still claim. The receipt number is shown on the screen.',
  },

  slip: {
    receiptTitle: 'Receipt of a JHT claim',
    testTitle: 'Printer test',
    test: 'The QR code and all words must be clearly readable.',
    desk: 'Show this paper to the staff.',
    printed: 'Printed {when}',
  },

  help: {
    title: 'Help',
    close: 'Close help',
  },
} as const satisfies Translation<typeof original>;
