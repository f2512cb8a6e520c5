import type { answer as original } from '../id/answer.ts';
import type { Translation } from '../translation.ts';

/** What a person can do now to get JHT, said alike by screen, paper and voice. */
export const answer = {
  situation: {
    title: 'How are things with you now?',
    hint: 'Choose one, then press Next.',
    label: 'Your situation',
    unanswered: 'Choose one situation.',
    PU: {
      stillWorking: { name: 'I still work', about: 'A company still pays me a wage.' },
      stoppedWorking: {
        name: 'I have stopped working',
        about: 'Resigned, dismissed, retired, or the contract is over.',
      },
      died: { name: 'The participant has died', about: 'I am an heir.' },
      disabled: {
        name: 'I am totally and permanently disabled',
        about: 'A doctor states that I can no longer work.',
      },
      leaving: { name: 'I leave Indonesia for good', about: 'I will not work here again.' },
    },
    BPU: {
      stillWorking: {
        name: 'I still work for myself',
        about: 'As a fisherman, trader, driver, or in other work of my own.',
      },
      stoppedWorking: {
        name: 'I have stopped my own business',
        about: 'I no longer do that work.',
      },
      died: { name: 'The participant has died', about: 'I am an heir.' },
      disabled: {
        name: 'I am totally and permanently disabled',
        about: 'A doctor states that I can no longer work.',
      },
      leaving: { name: 'I leave Indonesia for good', about: 'I will not work here again.' },
    },
  },

  businessStopped: {
    title: 'Have you stopped your own business?',
    hint: 'JHT is paid on your own word.',
    ends: 'What ends if the claim is sent',
    membership: 'Your BPU membership',
    protection: 'Protection: {programme}',
    kept: 'Still in business? You may go on paying contributions. Your JHT balance stays yours.',
    nothingSent: 'The buttons below send no claim yet.',
    declare: 'I have stopped my business',
    decline: 'I still work for myself',
    version: 'Statement, edition {version}',
  },

  nextStep: {
    todo: 'What to do',
    when: 'When',
    now: 'You can begin today',
    from: 'From {date}',
    reason: 'Reason for the claim',
    bring: 'What to bring',
    bringFor: '{reason}: {documents}',
    oneOf: 'One of: {documents}',
    offered: 'If you have it: {documents}',
    npwp: 'NPWP, if you have one',
    where: 'Where',
    ask: 'Who to ask',
    desk: 'Staff at the service desk',
    personnel: 'Personnel office (HRD) of that company',
    closedCompany: 'Has the company closed? Ask the staff at the service desk.',
    afterwards: 'After that',
    claimHere: 'Claim your JHT at this kiosk.',
    seeDay: 'Come back to this kiosk to see the day of your claim.',
    whole: 'To take the whole balance: {step}',
    part: {
      title: 'You can take a part of your JHT',
      hint: 'The rest stays saved in your name.',
    },
    identity: {
      card: 'Member card, and KTP or other proof of identity',
      allCards: 'KTP and all member cards',
      familyCard: 'KTP and family card',
      receipt: 'That claim’s receipt number',
    },
    place: {
      kiosk: 'This kiosk',
      employer: 'The company that has not reported it',
      branch: 'Service desk of {branch}',
      lapakAsik: 'Lapak Asik, on the BPJS Ketenagakerjaan website',
      jmo: 'The JMO app on your phone',
    },
    delay: {
      waiting: 'The waiting time after leaving work is not over.',
      tooYoung: 'You have not reached retirement age.',
      membershipTooShort: 'Your membership has not lasted long enough.',
      notInForce: 'The rule for this reason is not in force yet.',
      stillWorking: 'You still work. If you stop, JHT can be claimed sooner.',
    },
    comeBack: {
      title: 'JHT can be paid from {date}',
      todo: 'Claim on that day or later.',
    },
    comeBackForPart: {
      title: 'A part can be taken from {date}',
      todo: 'Claim a part on that day or later.',
    },
    atDesk: {
      title: 'This claim is made at the desk',
      why: 'Staff look at the original papers.',
      todo: 'Bring the original papers to the service desk.',
    },
    withStaff: {
      title: 'Staff help with this claim',
      why: 'Staff look at the original papers.',
      todo: 'Ask the staff to help you at this kiosk.',
    },
    elsewhere: {
      title: 'Staff can pay out your JHT',
      why: 'Your balance is above {ceiling}.',
      todo: 'Claim at one of these places.',
    },
    reportExit: {
      title: 'The company has not reported your leaving',
      why: 'That report is needed before JHT is paid.',
      todo: 'Ask the company to report it. Keep your letter of leaving or dismissal.',
    },
    correctExit: {
      title: 'The report of your leaving needs correcting',
      why: 'What it names does not go with your membership.',
      todo: 'Look at that report with the staff.',
    },
    declareStop: {
      title: 'JHT is paid once your business has stopped',
      why: 'You state it yourself. No letter from anyone is needed.',
      todo: 'State at this kiosk that you have stopped your business.',
    },
    mergeCards: {
      title: 'Merge your member cards first',
      why: 'Your balance is still on {cards, number} cards.',
      todo: 'Merge the cards while you renew your data.',
    },
    updateData: {
      title: 'Renew your data first',
      why: 'Your data are not up to date.',
      todo: 'Renew the data about you and your family.',
    },
    waitForClaim: {
      title: 'Another claim is being worked on',
      why: 'A new claim can be made when that one is done.',
      todo: 'See how it goes in Track a claim.',
    },
    noBalance: {
      title: 'Your JHT balance is empty',
      why: 'There is no money to pay out yet.',
      todo: 'Check your JHT contributions with the staff.',
    },
    askDesk: {
      title: 'Staff need to look at your membership',
      why: 'No reason goes with your membership yet.',
      todo: 'Ask about your claim at the service desk.',
    },
  },

  /** The reasons that cannot be chosen now, by why. */
  closedReasons: {
    open: 'See the other reasons ({count, number})',
    close: 'Hide the other reasons',
    title: 'Reasons that cannot be chosen here yet',
    from: '{reason}: from {date}',
    bring: '{reason}: {documents}',
    desk: { title: 'Claimed at the service desk', about: 'Staff look at the original papers.' },
    later: { title: 'Can be chosen later', about: 'Wait until the day.' },
    active: { title: 'Once the membership has ended', about: 'Your membership is still active.' },
    declared: {
      title: 'With a statement that the business stopped',
      about: 'You state yourself that you have stopped your business.',
    },
    notReported: {
      title: 'Once the end of work is reported',
      about: 'Nobody has reported that you left work.',
    },
    otherExit: {
      title: 'Other than the reported end of work',
      about: 'The report of your leaving names another reason.',
    },
    partialTaken: { title: 'Taken before', about: 'A part can be taken only once.' },
    otherMembership: {
      title: 'For other kinds of membership',
      about: 'These reasons do not go with your kind of membership.',
    },
    overCeiling: { title: 'Balance above the kiosk’s limit', about: 'Claim at the desk of this office.' },
    tooShort: {
      title: 'Membership too short',
      about: 'Your membership has not lasted long enough.',
    },
    noLonger: { title: 'No longer in force', about: 'The rule for this reason has ended.' },
  },

  /** One plain sentence for each screen. */
  help: {
    situation: 'Touch what is so, then press Next.',
    businessStopped: 'Choose the true answer. None is chosen for you.',
  },
} as const satisfies Translation<typeof original>;
