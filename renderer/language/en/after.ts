/** After Konfirmasi: the receipt and Tracking Klaim. */
export const receipt = {
  title: 'Your claim is recorded',
  hint: 'Write down or photograph this receipt number.',
  number: 'Receipt number',
  qr: 'QR code with the receipt number',
  amount: 'Amount to be paid',
  later: 'Determined by the head office',
  name: 'Name',
  reason: 'Reason for the claim',
  account: 'Paid to',
  at: 'Time',
  next: 'What happens next',
  pay: 'The money arrives by {date}.',
  follow: 'Follow it in Track a claim, here or in the JMO app.',
  contact: 'Questions? Show this number at the service desk or call 175.',
  delivery: {
    queued: 'Stored safely in this machine. It is sent by itself once connected.',
    accepted: 'The head office has received your claim.',
    refused: 'Staff need to help with this claim.',
  },
} as const;

/** Why the head office refused a claim, with its remedy. */
export const refusals = {
  unreadable: 'The head office cannot read the claim. Staff will make it with you.',
  kioskUnknown: 'The head office does not know this kiosk yet. Claim at the desk.',
  kioskExpired: 'The registration of this kiosk at the head office has run out. Claim at the desk.',
  kioskRevoked: 'The head office has withdrawn this kiosk. Claim at the desk.',
  signatureWrong: 'The claim’s security mark does not match. Claim at the desk.',
  sessionUnknown: 'Your time in the account was over. Enter and claim again.',
  participantDiffers: 'The claim differs from the records. Take your KTP to the desk.',
  notEligible: 'The conditions are not met yet. Ask about them at the desk.',
  claimInProgress: 'Another claim is being worked on. See Track a claim.',
  documentsMissing: 'A paper is missing. Take the original papers to the desk.',
  photoUnreadable: 'The face photo is not clear. Take your KTP to the desk.',
  accountRefused: 'The account cannot take money. Take your bank book to the desk.',
  npwpMissing: 'This claim needs an NPWP. Take your NPWP to the desk.',
  figuresDiffer: 'Your balance has just changed. Claim again with the new balance.',
} as const;

export const tracking = {
  title: 'Which claim would you like to see?',
  hint: 'Press a claim to see how far it has come.',
  emptyTitle: 'There is no claim yet',
  emptyHint: 'Claims that you make will be seen here.',
  item: 'Made on {date}',
  stage: 'Stage now: {stage}',
  refused: 'Needs help from staff',
} as const;

export const trackedClaim = {
  title: 'How far is your claim?',
  hint: 'Receipt {number}',
  due: 'The money arrives by {date}.',
  paid: 'The money has been paid. Check your account.',
  late: 'Past that date? Take the receipt number to the desk.',
  reached: 'Done, {when}',
  now: 'Being worked on',
  waiting: 'Not yet',
  amount: 'Amount',
  account: 'Paid to',
  reason: 'Reason for the claim',
  stages: 'Stages of the claim',
  refused: 'This claim cannot be paid yet.',
  expected: 'The money usually arrives on {date}.',
  overdue: 'The money should have arrived by {date}.',
  lateNow: 'Take the receipt number to the desk now, or phone 175.',
  waitsForStaff: 'Staff are checking the name of the account’s holder.',
  more: 'Amount and account can be seen after you enter your account.',
  confirmed: 'Amount on the receipt',
  determined: 'Amount by the head office',
  differs: 'The head office’s amount counts. Staff can explain the difference.',
} as const;

/** Receipt number and birth date name no claim together, or it has not arrived yet. */
export const claimUnknown = {
  title: 'The claim was not found',
  hint: 'Number {number} with that birth date was not found.',
  todo: 'Compare both with the receipt and the KTP.',
  waiting: 'Claimed while the line was down? That claim still waits to be sent.',
  ask: 'If it is still not found, take the receipt to the desk.',
  again: 'Check the number',
} as const;

export const stages = {
  agenda: { name: 'Registered (Agenda)', about: 'The claim is received and registered.' },
  determination: { name: 'Determined (Penetapan)', about: 'Papers and amount are checked.' },
  approval: { name: 'Approved (Persetujuan)', about: 'The claim is approved for payment.' },
  payment: { name: 'Payment (Pembayaran)', about: 'The money is on its way to the account.' },
  done: { name: 'Done (Selesai)', about: 'The money has been paid.' },
} as const;
