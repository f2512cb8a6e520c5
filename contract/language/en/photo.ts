import type { photo as original } from '../id/photo.ts';
import type { Translation } from '../translation.ts';

/** The photo of the face, and the camera. */
export const photo = {
  photoIntro: {
    title: 'May we photograph your face?',
    hint: 'Staff use the photo to make sure that it is you.',
    good: 'Good: face inside the frame, looking straight',
    bad: 'Less good: too far, tilted, or covered',
    tips: 'Take off mask and sunglasses. Hijab and plain glasses may stay.',
    consent: 'A face photo is specific data. It is used only for this claim.',
    choice: 'If you do not agree, staff check your KTP at the desk.',
    agree: 'Agree, take photo',
    decline: 'Do not agree',
  },

  photo: {
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
  },

  photoHelp: {
    title: 'The photo could not be taken here',
    refused: 'Three photos were not clear enough. Often it is the light of the room.',
    noFace: 'The camera has not seen a face.',
    todo: 'Staff can help you at this kiosk.',
    other: 'You can also go on without a photo. Staff then check your identity card.',
    kept: 'Your answers are still here. No claim has been sent.',
    decline: 'Go on without a photo',
  },

  photoDeclined: {
    title: 'Your claim goes on without photo',
    hint: 'Go to the service desk. Staff check your KTP.',
    bring: 'Bring KTP, member card, and bank book.',
    kept: 'No claim has been sent. No photo was kept.',
    again: 'Take my photo after all',
  },

  camera: {
    take: 'Take photo',
    use: 'Use this photo',
    again: 'Take it again',
    preview: 'Live picture from the camera',
    still: 'The photo just taken',
    starting: 'The camera is being switched on',
  },

  cameraError: {
    title: 'The camera cannot be used yet',
    missing: 'This kiosk’s camera was not found.',
    refused: 'This kiosk may not use the camera yet.',
    busy: 'The camera is used by another part of the kiosk.',
    lost: 'The camera was disconnected.',
    dark: 'The camera picture is dark. Perhaps its lens is covered.',
    kept: 'Your answers are still here. No claim has been sent.',
    ask: 'If it stays the same, staff at the service desk can help.',
  },

  /** One plain sentence for each screen. */
  help: {
    photoIntro: 'The camera starts only after you agree.',
    photo: 'Stand before the camera until your face is inside the frame.',
    photoHelp: 'Try the photo again, or go on without one with the help of staff.',
    photoDeclined: 'Staff serve claims without photo at the service desk.',
    cameraError: 'Press Try again to start the camera.',
  },
} as const satisfies Translation<typeof original>;
