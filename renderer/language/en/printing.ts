/** Printing: what the screen says of it, and what stands on paper besides the screens' own texts. */
export const printing = {
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
} as const;

export const slip = {
  receiptTitle: 'Receipt of a JHT claim',
  listTitle: 'What you need to do',
  testTitle: 'Printer test',
  test: 'The QR code and all words must be clearly readable.',
  amount: 'Amount',
  inWords: 'In words (Indonesian)',
  next: 'What happens next',
  trackHere: 'Follow it at any kiosk, with this number and your date of birth.',
  trackJmo: 'Or in Tracking Klaim of the JMO app.',
  cardsUnmerged: 'Your member cards are not merged yet.',
  desk: 'Show this paper to the staff.',
  printed: 'Printed {when}',
} as const;
