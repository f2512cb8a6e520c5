import { z } from 'zod';
import { presentationSchema } from '../photo/photo-quality.ts';
import { least, lookTimes, most, seconds, share } from './limits.ts';
import { sourced } from './parts.ts';
import { meteringSchema } from './photo-metering.ts';

const range = z.object({ least: share, most: share }).refine(({ least, most }) => least < most, {
  message: 'leastAboveMost',
});
const between = z
  .object({ good: range, stop: range })
  .refine(({ good, stop }) => good.least >= stop.least && good.most <= stop.most, {
    message: 'stopsGood',
  });
const stops = z.number().min(0).max(20);
const degrees = z.number().positive().max(60);

/** When the kiosk takes the photo of a face, what it asks for, and when it offers another way. */
export const photoRulesSchema = z.object({
  ...lookTimes,
  /** Without a face for so long, or after so many refused tries, help is offered. */
  helpAfterSeconds: seconds,
  triesBeforeHelp: z.int().positive(),
  /** The picture that is asked of the camera: the more pixels, the closer the kiosk may go. */
  camera: z.object({ width: z.int().min(640).max(7680), height: z.int().min(480).max(4320) }),
  /** It goes at most so much closer, until the face has this share of the height; in the slack it rests. */
  zoom: z.object({ most: z.number().min(1).max(8), faceHeight: share.positive(), slack: share }),
  /** Area of the second largest face, as a share of the largest. */
  secondFace: most(share),
  /** Height of the face, forehead to chin, as a share of the view's. */
  faceHeight: between,
  /** Pixels of the camera between the eyes. */
  eyeDistance: least(z.number().positive()),
  /** From the middle of the view to either side, as a share of its height. */
  sideways: most(share),
  /** Share of the portrait that would lie above or below the picture. */
  cutOff: most(share),
  yaw: most(degrees),
  pitch: most(degrees),
  roll: most(degrees),
  /** How the camera itself is told to expose for the face. */
  cameraMetering: meteringSchema,
  /** The picture is raised or lowered, by so many stops at most, until the face has this mean brightness. */
  metering: z.object({ face: share.positive(), mostRaised: stops, mostLowered: stops }),
  /** Mean brightness of the face once the picture is raised. */
  light: least(share),
  /** Mean luminance of the picture, or of the face where that is more. */
  room: least(share),
  /** Light on the face, by the whites of the eyes, as a share of the picture's mean. */
  frontLight: least(z.number().min(0)),
  /** Mean brightness of the face as the camera gives it. */
  exposure: most(share),
  /** Share of the face's pixels that are blown out there. */
  clipped: most(share),
  /** Stops between both cheeks. */
  shadow: most(stops),
  /** Stops between the bright and the dark parts of the face. */
  tonalRange: least(stops),
  /** Standard deviation of the noise in the raised picture, in values of 255. */
  noise: most(z.number().min(0).max(255)),
  /** Opening of the narrower eye, and of the mouth, by the distance from the eyes to the chin. */
  eyesOpen: least(share),
  mouthOpen: most(share),
  /** How much of the change from place to place around the eyes is fine. */
  crispness: least(z.number().min(0)),
  /** Of the portrait's height: from the eyes to the chin, and from its top to the eyes. */
  portrait: z.object({ eyesToChin: share, topToEyes: share }),
  /** From here on somebody at the head office should look at the photo; the kiosk decides nothing by it. */
  presentation: presentationSchema,
  ...sourced,
});
export type PhotoRules = z.infer<typeof photoRulesSchema>;
