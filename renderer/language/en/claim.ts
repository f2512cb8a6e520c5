/** From the balance to the check page. */
export const jht = {
  title: 'Your old-age savings (JHT)',
  hint: 'The balance of all your member cards.',
  balance: 'JHT balance',
  payment:
    'Money is paid within {days, plural, one {# working day} other {# working days}} once the data are complete.',
  claim: 'Claim JHT',
} as const;

export const conditionsPage = {
  title: 'Your JHT can be paid out',
  hint: 'All conditions below are met.',
  titleNotYet: 'Your JHT cannot be paid here yet',
  hintNotYet: 'This is why, and what to do.',
  met: 'Met',
  unmet: 'Not met yet',
  todo: 'What to do',
  bring: 'What to bring',
  ask: 'Who to ask',
  metTitle: 'Already met',
  closedBring: 'Bring: {documents}',
  where: 'Where to claim',
  documents: 'Papers, by the reason',
  closedTitle: 'Reasons that cannot be chosen yet',
} as const;

export const balance = {
  title: 'How much is your JHT balance?',
  hint: 'This is the balance before share and tax.',
  total: 'Total balance',
  card: 'Card {kpj}',
  contributions: 'Contributions',
  development: 'Growth',
  balance: 'Balance of this card',
} as const;

export const reason = {
  title: 'What is the reason for your claim?',
  hint: 'Choose one reason, then press Next.',
  label: 'Reason for the claim',
  share: '{share} of the balance is paid.',
  unanswered: 'Choose one reason.',
  closedTitle: 'Cannot be chosen yet',
} as const;

export const document = {
  title: 'Photograph: {document}',
  count: 'Paper {number, number} of {total, number}.',
  page: 'Page {page, number}.',
  hint: 'Hold it flat before the camera until it can be read.',
  autoHint: 'Hold it flat before the camera. The photo is taken by itself.',
  lack: 'I did not bring this paper',
  reviewTitle: 'Can the writing be read?',
  reviewHint: 'Compare it with your paper.',
  use: 'Use it',
  again: 'Again',
  turn: 'Turn',
  refusedTitle: 'The writing cannot be read yet',
  asIs: 'Use it as it is',
  asIsNote: 'If you use it as it is, staff may ask for the original.',
  because: {
    showPage: 'Not all edges of the paper are seen. Hold the whole paper inside the picture.',
    comeCloser: 'The paper is too far from the camera. Bring it closer and try again.',
    layFlat: 'The paper leans forward or back. Hold it flat and try again.',
    moreLight: 'The photo is too dark. Find more light.',
    avoidGlare: 'Light shines back from the paper. Move or turn it a little.',
    showWriting: 'No writing is seen yet. Turn the written side to the camera.',
    holdStill: 'The photo is blurred. Hold the paper until the photo is taken.',
  },
  hints: {
    showPage: 'Hold the whole paper before the camera',
    comeCloser: 'Bring the paper closer',
    layFlat: 'Hold the paper flat',
    moreLight: 'Too dark, find more light',
    avoidGlare: 'Keep light from shining on it',
    showWriting: 'Turn the writing to the camera',
    holdStill: 'Hold still',
  },
} as const;

export const documentPages = {
  title: 'Is it complete: {document}?',
  hint: 'Add a page if there is more. When complete, press Next.',
  hintFull: 'At most {most, number} pages. When complete, press Next.',
  page: 'Page {page, number}',
  remove: 'Remove page {page, number}',
  add: 'Add a page',
  originalSeen: 'I see the original',
} as const;

export const documentLacking = {
  title: 'Your claim needs this paper',
  hint: 'What is needed: {document}.',
  bring: 'Bring the original and claim again at this kiosk.',
  staff: 'Staff at the service desk can tell you of other ways.',
  other: 'Another reason may not need this paper.',
  kept: 'Your answers are still here. No claim has been sent.',
  change: 'Choose another reason',
  again: 'I have the paper',
} as const;

export const camera = {
  take: 'Take photo',
  use: 'Use this photo',
  again: 'Take it again',
  preview: 'Live picture from the camera',
  still: 'The photo just taken',
  starting: 'The camera is being switched on',
} as const;

export const personalData = {
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
} as const;

export const personalDataWrong = {
  title: 'Have your data corrected first',
  hint: 'Staff at the service desk correct your data today.',
  bring: 'Bring KTP, family card, and member card.',
  kept: 'No claim has been sent. Your balance is safe.',
  again: 'See the data again',
} as const;

export const photoIntro = {
  title: 'May we photograph your face?',
  hint: 'Staff use the photo to make sure that it is you.',
  good: 'Good: face inside the frame, looking straight',
  bad: 'Less good: too far, tilted, or covered',
  tips: 'Take off mask and sunglasses. Hijab and plain glasses may stay.',
  consent: 'A face photo is specific data. It is used only for this claim.',
  choice: 'If you do not agree, staff check your KTP at the desk.',
  agree: 'Agree, take photo',
  decline: 'Do not agree',
} as const;

export const photo = {
  title: 'Place your face inside the frame',
  hint: 'Look straight at the camera, then press Take photo.',
  reviewTitle: 'Is this photo clear?',
  reviewHint: 'The whole face must be seen and not blurred.',
  autoHint: 'Look straight at the camera. The photo is taken by itself.',
  refused: 'That photo cannot be used. Follow the hint and try again.',
  hints: {
    comeIntoFrame: 'Place your face inside the frame',
    onlyOne: 'Only one person in front of the camera',
    comeCloser: 'Come a little closer',
    stepBack: 'Step back a little',
    moveLeft: 'Move a little to the left',
    moveRight: 'Move a little to the right',
    holdUpright: 'Hold your head upright',
    lookStraight: 'Look straight at the camera',
    faceTheLight: 'Turn your face to the light of the screen',
    avoidTheLight: 'Move away from the strong light',
    avoidShadow: 'Face the screen so that your face is evenly lit',
    openEyes: 'Open your eyes',
    closeMouth: 'Close your mouth',
    holdStill: 'Hold still',
  },
} as const;

export const photoHelp = {
  title: 'The photo could not be taken here',
  refused: 'Three photos were not clear enough. Often it is the light of the room.',
  noFace: 'The camera has not seen a face.',
  todo: 'Staff can help you at this kiosk.',
  other: 'You can also go on without a photo. Staff then check your identity card.',
  kept: 'Your answers are still here. No claim has been sent.',
  decline: 'Go on without a photo',
} as const;

export const photoDeclined = {
  title: 'Your claim goes on without photo',
  hint: 'Go to the service desk. Staff check your KTP.',
  bring: 'Bring KTP, member card, and bank book.',
  kept: 'No claim has been sent. No photo was kept.',
  again: 'I want a photo',
} as const;

export const cameraError = {
  title: 'The camera cannot be used yet',
  missing: 'This kiosk’s camera was not found.',
  refused: 'This kiosk may not use the camera yet.',
  busy: 'The camera is used by another part of the kiosk.',
  lost: 'The camera was disconnected.',
  dark: 'The camera picture is dark. Perhaps its lens is covered.',
  kept: 'Your answers are still here. No claim has been sent.',
  ask: 'If it stays the same, staff at the service desk can help.',
} as const;

export const bank = {
  title: 'Which is your bank?',
  hint: 'Choose the bank of an account in your own name.',
  label: 'Bank',
  unanswered: 'Choose one bank.',
  other: 'Other banks are served at the service desk.',
} as const;

export const accountRefused = {
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
} as const;

export const check = {
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
  endsMembership: 'This claim ends your membership as a self-employed worker.',
  keepProtected: 'Want to stay protected? See Contributions in the menu before Confirm.',
} as const;

export const notStored = {
  title: 'Your claim is not stored yet',
  hint: 'This kiosk could not store your claim yet.',
  kept: 'Your answers are still here. No claim has been sent.',
  ask: 'Try again. If it stays the same, call the staff.',
} as const;
