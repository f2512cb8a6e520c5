import type { rules as original } from '../id/rules.ts';
import type { Translation } from '../translation.ts';

/** What the agency’s rules are called and mean, each with its one next step; screens and slips of several topics say them. */
export const rules = {
  reasons: {
    retirementAge: { name: 'Retirement age', about: 'You have reached retirement age.' },
    retirementByAgreement: {
      name: 'Company retirement',
      about: 'You retired under an agreement or company rules.',
    },
    contractEnded: { name: 'Work contract ended', about: 'The term of your work contract is over.' },
    businessStopped: { name: 'Stopped own business', about: 'You worked for yourself and have stopped.' },
    resigned: { name: 'Resigned', about: 'You left work of your own will.' },
    dismissed: { name: 'Dismissed (PHK)', about: 'The company ended your work.' },
    leavingIndonesia: {
      name: 'Leaving Indonesia for good',
      about: 'You move away and will not work in Indonesia again.',
    },
    permanentDisability: {
      name: 'Permanent total disability',
      about: 'A doctor states that you can no longer work.',
    },
    death: { name: 'Death', about: 'Heirs claim for the participant.' },
    partialTenPercent: {
      name: 'Part, to prepare for retirement',
      about: 'Take a part. Your membership goes on.',
    },
    partialThirtyPercent: {
      name: 'Part, for a house',
      about: 'Take a part for a house. Your membership goes on.',
    },
    migrantWorker: {
      name: 'Migrant worker (PMI)',
      about: 'Your work abroad has ended, or you could not leave for it.',
    },
  },

  obstacles: {
    notInForce: {
      why: 'This reason is not in force today.',
      todo: 'Choose another reason, or ask the staff at the service desk.',
    },
    otherSegment: {
      why: 'It does not go with your kind of membership.',
      todo: 'Choose another reason that fits.',
    },
    membershipActive: {
      why: 'Your membership is still active.',
      todo: 'Ask the company to report that you left.',
    },
    exitNotReported: {
      why: 'The company has not reported that you left work.',
      todo: 'Ask the company’s personnel office to report it.',
    },
    exitDiffers: {
      why: 'The report of your leaving names another reason.',
      todo: 'Choose the reported reason, or ask the staff.',
    },
    tooYoung: {
      why: 'You have not reached retirement age.',
      todo: 'Come again when you have reached it.',
    },
    waiting: {
      why: 'The waiting time after leaving work is not over.',
      todo: 'Come again when the waiting time is over.',
    },
    membershipTooShort: {
      why: 'Your membership has not lasted long enough.',
      todo: 'It grows only while your membership is active. Choose another reason, or ask the staff.',
    },
    partialTaken: {
      why: 'A part can be taken only once.',
      todo: 'The rest is paid when you stop working.',
    },
    overCeiling: {
      why: 'Your balance is above this kiosk’s limit for this reason.',
      todo: 'Claim at the service desk of this office.',
    },
    staffNeeded: {
      why: 'Staff must see the original papers for this reason.',
      todo: 'Ask the staff at the service desk of this office.',
    },
    branchOnly: {
      why: 'This reason needs original papers.',
      todo: 'Claim at the service desk of this office.',
    },
  },

  possibleOn: 'Can be chosen from {date}.',

  conditions: {
    membershipEnded: {
      met: 'Your membership status fits.',
      unmet: 'Your membership is still active.',
      todo: 'Ask the company to report that you have left.',
      bring: 'Letter about leaving work',
      ask: 'Your company’s personnel office',
    },
    dataUpdated: {
      met: 'Your data are up to date.',
      unmet: 'Your data are not up to date.',
      todo: 'Renew your data in the JMO app or at the service desk.',
      bring: 'KTP and family card',
      ask: 'Staff at the service desk',
    },
    withinCeiling: {
      met: 'Your balance is not above {ceiling}.',
      unmet: 'Your balance is above {ceiling}.',
      todo: 'Claim at the service desk of this office.',
      bring: 'KTP, member card, and bank book',
      ask: 'Staff at the service desk',
    },
    hasBalance: {
      met: 'There is a JHT balance to pay out.',
      unmet: 'Your JHT balance is still empty.',
      todo: 'Check your JHT contributions with the staff.',
      bring: 'KTP and member card',
      ask: 'Staff at the service desk',
    },
    cardsMerged: {
      met: 'Your member cards are merged.',
      unmet: 'Your balance, {balance}, is still on {cards, number} cards.',
      todo: 'Merge the cards when you update your data in the JMO app. Staff can help, too.',
      bring: 'KTP and all member cards',
      ask: 'Staff at the service desk',
    },
    noClaimInProgress: {
      met: 'No other claim is being worked on.',
      unmet: 'Another claim of yours is being worked on.',
      todo: 'Wait until it is done. See it in Track a claim.',
      bring: 'That claim’s receipt number',
      ask: 'Staff at the service desk',
    },
  },

  /** Other ways to claim, for who cannot claim here. */
  channels: {
    branch: 'The service desk of this office',
    lapakAsik: 'Lapak Asik, on the BPJS Ketenagakerjaan website',
    jmo: 'The JMO app on your phone',
  },

  documents: {
    retirementLetter: { name: 'Retirement letter', about: 'The company’s letter that you retired.' },
    contractLetter: { name: 'Work contract', about: 'The contract, or a letter that it has ended.' },
    resignationLetter: { name: 'Resignation letter', about: 'The company’s letter that you resigned.' },
    dismissalProof: {
      name: 'Proof of dismissal',
      about: 'Dismissal letter or joint agreement with the company.',
    },
    dismissalReportReceipt: {
      name: 'Receipt of the dismissal report',
      about: 'The receipt of the manpower office.',
    },
    dismissalReport: {
      name: 'Dismissal report',
      about: 'The company’s report to the manpower office.',
    },
    dismissalNotice: {
      name: 'Dismissal notice and statement of not refusing',
      about: 'The company’s notice, and your statement that you do not refuse it.',
    },
    jointAgreement: {
      name: 'Joint agreement',
      about: 'The agreement on your dismissal, signed by you and the company.',
    },
    courtRuling: {
      name: 'Ruling of the industrial court',
      about: 'An excerpt or the ruling about your dismissal.',
    },
    familyCard: { name: 'Family card', about: 'The family card’s page with your name.' },
    bankBook: { name: 'Bank book', about: 'The first page with name and account number.' },
    workStatement: { name: 'Statement of work', about: 'A letter that you still work or have stopped.' },
    housingLoanDocuments: {
      name: 'Housing loan papers',
      about: 'Your bank’s letter about the housing loan.',
    },
    passport: { name: 'Passport', about: 'The passport page with your photo and name.' },
    leavingStatement: { name: 'Leaving statement', about: 'A letter that you no longer work in Indonesia.' },
    doctorStatement: {
      name: 'Doctor’s statement',
      about: 'A doctor’s letter about permanent total disability.',
    },
    deathCertificate: { name: 'Death certificate', about: 'The certificate of the participant’s death.' },
    heirLetter: { name: 'Letter of heirs', about: 'A letter that names the heirs.' },
    heirIdentityCard: {
      name: 'Heir’s identity card',
      about: 'The KTP or another identity paper of the heir.',
    },
    memberCard: { name: 'Member card', about: 'The participant’s BPJS Ketenagakerjaan card.' },
    birthCertificate: {
      name: 'Child’s birth certificate',
      about: 'Where the heir is a child of the participant.',
    },
    guardianshipLetter: { name: 'Letter of guardianship', about: 'Where the heir is not of age.' },
    will: { name: 'Will', about: 'Where the participant left one.' },
    migrantWorkLetter: {
      name: 'Letter about work abroad',
      about: 'A letter that work abroad has ended, or that you could not leave for it.',
    },
  },

  segments: {
    PU: 'Wage earner',
    BPU: 'Self-employed (BPU)',
    PMI: 'Migrant worker (PMI)',
  },

  /** Why the head office refused a claim, with its remedy. */
  refusals: {
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
  },

  stages: {
    agenda: { name: 'Registered (Agenda)', about: 'The claim is received and registered.' },
    determination: { name: 'Determined (Penetapan)', about: 'Papers and amount are checked.' },
    approval: { name: 'Approved (Persetujuan)', about: 'The claim is approved for payment.' },
    payment: { name: 'Payment (Pembayaran)', about: 'The money is on its way to the account.' },
    done: { name: 'Done (Selesai)', about: 'The money has been paid.' },
  },
} as const satisfies Translation<typeof original>;
