import { z } from 'zod';

const share = z.number().min(0).max(1);
const angle = z.number().min(-180).max(180);

/** What the kiosk measured on the photo, by ISO/IEC 29794-5. It proves neither who it is nor that anyone is there. */
export const photoQualitySchema = z.object({
  /** The kiosk by itself, when all was good; or the person, by the button. */
  takenBy: z.enum(['kiosk', 'person']),
  faces: z.int().min(1).max(100),
  secondFace: share,
  faceHeight: z.number().min(0).max(10),
  eyeDistance: z.number().min(0).max(10_000),
  yaw: angle,
  pitch: angle,
  roll: angle,
  light: share,
  clipped: share,
  evenness: share,
  range: z.number().min(0).max(8),
  eyesOpen: z.number().min(0).max(10),
  mouthOpen: z.number().min(0).max(10),
  sharpness: z.number().min(0).max(1_000_000),
});
export type PhotoQuality = z.infer<typeof photoQualitySchema>;
