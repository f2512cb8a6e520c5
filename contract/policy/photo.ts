import { z } from 'zod';
import { presentationSchema } from '../photo/photo-quality.ts';
import { least, lookTimes, most, seconds, share } from './limits.ts';
import { sourced } from './parts.ts';

const range = z.object({ least: share, most: share }).refine(({ least, most }) => least < most, {
  message: 'leastAboveMost',
});
const between = z
  .object({ good: range, stop: range })
  .refine(({ good, stop }) => good.least >= stop.least && good.most <= stop.most, {
    message: 'stopsGood',
  });
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
  /** Mean brightness of the face. */
  light: between,
  /** Share of the face's pixels that are blown out. */
  clipped: most(share),
  /** How far the brightness of both cheeks is the same. */
  evenness: least(share),
  /** Bits of entropy in the face's brightness. */
  range: least(z.number().min(0).max(8)),
  /** Opening of the narrower eye, and of the mouth, by the distance from the eyes to the chin. */
  eyesOpen: least(share),
  mouthOpen: most(share),
  /** Variance of the Laplacian on the face at a width of 200 pixels. */
  sharpness: least(z.number().min(0)),
  /** Of the portrait's height: from the eyes to the chin, and from its top to the eyes. */
  portrait: z.object({ eyesToChin: share, topToEyes: share }),
  /** From here on somebody at the head office should look at the photo; the kiosk decides nothing by it. */
  presentation: presentationSchema,
  ...sourced,
});
export type PhotoRules = z.infer<typeof photoRulesSchema>;
