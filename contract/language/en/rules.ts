import type { rules as original } from '../id/rules.ts';
import type { Translation } from '../translation.ts';

/** What the agency’s rules are called and mean; screens and slips of several topics say them. */
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

  conditions: {
    membershipEnded: { met: 'Your membership status fits.' },
    dataUpdated: { met: 'Your data are up to date.' },
    withinCeiling: { met: 'Your balance is not above {ceiling}.' },
    hasBalance: { met: 'There is a JHT balance to pay out.' },
    cardsMerged: { met: 'Your member cards are merged.' },
    noClaimInProgress: { met: 'No other claim is being worked on.' },
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
    workStatement: { name: 'Employment letter', about: 'A letter that you still work or have stopped.' },
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

  /** Why the head office refused a claim; `remedies` say what to do. */
  refusals: {
    sessionUnknown: 'You were signed out before the claim was sent.',
    participantDiffers: 'The claim differs from the records.',
    notEligible: 'The conditions are not met yet.',
    claimInProgress: 'Another claim is being worked on.',
    documentsMissing: 'A paper is missing.',
    photoUnreadable: 'The face photo is not clear.',
    accountRefused: 'The account cannot take money.',
    npwpMissing: 'This claim needs an NPWP.',
    figuresDiffer: 'Your balance has just changed.',
  },

  /** What a person does about a claim that was refused. */
  remedies: {
    claimAgain: 'Sign in at the kiosk and claim again.',
    lookInTracking: 'Sign in and see that claim in Track a claim.',
    desk: 'Take your KTP to the desk. Staff make the claim with you.',
    askDesk: 'Ask about the conditions at the desk.',
    bringKtp: 'Take your KTP to the desk.',
    bringDocuments: 'Take your KTP and the original papers to the desk.',
    bringBankBook: 'Take your KTP and bank book to the desk.',
    bringNpwp: 'Take your KTP and NPWP to the desk.',
  },

  stages: {
    agenda: { name: 'Registered (Agenda)', about: 'The claim is received and registered.' },
    determination: { name: 'Determined (Penetapan)', about: 'Papers and amount are checked.' },
    approval: { name: 'Approved (Persetujuan)', about: 'The claim is approved for payment.' },
    payment: { name: 'Payment (Pembayaran)', about: 'The money is on its way to the account.' },
    done: { name: 'Done (Selesai)', about: 'The money has been paid.' },
  },
} as const satisfies Translation<typeof original>;
