import type { questions as original } from '../id/questions.ts';
import type { Translation } from '../translation.ts';

/** What is asked of a person in any topic, one page a question, and what may be wrong with an answer. */
export const questions = {
  /** One page a question: heading, where to find the answer, why it is asked, and the name of its field. */
  question: {
    signInEmail: {
      title: 'What is your JMO account’s email?',
      hint: 'Example: name@gmail.com',
      why: 'The email tells us which account is yours.',
      label: 'Email',
    },
    signInPassword: {
      title: 'What is your JMO account’s password?',
      hint: 'The same password as in the JMO app.',
      why: 'The password makes sure that only you open the account.',
      label: 'Password',
    },
    registerNik: {
      title: 'What is your NIK number?',
      hint: '16 digits, at the top of your KTP.',
      why: 'The NIK is compared with the membership records.',
      label: 'NIK',
    },
    registerKpj: {
      title: 'What is your member card number?',
      hint: '11 digits, on your BPJS Ketenagakerjaan member card.',
      why: 'The card number leads to your JHT savings.',
      label: 'Member card number (KPJ)',
    },
    registerName: {
      title: 'What is your full name?',
      hint: 'Write it as on your KTP, without titles.',
      why: 'The name is compared with your KTP and member card.',
      label: 'Full name',
    },
    registerBirthDate: {
      title: 'What is your date of birth?',
      hint: 'As on your KTP. Example: 5 11 1969',
      why: 'The birth date makes sure that the record is yours.',
      label: 'Date of birth',
    },
    registerPhone: {
      title: 'What is your mobile phone number?',
      hint: 'It begins with 08. Example: 0812-3456-7890',
      why: 'We use this number if something is missing in your claim.',
      label: 'Mobile phone number',
    },
    registerEmail: {
      title: 'What is your email?',
      hint: 'Example: name@gmail.com',
      why: 'This email becomes your account name.',
      label: 'Email',
    },
    registerPassword: {
      title: 'Make a new password',
      hint: 'A short sentence is easy to remember and hard to guess.',
      why: 'The password keeps your account from other people.',
      label: 'New password',
    },
    npwp: {
      title: 'What is your tax number?',
      hint: 'NPWP, the tax number: 15 or 16 digits.',
      why: 'The NPWP is used to work out the tax on your claim.',
      label: 'NPWP',
    },
    accountNumber: {
      title: 'What is your account number?',
      hint: 'See the first page of your bank book.',
      why: 'Your JHT is paid to this account. It must be in your name.',
      label: 'Account number',
    },
    resetEmail: {
      title: 'What is your JMO account email?',
      hint: 'We send a link for a new password there.',
      why: 'Only the owner of the email can open the link.',
      label: 'Email',
    },
    ektpNik: {
      title: 'What is the NIK on the e-KTP?',
      hint: '16 digits, at the top of the original e-KTP.',
      why: 'The NIK finds the participant’s record.',
      label: 'Participant’s NIK',
    },
    ektpName: {
      title: 'What is the name on the e-KTP?',
      hint: 'Write it as on the e-KTP, without titles.',
      why: 'The name is compared with the record.',
      label: 'Participant’s name',
    },
    ektpBirthDate: {
      title: 'What is the birth date on the e-KTP?',
      hint: 'As on the e-KTP. Example: 5 11 1969',
      why: 'The birth date is compared with the record.',
      label: 'Participant’s birth date',
    },
    ektpKpj: {
      title: 'What is the member card number?',
      hint: '11 digits, on the BPJS Ketenagakerjaan card.',
      why: 'It speeds up the search. Skip it if the card is not here.',
      label: 'Member card number (KPJ)',
    },
    trackReceipt: {
      title: 'What is your receipt number?',
      hint: 'Example: BDG-02-000137-X. Hyphens may be left out.',
      why: 'This number says which claim to look for.',
      label: 'Receipt number',
    },
    trackBirthDate: {
      title: 'When was the participant born?',
      hint: 'As on the KTP. Example: 5 11 1969',
      why: 'The birth date guards your claim from others.',
      label: 'Birth date',
    },
  },

  questionPage: {
    bank: 'Bank: {bank}',
    digits: 'Numbers of {bank} usually have {least, number} digits.',
    digitsBetween: 'Numbers of {bank} usually have {least, number} to {most, number} digits.',
    meant: 'Did you mean {meant}?',
    meantThat: 'Yes, change it',
    meantAsTyped: 'No, keep it',
    refused: 'Email and password do not match. Check both, then try again.',
    forgotten: 'Forgot your password?',
    lack: 'I have no NPWP',
    lackCard: 'The card is not here',
    day: 'Day',
    month: 'Month',
    year: 'Year',
    show: 'Show password',
    hide: 'Hide password',
    picture: 'Example of where the number is',
  },

  keyboard: {
    letters: 'Letter keys',
    digits: 'Number keys',
    erase: 'Erase',
    clear: 'Erase all',
    restore: 'Bring back',
    space: 'Space',
    capitals: 'Capitals',
    symbols: 'Signs',
    alphabet: 'Letters',
  },

  /** What is wrong with a typed answer and how to mend it; keys are the codes of contract/identity/problem.ts. */
  problems: {
    nik: {
      empty: 'Enter your NIK.',
      characters: 'A NIK has only digits. Remove letters and signs.',
      length: 'A NIK has {least, number} digits. You entered {entered, number}.',
      repeated: 'A NIK cannot be one digit repeated. Copy it from your KTP.',
    },
    kpj: {
      empty: 'Enter your member card number.',
      characters: 'A card number has only digits. Remove letters and signs.',
      length: 'A card number has {least, number} digits. You entered {entered, number}.',
    },
    npwp: {
      empty: 'Enter your NPWP.',
      characters: 'An NPWP has only digits. Remove letters and signs.',
      none: 'Zeros are no NPWP. You have none? Choose I have no NPWP.',
      placeholder: 'This is no NPWP. Enter the number on your NPWP card, or your NIK.',
      length: 'An NPWP has 15 or 16 digits. You entered {entered, number}.',
      checkDigit: 'One digit of the NPWP is wrong. Check it with your card.',
    },
    phone: {
      empty: 'Enter your mobile phone number.',
      characters: 'A phone number has only digits. Remove letters and signs.',
      countryTwice: 'The country code 62 is written twice. Write it once, or begin with 08.',
      prefix: 'A mobile number begins with 08. Check the first digits.',
      length: 'A phone number has {least, number} to {most, number} digits. You entered {entered, number}.',
    },
    email: {
      empty: 'Enter your email.',
      spaces: 'An email has no spaces. Remove the spaces.',
      at: 'An email needs the sign @. Example: name@gmail.com',
      format: 'The email is not complete. Write it like name@gmail.com',
    },
    account: {
      empty: 'Enter your account number.',
      characters: 'An account number has only digits. Remove letters and signs.',
      length: 'It must have {least, number} to {most, number} digits. You entered {entered, number}.',
      lengthExact: 'It must have {least, number} digits. You entered {entered, number}.',
    },
    name: {
      empty: 'Enter your full name.',
      length: 'A name has at most {most, number} letters. You entered {entered, number}.',
      letters: 'A name needs letters. Write it as on the KTP.',
      characters: 'A name has only letters. Remove digits and other signs.',
    },
    birthDate: {
      empty: 'Enter the day, month, and year of your birth.',
      format: 'Fill in day, month, and year. Write the year with 4 digits.',
      impossible: 'That date is not in the calendar. Check day and month.',
      future: 'That date is still to come. Check the year.',
    },
    receipt: {
      empty: 'Enter the receipt number.',
      format: 'A receipt number looks like BDG-02-000137-X. Copy all letters and digits.',
      check: 'A letter or digit is wrong. Check it with the receipt.',
    },
    enrolmentCode: {
      empty: 'Enter the kiosk’s enrolment code.',
      format: 'The code has {least, number} letters and digits. You entered {entered, number}.',
      check: 'A letter or digit is wrong. Copy the code once more.',
      refused: 'This code is unknown, used, or for another kiosk. Ask for a new one.',
      tooMany: 'Too many wrong codes. Wait some minutes, then try again.',
      unreachable: 'The head office does not answer. Check the network cable and the address.',
    },
    password: {
      empty: 'Enter your password.',
      short: 'A password has at least {least, number} characters. You entered {entered, number}.',
      long: 'A password has at most {most, number} characters. Make it a little shorter.',
      characters: 'The password has a sign that kiosks have no key for. Use another sign.',
      common: 'That password is easy to guess. Choose another.',
    },
  },

  /** A NIK that says otherwise; it may be genuine. */
  nikNote: {
    birthDate: 'The birth date in the NIK differs from this birth date.',
    sex: 'The sex in the NIK differs from our records.',
    todo: 'Compare with the KTP. If the KTP says so, you may go on.',
  },

  /** One plain sentence for each screen. */
  help: {
    question: 'Fill it in with the keys on the screen, then press Next.',
  },
} as const satisfies Translation<typeof original>;
