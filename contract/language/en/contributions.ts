import type { contributions as original } from '../id/contributions.ts';
import type { Translation } from '../translation.ts';

/** Iuran BPU: what was paid and missed, what a gap costs, the code to pay with, and the reminder. */
export const contributions = {
  contributions: {
    titles: {
      active: 'Your membership is active',
      behind: 'Some contributions are not paid yet',
      inactive: 'Your membership is not active now',
    },
    hints: {
      active: 'Contributions are paid until {month}.',
      activeNew: 'No contribution is unpaid.',
      behind:
        '{missed, plural, one {# month is not paid} other {# months are not paid}}. Protection stops on {date}.',
      inactiveSince: 'Since {date}.',
      inactive: 'Since {date}. Pay a contribution to make it active again.',
    },
    claimOpen: 'Your JHT can be paid out now.',
    closesClaim:
      'Once you pay, the membership is active again. A claim then needs your statement that you have stopped.',
    strip: 'Contributions by month',
    paid: 'Paid',
    missed: 'Not paid',
    due: 'Not due yet',
    protection: 'Your protection',
    running: 'Active',
    stopped: 'Not active',
    saved: 'Stays yours',
    programmes: {
      jkk: { name: 'Accidents at work (JKK)', about: 'Treatment and benefits if you are hurt at work.' },
      jkm: { name: 'Death (JKM)', about: 'Benefits for your family.' },
      jht: { name: 'Old-age savings (JHT)', about: 'The balance stays yours and goes on growing.' },
    },
    rule: 'Protection stops after {months, plural, one {# unpaid month} other {# unpaid months}} in a row.',
    noFine: 'There is no fine. Once you pay, protection is active again.',
    monthly: 'Contribution a month',
    open: 'Your payment code',
    openAbout: '{amount}, good until {date}.',
    settled: 'Paid: {amount} was received on {date}.',
    order: 'Get a payment code',
    remind: 'Remind me',
    remindAbout: 'Keep a monthly reminder on your phone.',
  },

  contributionMonths: {
    title: 'How many months will you pay for?',
    hint: 'Choose one, then press Next.',
    label: 'Number of months',
    months: '{months, plural, one {# month} other {# months}}',
    only: 'For {from}',
    span: '{from} to {to}',
    unanswered: 'Choose the number of months.',
    income: 'Income a month',
    changeIncome: 'Change income',
    lines: 'Contribution for {month}',
  },

  contributionIncome: {
    title: 'What is your income a month?',
    hint: 'The contribution is counted from this income.',
    label: 'Income a month',
    below: 'Below {below}',
    between: '{from} to below {below}',
    above: '{from} or more',
    monthly: '{amount} a month',
  },

  paymentCode: {
    title: 'This is your payment code',
    hint: 'Write down or photograph this code. Show it when you pay.',
    number: 'Payment code',
    qr: 'QR code with the payment code',
    valid: 'Good until {date}',
    amount: 'Amount to pay',
    months: 'For the months',
    name: 'Name',
    where: 'Pay at a bank or a payment partner.',
    after: 'Your membership is active again once the payment has arrived.',
    safe: 'Do not give money to anyone else. This code pays your contribution only.',
    again: 'Check the payment',
  },

  contributionReminder: {
    title: 'A reminder on your phone',
    hint: 'Point your phone’s camera at this QR code.',
    qr: 'QR code with a monthly calendar reminder',
    steps: 'How to do it',
    open: '1. Open the phone’s camera.',
    point: '2. Point it at the QR code until a calendar comes up.',
    save: '3. Press save.',
    every: 'The phone reminds you on day {day, number} of each month at {time}.',
    first: 'From {date} on.',
    private: 'This QR code holds no name, NIK or card number.',
    without: 'No phone? Note: pay the contribution on day {day, number} of each month.',
    done: 'See my contributions',
    event: {
      summary: 'Pay the BPJS Ketenagakerjaan contribution',
      about: 'Get a payment code at a branch’s kiosk or in the JMO app.',
    },
  },

  /** One plain sentence for each screen. */
  help: {
    contributions: 'This page shows which contributions were paid and which were missed.',
    contributionMonths: 'Touch a number of months, then press Next.',
    contributionIncome: 'Touch the income that fits, then press Next.',
    paymentCode: 'Write this code down and show it where you pay.',
    contributionReminder: 'Point your phone’s camera at the QR code on the screen.',
  },
} as const satisfies Translation<typeof original>;
