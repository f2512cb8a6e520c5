import type { entry as original } from '../id/entry.ts';
import type { Translation } from '../translation.ts';

/** From the first touch to the menu, and the pages that may come at any time. */
export const entry = {
  attract: {
    title: 'Withdraw your JHT here',
    hint: 'Jaminan Hari Tua (JHT) is your old-age savings.',
    bring: 'What to bring',
    ktp: 'Identity card (KTP)',
    bankBook: 'Bank book',
    documents: 'Letter about leaving work, if any',
    duration: 'It usually takes 15 minutes.',
    camera: 'The camera is off. It runs only while you take a photo.',
    start: 'Touch the screen to start',
    lineDown: 'The central service is not connected',
    lineDownMeaning: 'You can’t sign in here now.',
    lineDownNow: 'Staff at the service desk can help you now.',
  },

  introduction: {
    watch: 'See how it works',
    title: 'This is how it works',
    skip: 'Skip',
    place: 'Picture {at} of {count}',
    scenes: {
      attract: 'Touch the screen to start. Have your KTP and bank book ready.',
      notice: 'We ask whether we may use your data. Press Agree.',
      signIn: 'Sign in with your phone, or with email and password.',
      menu: 'Press Old-age savings, then Claim JHT.',
      conditions: 'The kiosk checks whether your JHT can be paid out.',
      balance: 'See your balance, then press Next.',
      reason: 'Choose why you claim, such as Stopped own business.',
      personalData: 'Compare the data with your KTP. If they are right, press Yes, correct.',
      photo: 'Look into the camera. The photo is taken when your face is clear.',
      bank: 'Choose your bank, then type the number of your own account.',
      check: 'Check amount, tax, and account. If all is right, press Confirm.',
      receipt: 'Keep the receipt. With its number you can see the claim at any time.',
    },
  },

  outOfService: {
    title: 'This kiosk cannot be used yet',
    hint: 'Staff at the service desk can help you now.',
    data: 'None of your data are on this screen.',
    reference: 'Note for staff: {reference}',
    fault: {
      provisioning: 'the kiosk is not fully set up',
      storage: 'the kiosk’s storage needs a check',
      key: 'the kiosk’s security key needs a check',
      internal: 'the kiosk needs a check',
      operator: 'the head office has closed the kiosk for now',
    },
  },

  notice: {
    title: 'May we use your data?',
    hint: 'Read this summary, then choose Agree or Do not agree.',
    agree: 'Agree',
    decline: 'Do not agree',
    readAll: 'Read in full',
    readLess: 'Close the explanation',
    version: 'Notice, edition {version}',
    legality: {
      short: 'Basis: the service duty of BPJS Ketenagakerjaan by law.',
      full: 'Serving JHT is a duty under PP 46/2015. UU 27/2022 protects your data.',
    },
    purpose: {
      short: 'Purpose: to check and pay your JHT claim.',
      full: 'Your data are not used for advertising. They are not sold.',
    },
    kinds: {
      short: 'Kinds of data: identity, membership, balance, and account.',
      full: 'Balance and account are specific data. They are needed to pay you.',
    },
    retention: {
      short: 'Kept: by the archive schedule of BPJS Ketenagakerjaan.',
      full: 'This kiosk erases your data when you finish. Your claim travels locked.',
    },
    details: {
      short: 'Details: NIK, name, birth date, member card, and papers.',
      full: 'A face photo is asked for separately. You may refuse it.',
    },
    duration: {
      short: 'Time: from now until your claim is done.',
      full: 'If you stop on the way, the data on the screen are erased at once.',
    },
    rights: {
      short: 'Your rights: to see, to correct, and to withdraw consent.',
      full: 'Tell the service desk. You get an answer within 3 times 24 hours.',
    },
  },

  noticeDeclined: {
    title: 'You can still be served',
    hint: 'Go to the service desk. Staff take your claim without this kiosk.',
    kept: 'None of your data were kept.',
    again: 'Read once more',
  },

  signIn: {
    title: 'Do you have a JMO account?',
    hint: 'It is the same account as in the JMO app.',
    byStaff: 'Staff check the e-KTP',
    byStaffAbout: 'No account needed. Staff type from the original e-KTP.',
    byPhone: 'Yes, use my phone',
    byPhoneAbout: 'Easiest: scan the QR code and fill in on your phone.',
    byEmail: 'Yes, type here',
    byEmailAbout: 'Use your JMO email and password.',
    register: 'No, register',
    registerAbout: 'Have your KTP and member card ready.',
    track: 'See a claim by its receipt',
    trackAbout: 'Receipt number and birth date are enough.',
    forgotten: 'Forgot your password?',
  },

  phoneCode: {
    title: 'Scan the QR code with your phone',
    hint: 'You sign in on your own phone. Nothing is typed here.',
    qr: 'QR code for the phone’s camera',
    code: 'Code of this kiosk',
    scan: 'Open the camera of your phone and point it at the QR code.',
    open: 'Open the link that appears, then look here again.',
    enter: 'Fill in email and password, then press Yes.',
    training: 'Practice mode: other phones cannot open this QR code.',
    opened: {
      title: 'Continue on your phone',
      hint: 'The page is open there. This screen goes on by itself.',
      number: 'Number to match',
      find: 'Choose this number on the phone, or make sure that the phone shows the same.',
      compare: 'Make sure that the phone shows the same code.',
    },
  },

  phoneOver: {
    over: {
      title: 'The QR code has expired',
      hint: 'To keep you safe, it works for a short time only.',
      todo: 'Make a new code, then scan once more.',
    },
    denied: {
      title: 'The account was not opened',
      hint: 'You pressed Not me on the phone, or chose another number.',
      todo: 'If that was you, make a new code, then scan once more.',
    },
    ask: 'Does it not work with the phone? Press Back for other ways.',
    again: 'Make a new code',
  },

  resetAsked: {
    sent: {
      title: 'Look at the email on your phone',
      hint: 'If that email has an account, the link arrives within minutes.',
      todo: 'Open the link and make a new password.',
      after: 'After that, sign in here with the new password.',
      ask: 'No email? Staff at the service desk can help with your KTP.',
    },
    staff: {
      title: 'Staff help with your password',
      hint: 'Take your KTP to the service desk.',
      todo: 'Staff make sure that it is you and help you make a new password.',
      after: 'After that, sign in here with the new password.',
      ask: 'Do you remember your password? Sign in now.',
    },
    byPhone: 'Sign in with your phone',
    byEmail: 'Sign in here',
  },

  registerCheck: {
    title: 'Are your answers correct?',
    hint: 'Compare them with your KTP and member card.',
    proceed: 'All correct, register',
    hidden: 'Not shown',
  },

  registerRefused: {
    registryDiffers: {
      title: 'The data do not match our records',
      hint: 'NIK, card number, name, and birth date must belong to one person.',
      todo: 'Check your answers again with your KTP and member card.',
      ask: 'If they are the same but do not match, take both to the desk.',
      proceed: 'Check my answers',
    },
    accountExists: {
      title: 'You already have an account',
      hint: 'This NIK or email is registered already.',
      todo: 'Sign in with the email and password that you made before.',
      ask: 'If you forgot it, choose Forgot your password on the entry page.',
      proceed: 'Sign in with that account',
    },
  },

  menu: {
    title: 'What would you like to do?',
    greeting: 'Welcome, {name}.',
    jht: 'Old-age savings (Jaminan Hari Tua)',
    jhtAbout: 'See your balance and make a claim.',
    tracking: 'Track a claim (Tracking Klaim)',
    trackingAbout: 'See how far your claim has come.',
    contributions: 'Contributions (Iuran BPU)',
    contributionsAbout: 'See what you paid, pay again, or set a reminder.',
  },

  working: {
    phone: { title: 'Making the QR code' },
    signIn: { title: 'Opening your account' },
    register: { title: 'Comparing your data' },
    reset: { title: 'Asking for a link' },
    attest: { title: 'Looking for the participant’s record' },
    account: { title: 'Checking your bank account' },
    claim: { title: 'Storing your claim' },
    tracking: { title: 'Fetching news of your claims' },
    lookup: { title: 'Looking for your claim' },
    contributions: { title: 'Fetching your contributions' },
    code: { title: 'Making your payment code' },
    enrolment: { title: 'Enrolling the kiosk' },
    hint: 'One moment. You need not press anything.',
  },

  connectionError: {
    unreachable: {
      title: 'The service cannot be reached now',
      hint: 'The connection to the central service is broken.',
    },
    unintelligible: {
      title: 'The service is not working properly now',
      hint: 'The central service answered, but the answer was not complete.',
    },
    sessionExpired: {
      title: 'You have been signed out',
      hint: 'The time was up. For your safety, sign in once more.',
    },
    tooManyAttempts: {
      title: 'Wait before you try again',
      hint: 'It was tried several times from this kiosk.',
    },
    data: 'Your answers are still here. No claim has been sent.',
    wait: 'Try again after {minutes, plural, one {# minute} other {# minutes}}.',
    byPhone: 'Sign in with your phone',
    ask: 'Do not want to wait? Staff at the service desk can help.',
  },

  farewell: {
    title: 'Thank you',
    hint: 'Your data have been erased from this screen.',
    belongings: 'Take your KTP, card, and bank book with you.',
  },

  interrupted: {
    title: 'The last visit was cut short',
    hint: 'This kiosk had a fault for a moment. The data are erased from this screen.',
    confirmed: 'Did you press Confirm? Do not claim again.',
    confirmedAsk: 'Ask staff at the service desk. They can see the receipt number.',
    notConfirmed: 'You had not pressed Confirm? Then no claim has been sent.',
    again: 'Start from the beginning',
  },

  /** One plain sentence for each screen. */
  help: {
    attract: 'Touch the screen anywhere to start.',
    outOfService: 'This kiosk is not in use now. Staff can serve you.',
    notice: 'Choose Agree to go on, or Do not agree to be served by staff.',
    noticeDeclined: 'Go to the service desk, or read the notice once more.',
    signIn: 'Choose Yes if you have used the JMO app before.',
    phoneCode: 'Point the phone’s camera at the QR code, then follow the phone.',
    phoneOver: 'Press Make a new code to try once more.',
    resetAsked: 'The link goes to your email. Open it on your phone.',
    registerCheck: 'Press Change beside an answer that is wrong.',
    registerRefused: 'Compare your answers with your KTP and member card.',
    menu: 'Press Old-age savings to see your balance or make a claim.',
    working: 'The kiosk is working. One moment.',
    connectionError: 'Press Try again, or go to the service desk.',
    farewell: 'Your visit is over.',
    introduction: 'Pictures change by themselves. Press Skip at any time.',
    interrupted: 'Press Start from the beginning, or ask staff.',
  },
} as const satisfies Translation<typeof original>;
