import type { assistance as original } from '../id/assistance.ts';
import type { Translation } from '../translation.ts';

/** While staff help a participant. */
export const assistance = {
  assisted: {
    banner: 'Helped by {name}. The {holder} has the screen.',
    participant: 'participant',
    staff: 'staff member',
    end: 'End the help',
    presence: 'Staff see the person',
  },

  call: {
    call: 'Call the staff',
    comesHere: 'Somebody comes to this kiosk. Your answers stay as they are.',
    stayHere: 'Stay here. You may go on while you wait.',
    comingAt: 'Here at about {at}.',
    comingBy: '{name} is here at about {at}.',
    goTo: 'Go to {counter} and say Kiosk {kiosk}.',
    counter: 'the staff desk',
    takeBack: 'Cancel the call',
    understood: 'I understand',
    state: {
      calling: 'Calling the staff',
      called: 'The staff have been called',
      coming: 'Somebody is coming',
      unreachable: 'The staff cannot be called from here now',
      unanswered: 'Nobody has answered yet',
      tooMany: 'The staff have been called several times',
    },
  },

  helpConsent: {
    title: 'May {name} help you?',
    hint: 'This member of staff works in this office. You may say no.',
    sees: 'Staff see your data on this screen.',
    does: 'Staff may press buttons and type for you.',
    own: 'Photo, bank account and Confirm stay for you alone to agree to.',
    secret: 'Staff must not see your password.',
    end: 'You may end the help at any time.',
    agree: 'I agree to be helped',
    decline: 'No, I go on alone',
    version: 'Consent edition {version}',
  },

  handOver: {
    title: 'Let the participant stand at the screen',
    act: {
      notice: 'The participant alone agrees to the use of data.',
      secret: 'The participant alone types the password.',
      declaration: 'The participant alone states that the business has stopped.',
      photo: 'The participant alone agrees to a photo or proof of presence.',
      account: 'The participant alone checks the bank account.',
      confirm: 'The participant alone checks the claim and presses Confirm.',
    },
    todo: 'Staff take one step back from the screen.',
    take: 'I am the participant',
  },

  handBack: {
    title: 'Let {name} stand at the screen',
    hint: 'Your own part is done for now.',
    todo: 'Your answers are kept. Nothing is typed twice.',
    give: 'I am staff, go on',
    alone: 'I go on alone',
  },

  ektpCheck: {
    title: 'Compare the person with the original e-KTP',
    hint: 'This page is for staff. Use no copy or photo of the e-KTP.',
    face: 'The face on the e-KTP is that of the person before you.',
    expired: 'The card is neither damaged nor changed.',
    record: 'Your code is recorded as the one who checked.',
    confirm: 'I have compared them',
  },

  ektpUnknown: {
    title: 'The e-KTP does not match our records',
    hint: 'NIK, name, birth date and card number must belong to one person.',
    todo: 'Compare what was typed with the original e-KTP.',
    ask: 'If it is the same, the participant corrects the data at the desk.',
    again: 'Check again',
  },

  withoutBalance: {
    title: 'The claim is taken without the balance',
    hint: 'The head office is not connected. The claim is kept and sent later.',
    amount: 'The head office determines the amount when the claim arrives.',
    refused: 'If a condition is not met, Track a claim will say so.',
  },

  presence: {
    title: 'Are you the participant of this claim?',
    hint: '{name} sees you here, instead of a photo.',
    todo: 'No photo is kept for this claim.',
    confirm: 'Yes, it is me',
  },

  /** One plain sentence for each screen. */
  help: {
    helpConsent: 'Agree to be helped, or go on alone.',
    handOver: 'The participant presses the button below and goes on.',
    handBack: 'Staff press the button below and go on.',
    ektpCheck: 'Staff compare the face with the original e-KTP.',
    ektpUnknown: 'Compare what was typed with the original e-KTP.',
    withoutBalance: 'Press Next to claim without seeing the balance.',
    presence: 'Press Yes if you are the participant.',
  },
} as const satisfies Translation<typeof original>;
