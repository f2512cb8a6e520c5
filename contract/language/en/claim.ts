import type { claim as original } from '../id/claim.ts';
import type { Translation } from '../translation.ts';

/** From the balance to the receipt. */
export const claim = {
  jht: {
    title: 'Your old-age savings (JHT)',
    hint: 'The balance of all your member cards.',
    balance: 'JHT balance',
    payment:
      'Money is paid within {days, plural, one {# working day} other {# working days}} once the data are complete.',
    claim: 'Claim JHT',
  },

  dataNeedsDesk: {
    title: 'Staff need to complete your data',
    hint: 'Go to the service desk. Staff complete your data, then your claim can begin.',
    bring: 'Bring KTP, family card, and member card.',
    kept: 'Your balance is safe. Tracking and BPU contributions still work here.',
    again: 'Back to the menu',
    forStaff: 'For staff: check {fields}.',
    field: {
      nik: 'NIK',
      name: 'name',
      birthDate: 'date of birth',
      kpj: 'KPJ number',
      segment: 'membership segment',
      joinedOn: 'day of joining',
      inactiveSince: 'day of becoming inactive',
      exit: 'reason and day of leaving',
      contributions: 'contributions',
      development: 'returns',
      partialTaken: 'partial payment',
    },
  },

  conditionsPage: {
    title: 'Your JHT can be paid out',
    hint: 'All conditions below are met.',
    met: 'Met',
  },

  balance: {
    title: 'How much is your JHT balance?',
    hint: 'This is the balance before share and tax.',
    total: 'Total balance',
    card: 'Card {kpj}',
    contributions: 'Contributions',
    development: 'Growth',
    balance: 'Balance of this card',
  },

  reason: {
    title: 'What is the reason for your claim?',
    hint: 'Choose one reason, then press Next.',
    label: 'Reason for the claim',
    share: '{share} of the balance is paid.',
    unanswered: 'Choose one reason.',
  },

  personalData: {
    title: 'Are these data correct?',
    hint: 'Compare them with your KTP and member card.',
    right: 'Yes, correct',
    wrong: 'Not correct',
    name: 'Name',
    nik: 'NIK',
    birth: 'Place and date of birth',
    birthValue: '{place}, {date}',
    address: 'Address',
    phone: 'Phone',
    email: 'Email',
    kpj: 'Member card (KPJ)',
    none: 'Not on record',
  },

  personalDataWrong: {
    title: 'Have your data corrected first',
    hint: 'Staff at the service desk correct your data today.',
    bring: 'Bring KTP, family card, and member card.',
    kept: 'No claim has been sent. Your balance is safe.',
    again: 'See the data again',
  },

  bank: {
    title: 'Which is your bank?',
    hint: 'Choose the bank of an account in your own name.',
    label: 'Bank',
    unanswered: 'Choose one bank.',
    other: 'Other banks are served at the service desk.',
  },

  npwpDoubt: {
    title: 'Is this NPWP right?',
    hint: 'An NPWP of 16 digits is usually the NIK. This number differs.',
    npwp: 'The NPWP entered',
    nik: 'Your NIK',
    later: 'If it is right, the claim can still be sent. The head office will check the number.',
    right: 'Yes, it is right',
    wrong: 'Change the number',
  },

  accountConfirm: {
    title: 'Is this account yours?',
    hint: 'Compare it with your bank book.',
    bank: 'Bank',
    number: 'Account number',
    right: 'Yes, it is mine',
    wrong: 'No, change it',
  },

  accountRefused: {
    differs: {
      title: 'This account is not in your name',
      hint: 'The holder’s name at {bank} differs from yours.',
      todo: 'Use an account in your own name.',
    },
    inactive: {
      title: 'This account is no longer active',
      hint: '{bank} cannot take money for this account.',
      todo: 'Have the bank activate it, or use another account.',
    },
    unknown: {
      title: 'This account number was not found',
      hint: '{bank} does not know this account number.',
      todo: 'Check the digits with your bank book.',
    },
    staffDecides: {
      title: 'Staff need to check the account’s name',
      hint: 'The holder’s name at {bank} is nearly yours.',
      todo: 'Bring your KTP and bank book to the service desk.',
    },
    change: 'Change account',
    look: 'Check the number again',
    ask: 'If the digits are the same, ask the staff or your bank.',
  },

  check: {
    title: 'Check your claim',
    hint: 'Nothing has been sent. Press Change if something is wrong.',
    notSent: 'Nothing has been sent. Your claim is sent when you press Confirm.',
    confirm: 'Confirm',
    later: 'Determined by the head office',
    receive: 'You receive',
    figures: 'How the amount is made up',
    balance: 'JHT balance',
    gross: 'Share that is paid ({share})',
    tax: 'Tax {rate} of {amount}',
    balanceRule: 'Contributions and growth of all your cards.',
    grossRule: {
      whole: 'This reason pays the whole balance.',
      part: 'This reason pays {share} of the balance, once only.',
    },
    taxTotal: 'Tax',
    taxYear: 'This tax is for payment in {year}. If the money arrives in {later}, it is another.',
    net: 'Paid to you',
    rule: {
      final: 'The tax is counted once for a payment in one sum.',
      progressive: 'The tax rises in steps, since a part was paid before.',
      progressiveWithoutNpwp: 'The tax is higher, since there is no NPWP.',
    },
    reason: 'Reason for the claim',
    documents: 'Papers',
    person: 'Personal data',
    photo: 'Face photo',
    presence: 'Staff have seen you here. There is no photo.',
    photoAlt: 'Your face photo',
    npwp: 'NPWP',
    noNpwp: 'None',
    npwpStanding: {
      verifiedByNik: 'It is your NIK.',
      unverified: 'The head office will check this number.',
    },
    npwpDecidesTax: 'The tax may be higher if this number is wrong.',
    account: 'Bank account',
    documentPages: '{document}, {pages, plural, one {# page} other {# pages}}',
    documentPagesSeen: '{document}, {pages, plural, one {# page} other {# pages}}, original seen by staff',
    changeReason: 'Change the reason for the claim',
    changeDocuments: 'Change the papers',
    changePhoto: 'Change the face photo',
    changeNpwp: 'Change the NPWP',
    changeAccount: 'Change the bank account',
    holder: {
      matches: 'The bank says that this account is in your name.',
      staffDecides: 'Staff will check the account’s name.',
      unchecked: 'The holder’s name is checked once the claim has arrived.',
    },
    maskedName: 'In the name of {name}',
    similarHolder: 'The name at the bank is nearly yours. You can send the claim.',
    ends: {
      membership: 'With Confirm your BPU membership ends.',
      protection: 'This protection ends with it: {programmes}.',
      kept: 'Do you want to stay a member? Press Finish. Nothing has been sent.',
    },
    declaration: 'Your statement',
  },

  notStored: {
    title: 'Your claim is not stored yet',
    hint: 'This kiosk could not store your claim yet.',
    kept: 'Your answers are still here. No claim has been sent.',
    ask: 'Try again. If it stays the same, call the staff.',
  },

  receipt: {
    title: 'Your claim is recorded',
    hint: 'Write down or photograph this receipt number.',
    refusedTitle: 'Your claim was not accepted',
    refusedHint: 'No money is paid for this claim.',
    number: 'Receipt number',
    qr: 'QR code with the receipt number',
    next: 'What happens next',
    delivery: {
      queued: 'Stored safely in this machine. It is sent by itself once connected.',
      accepted: 'The head office has received your claim.',
      refused: 'The head office did not accept this claim.',
    },
  },

  /** What comes next for a claim, on the receipt, its slip and Tracking Klaim. */
  claimSteps: {
    awaitConfirmation: 'A second member of staff looks at this claim. You need not claim again.',
    bringForData: 'Bring KTP, family card, and member card to the service desk.',
    paidBy: 'The money arrives by {date}.',
    paidIfAccepted: 'If the head office accepts the claim, the money arrives by {date}.',
    paidIfNameFits: 'If the name fits, the money arrives by {date}.',
    usuallyPaid: 'The money usually arrives on {date}.',
    overdue: 'The money should have arrived by {date}.',
    nameCheck: 'The name of the account’s holder is checked first.',
    checkAccount: 'Check your account.',
    askIfLate: 'Past that date? Take the receipt number to the desk.',
    askNow: 'Take the receipt number to the desk now, or phone 175.',
    follow: 'Follow it at any kiosk, with this number and your date of birth. Or in the JMO app.',
    contact: 'Questions? Show this number at the service desk or call 175.',
    signInForMore: 'Amount and account can be seen after you enter your account.',
  },

  /** What a claim is about, likewise. */
  claimFacts: {
    confirmedAmount: 'Amount you confirmed',
    paidAmount: 'Amount to be paid',
    receiptAmount: 'Amount on the receipt',
    finalAmount: 'Amount by the head office',
    inWords: 'In words (Indonesian)',
    laterAmount: 'Amount to be paid',
    later: 'Determined by the head office',
    account: 'Paid to',
    name: 'Name',
    reason: 'Reason for the claim',
    confirmedAt: 'Time of confirmation',
  },

  /** One plain sentence for each screen. */
  help: {
    jht: 'Press Claim JHT to start a claim.',
    dataNeedsDesk: 'Go to the service desk with KTP, family card, and member card.',
    conditions: 'This page shows whether JHT can be paid, and the next step.',
    balance: 'The balance is made of contributions and their growth.',
    reason: 'Touch the one reason that fits, then press Next.',
    personalData: 'Press Yes, correct if all data are right.',
    personalDataWrong: 'Staff correct the data with your KTP.',
    bank: 'Touch the name of your bank, then press Next.',
    npwpDoubt: 'Compare the number with your NPWP card or KTP.',
    accountConfirm: 'Compare the number with your bank book.',
    accountRefused: 'Check the account number with your bank book.',
    check: 'Check everything, then press Confirm to send.',
    notStored: 'Press Try again to store the claim.',
    receipt: 'Write down the receipt number, then press Finish.',
  },
} as const satisfies Translation<typeof original>;
