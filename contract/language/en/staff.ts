import type { staff as original } from '../id/staff.ts';
import type { Translation } from '../translation.ts';
import { staffChecks } from './staff/checks.ts';

/** What staff read: enrolment, coming in, the machine, and who is staff. */
export const staff = {
  enrolment: {
    title: 'Enrol this kiosk',
    hint: 'Type the code of 12 letters and digits from the head office.',
    label: 'Enrolment code',
    forStaff: 'This page is for staff. Participants are served at the desk.',
    again: 'The key of this kiosk is lost, so it must enrol again. Stored claims are still sent.',
    office: 'Head office: {address}',
    enrol: 'Enrol',
  },

  enrolmentPanel: {
    card: 'Hold an ID card against the frame with the picture. If it is not as large, change the number.',
  },

  staffRoles: { helper: 'Staff', supervisor: 'Supervisor' },

  staffChoice: {
    title: 'Who are you?',
    hint: 'This page is for staff. Others may press Finish.',
    about: '{role}, code {id}',
    nobody: 'No staff of this branch is known yet. Ask the head office to name a supervisor.',
  },

  staffNotChecked: {
    title: 'Are you {name}?',
    hint: 'The head office is not connected, so no PIN is checked.',
    may: 'You may still help participants and check the machine. No balance is shown.',
    waits: 'Claims that you help with wait until a second member of staff confirms them.',
    goOn: 'Yes, I am {name}',
  },

  staffQuestion: {
    pin: {
      title: 'What is your PIN, {name}?',
      hint: '{digits, number} digits. The PIN is not shown on the screen.',
      label: 'PIN',
    },
    newPin: {
      title: 'Choose your own PIN',
      hint: '{digits, number} digits. Avoid repeated digits and digits in order.',
      label: 'New PIN',
    },
    repeatPin: {
      title: 'Type the new PIN once more',
      hint: 'The same digits as before.',
      label: 'New PIN once more',
    },
    screenWidthMm: {
      title: 'How wide is the screen in millimetres?',
      hint: 'Measure the part that is lit, from left to right.',
      label: 'Width of the screen',
    },
    repeatPressMs: {
      title: 'How long is a second press ignored?',
      hint: 'In milliseconds. Usually 500.',
      label: 'Time of a second press',
    },
    volume: {
      title: 'How loud is the kiosk?',
      hint: '0 to 100. Usually 60.',
      label: 'Sound',
    },
    staffId: {
      title: 'What is the new member’s code?',
      hint: 'Capital letters and digits, as on the badge.',
      label: 'Staff code',
    },
    staffName: {
      title: 'What is the new member’s name?',
      hint: 'This name is shown while staff help a participant.',
      label: 'Staff name',
    },
  },

  staffProblems: {
    pinWrong: 'The PIN does not match. Type it once more.',
    pinLocked: 'The PIN was wrong several times. Try again after {minutes, number} minutes.',
    pinDigits: 'The PIN has {least, number} digits. Check how many you typed.',
    pinSimple: 'That PIN is easy to guess. Choose digits that are not in order or repeated.',
    pinSame: 'That is the old PIN. Choose another one.',
    pinDiffers: 'The two PINs differ. Choose the new PIN once more.',
    notSaved:
      'Not saved: another program is using the kiosk’s storage, or it has a fault. Try once more. If it stays so, call the technicians.',
    headOfficeAway: 'The head office cannot answer now. Try again in a moment.',
    signInAgain: 'Your sign-in is over, or your access has changed. Press Finish, then sign in again.',
    number: 'Enter a number from {least, number} to {most, number}.',
    staffIdForm: 'The code has 2 to 12 capital letters or digits, and no signs.',
    staffIdTaken: 'Another member has that code. Enter a different one.',
    staffNameLength: 'The name has 2 to 60 letters. Write the member’s name.',
  },

  staffConsole: {
    title: 'Staff: {name}',
    hint: 'Press Finish when you are done. A screen left alone signs you out.',
    notChecked: 'Your PIN was not checked. Settings and the staff list wait for the head office.',
    help: 'Help a participant',
    helpAbout: 'Begin a claim together, with the participant’s consent.',
    page: {
      claims: 'Claims',
      checks: 'Check the machine',
      camera: 'Camera',
      touch: 'Touch screen',
      settings: 'Settings of this kiosk',
      people: 'Staff list',
    },
    interrupted: {
      title: 'A visit was cut short: {when}',
      stored: 'Its claim is stored under number {receipt}.',
      notStored: 'No claim was stored.',
    },
    recovered: {
      title: 'Data was damaged or lost here: {when}',
      lost: '{count, plural, one {# claim is} other {# claims are}} no longer here, numbers {from} to {to}. Ask the head office which have arrived, and call the other participants.',
      noneLost: 'No claim is known to be lost.',
      withoutEnvelope:
        'Of {count, plural, one {# claim} other {# claims}} only the number is left. Call the participants.',
    },
    claimsAbout:
      'Waiting to be sent: {waiting, number}. Need staff: {parked, number}. Refused: {turnedDown, number}.',
    about: {
      checks: 'Line, clock, storage, camera, screen, printer and sound.',
      camera: 'The live picture and its quality.',
      touch: 'Finds places of the screen that do not feel a finger.',
      settings: 'Width of the screen, second press, and sound.',
      people: 'Add staff, give a new PIN, or stop access.',
    },
    leave: {
      restart: 'Restart',
      training: 'Training mode',
      service: 'Back to service',
      exit: 'Close the kiosk',
    },
  },

  staffClaims: {
    title: 'Claims that staff should know of',
    hint: 'Receipt numbers only. There are no personal data here.',
    none: 'All claims have reached the head office.',
    state: { queued: 'Waiting to be sent', parked: 'Set aside, needs staff' },
    because: 'Cause',
    todo: 'What to do',
    queuedAt: 'Confirmed',
    attempts: 'Tried',
    next: 'Next try',
    retryOf: 'Send {receipt} now',
    retryAll: 'Send all now',
    turnedDown: 'Refused by the head office',
    decidedAt: 'Refused on',
    tell: 'Tell the participant',
    fault: {
      notTried: { why: 'It has just come in.', todo: 'Wait a moment.' },
      unreachable: {
        why: 'The head office is not connected.',
        todo: 'Check the cable and the office’s line.',
      },
      unintelligible: { why: 'The head office’s answer cannot be read.', todo: 'Call the technicians.' },
      busy: { why: 'The head office is busy.', todo: 'Wait. The claim is sent by itself.' },
      notSigned: { why: 'The answer’s security mark does not match.', todo: 'Call the technicians.' },
      envelopeDamaged: {
        why: 'What this kiosk holds of the claim is damaged.',
        todo: 'Ask the participant to claim again, then call the technicians.',
      },
      envelopeMissing: {
        why: 'What this kiosk held of the claim is gone.',
        todo: 'Ask the participant to claim again, then call the technicians.',
      },
      notOpened: {
        why: 'The head office cannot read this claim yet. That is not the participant’s fault.',
        todo: 'Call the technicians. The claim is kept whole and sent again by itself.',
      },
      kioskNotKnown: {
        why: 'The head office does not know this kiosk yet. That is not the participant’s fault.',
        todo: 'Call the technicians. The claim is kept whole and sent again by itself.',
      },
      other: { why: 'The head office has not taken this claim yet.', todo: 'Call the technicians.' },
    },
  },

  staffChecks,

  staffCamera: {
    title: { face: 'Camera for the face', document: 'Camera for documents' },
    hint: {
      face: 'Stand before the camera as participants do.',
      document: 'Lay a letter before the camera as participants do.',
    },
    show: { face: 'See the camera for the face', document: 'See the camera for documents' },
    camera: 'Camera in use',
    change: 'Change the camera',
    byItself: 'Chosen by the kiosk itself',
    chosen: 'Chosen: {camera}',
    notThere: 'The chosen one was not found. Check its cable. This one is used meanwhile.',
    alike: 'Several cameras are just like this one. Look at the picture: is it the right one?',
    asked: 'Size asked for',
    size: 'Size of the picture',
    sizeOf: '{width} by {height}',
    rate: 'Pictures each second',
    perSecond: '{pictures, number}',
    light: 'Light',
    ofHundred: '{value, number} of 100',
    sharpness: 'Sharpness',
    can: 'The kiosk can set',
    cans: {
      exposesItself: 'automatic light',
      compensation: 'brighter or darker',
      balancesItself: 'automatic colour',
      nothing: 'nothing',
    },
    told: 'Asked for now',
    tolds: {
      brighter: 'brighter ({value, number})',
      darker: 'darker ({value, number})',
      asItIs: 'as usual',
    },
    obedience: {
      term: 'What came of it',
      notAsked: 'nothing had to be set',
      obeys: 'the camera obeys',
      ignores: 'the camera does not obey',
      swings: 'it went up and down, and is let alone',
    },
  },

  staffCameraChoice: {
    title: { face: 'Which camera for the face?', document: 'Which camera for documents?' },
    hint: 'Press one name. Then its picture is shown.',
    byItself: 'Let the kiosk choose',
    byItselfAbout: 'For a kiosk with one camera.',
    used: 'Chosen now',
    notFound: 'The camera {camera} is chosen, but was not found. Check its cable.',
    alike:
      'Several cameras are just like {camera}. Look at the picture after you choose, and whenever a cable is moved.',
    for: {
      face: 'Chosen for the face',
      document: 'Chosen for documents',
      both: 'Chosen for face and documents',
      nothing: 'Not chosen yet',
    },
    none: 'No camera is connected.',
  },

  staffTouch: {
    title: 'Wipe over every box with a finger',
    hint: 'A box that stays empty lies where the screen feels nothing.',
    felt: '{felt, number} of {all, number} boxes felt.',
  },

  staffSettings: {
    title: 'Settings of this kiosk',
    hint: 'They hold at once, and at this kiosk only.',
    change: 'Change {setting}',
    screenWidthMm: { name: 'Width of the screen', value: '{value, number} mm' },
    repeatPressMs: { name: 'Second press ignored for', value: '{value, number} milliseconds' },
    volume: { name: 'Sound', value: '{value, number} of 100' },
  },

  staffPeople: {
    title: 'Who is staff at this branch?',
    hint: 'Press a name to give a new PIN or stop access.',
    add: 'Add a member',
    active: '{role}, code {id}',
    notActive: '{role}, code {id}, access stopped',
  },

  staffMember: {
    id: 'Code',
    role: 'Role',
    state: 'Access',
    active: 'may come in',
    notActive: 'stopped',
    pin: 'PIN',
    firstPin: 'a first one, changed on coming in',
    ownPin: 'chosen by the member',
    switchOff: 'Stop access',
    switchOn: 'Allow access again',
    newPin: 'Give a first PIN',
    self: 'Only another supervisor can stop your own access.',
  },

  staffRole: {
    title: 'What is the role of {name}?',
    hint: 'The role decides what may be done on the staff pages.',
    helper: 'Helps participants and looks after the machine.',
    supervisor: 'Also keeps the staff list and closes the kiosk.',
  },

  staffFirstPin: {
    title: 'First PIN for {name}',
    hint: 'Note it now. This PIN is shown only once.',
    change: 'It must be changed on first coming in.',
    done: 'I have noted it',
  },

  staffLeaving: {
    stay: 'Stay here',
    kept: 'Claims that wait are kept and sent later.',
    restart: { title: 'Restart the kiosk?', hint: 'The kiosk is back after a moment.', do: 'Restart' },
    training: {
      title: 'Start training mode?',
      hint: 'Nobody can be served meanwhile. All data in training are examples.',
      do: 'Start training',
    },
    service: {
      title: 'Back to serving participants?',
      hint: 'Training ends and its example data are erased.',
      do: 'Back to service',
    },
    exit: {
      title: 'Close the kiosk?',
      hint: 'The kiosk stays off until it is started from the computer.',
      do: 'Close the kiosk',
    },
  },

  staffWorking: {
    title: 'Checking',
    hint: 'One moment.',
  },

  /** One plain sentence for each screen. */
  help: {
    enrolmentPanel: 'Staff measure the width of the screen on this page.',
    enrolment: 'Staff type the code from the head office on this page.',
    staffChoice: 'Choose your name, then type your PIN.',
    staffNotChecked: 'Press Yes if that is you. Go back to choose another name.',
    staffQuestion: 'Type with the keys on the screen, then press Next.',
    staffConsole: 'Choose what to look at. Press Finish to leave.',
    staffClaims: 'Press Send now to try again.',
    staffChecks: 'Press a button to test that part.',
    staffCameraChoice: 'Press the name of the camera to use.',
    staffCamera: 'Check that the picture is bright and sharp.',
    staffTouch: 'Wipe over the screen until every box is filled.',
    staffSettings: 'Press Change beside a setting.',
    staffPeople: 'Press a name, or Add a member.',
    staffMember: 'A first PIN helps a member who forgot theirs.',
    staffRole: 'Choose one of the roles.',
    staffFirstPin: 'Note the PIN and give it to that member.',
    staffLeaving: 'Press Stay here to go back.',
    staffWorking: 'The kiosk is working. One moment.',
  },
} as const satisfies Translation<typeof original>;
