/** What stands on every screen: header, footer, dialogs. */
export const frame = {
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
  navigation: 'Back, step, and help',
  settings: 'Screen settings',
  step: 'Step {number, number} of {total, number}',
  training: 'Practice mode: all data here are examples',
  place: '{branch}, Kiosk {kiosk}',
  problems: 'There is something to correct',
  choose: 'Choose one, then press Next.',
} as const;

export const settings = {
  language: 'Language',
  textSize: 'Text size',
  smaller: 'Smaller text',
  larger: 'Larger text',
  smallerSign: 'A−',
  largerSign: 'A+',
  contrast: 'Contrast',
  lowered: 'Lower',
  contrastNow: 'Contrast: {contrast}',
  normal: 'calm colours',
  light: 'black on white',
  dark: 'white on black',
} as const;

/** Reading the screen aloud. */
export const sound = {
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
} as const;

/** Each language is named in itself, so that people find their own. */
export const languageNames = { id: 'Indonesia', en: 'English' } as const;

export const idle = {
  title: 'Are you still here?',
  consequence: 'If nobody touches the screen, your data will be erased from it.',
  seconds: '{seconds, plural, one {# second} other {# seconds}} left',
  stay: 'Yes, go on',
  finish: 'Finish, erase my data',
} as const;

export const fault = {
  title: 'This screen needs to be reopened',
  hint: 'Press Try again. If it stays the same, call the staff.',
  retry: 'Try again',
} as const;
