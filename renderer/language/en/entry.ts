/** From the first touch to the menu, and the pages that may come at any time. */
export const attract = {
  title: 'Withdraw your JHT here',
  hint: 'Jaminan Hari Tua (JHT) is your old-age savings.',
  bring: 'What to bring',
  ktp: 'Identity card (KTP)',
  bankBook: 'Bank book',
  papers: 'Letter about leaving work, if any',
  duration: 'It usually takes 15 minutes.',
  camera: 'The camera is off. It runs only while you take a photo.',
  start: 'Touch the screen to start',
  lineDown: 'The central service is not connected',
  lineDownMeaning: 'You cannot enter your account here now.',
  lineDownNow: 'Staff at the service desk can help you now.',
} as const;

export const outOfService = {
  title: 'This kiosk cannot be used yet',
  hint: 'Staff at the service desk can help you now.',
  data: 'None of your data are on this screen.',
  reference: 'Note for staff: {reference}',
  fault: {
    provisioning: 'the kiosk is not fully set up',
    storage: 'the kiosk’s storage needs a check',
    key: 'the kiosk’s security key needs a check',
    internal: 'the kiosk needs a check',
  },
} as const;

export const notice = {
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
} as const;

export const noticeDeclined = {
  title: 'You can still be served',
  hint: 'Go to the service desk. Staff take your claim without this kiosk.',
  data: 'None of your data were kept.',
  again: 'Read once more',
} as const;

export const signIn = {
  title: 'Do you have a JMO account?',
  hint: 'It is the same account as in the JMO app.',
  byStaff: 'Staff check the e-KTP',
  byStaffAbout: 'No account needed. Staff type from the original e-KTP.',
  byEmail: 'Yes, enter',
  byEmailAbout: 'Use your JMO email and password.',
  register: 'No, register',
  registerAbout: 'Have your KTP and member card ready.',
  track: 'See a claim by its receipt',
  trackAbout: 'Receipt number and birth date are enough.',
  forgotten: 'Forgot your email or password? Staff at the service desk can help.',
} as const;

export const registerCheck = {
  title: 'Are your answers correct?',
  hint: 'Compare them with your KTP and member card.',
  proceed: 'All correct, register',
  hidden: 'Not shown',
} as const;

/** A NIK that says otherwise; it may be genuine. */
export const nikNote = {
  birthDate: 'The birth date in the NIK differs from this birth date.',
  sex: 'The sex in the NIK differs from our records.',
  todo: 'Compare with the KTP. If the KTP says so, you may go on.',
} as const;

export const registerRefused = {
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
    todo: 'Enter with the email and password that you made before.',
    ask: 'If you forgot them, staff at the desk can help with your KTP.',
    proceed: 'Enter with that account',
  },
} as const;

export const menu = {
  title: 'What would you like to do?',
  greeting: 'Welcome, {name}.',
  jht: 'Old-age savings (Jaminan Hari Tua)',
  jhtAbout: 'See your balance and make a claim.',
  tracking: 'Track a claim (Tracking Klaim)',
  trackingAbout: 'See how far your claim has come.',
} as const;

export const working = {
  signIn: { title: 'Opening your account' },
  register: { title: 'Comparing your data' },
  attest: { title: 'Looking for the participant’s record' },
  account: { title: 'Checking your bank account' },
  claim: { title: 'Storing your claim' },
  tracking: { title: 'Fetching news of your claims' },
  lookup: { title: 'Looking for your claim' },
  hint: 'One moment. You need not press anything.',
} as const;

export const lineTrouble = {
  unreachable: {
    title: 'The service cannot be reached now',
    hint: 'The connection to the central service is broken.',
  },
  unintelligible: {
    title: 'The service’s answer cannot be read yet',
    hint: 'The central service answered, but the answer was not complete.',
  },
  sessionExpired: {
    title: 'Your time in the account is over',
    hint: 'For your safety, you need to enter your account once more.',
  },
  tooManyAttempts: {
    title: 'Wait before you try again',
    hint: 'It was tried several times from this kiosk.',
  },
  data: 'Your answers are still here. No claim has been sent.',
  wait: 'Try again after {minutes, plural, one {# minute} other {# minutes}}.',
  ask: 'Do not want to wait? Staff at the service desk can help.',
} as const;

export const farewell = {
  title: 'Thank you',
  hint: 'Your data have been erased from this screen.',
  belongings: 'Take your KTP, card, and bank book with you.',
} as const;
