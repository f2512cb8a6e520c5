/** What is wrong with a typed answer and how to mend it; keys are the codes of contract/identity/problem.ts. */
export const problems = {
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
    length: 'An NPWP has 15 or 16 digits. You entered {entered, number}.',
    checkDigit: 'One digit of the NPWP is wrong. Check it with your card.',
  },
  phone: {
    empty: 'Enter your mobile phone number.',
    characters: 'A phone number has only digits. Remove letters and signs.',
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
    length:
      'This bank’s account numbers have {least, number} to {most, number} digits. You entered {entered, number}.',
    lengthExact: 'This bank’s account numbers have {least, number} digits. You entered {entered, number}.',
  },
  name: {
    empty: 'Enter your full name.',
    length: 'A name has {least, number} to {most, number} letters. You entered {entered, number}.',
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
  office: {
    empty: 'Enter the address of the head office.',
    format: 'The address must begin with https:// Copy it from the head office.',
  },
  password: {
    empty: 'Enter your password.',
    short: 'A password has at least {least, number} characters. You entered {entered, number}.',
    long: 'A password has at most {most, number} characters. Make it a little shorter.',
    common: 'That password is easy to guess. Choose another.',
    repeatDiffers: 'The two passwords differ. Write it once more, the same.',
  },
  choice: {
    empty: 'Choose one.',
  },
} as const;
