import { z } from 'zod';

const share = z.number().min(0).max(1);
const angle = z.number().min(-180).max(180);

/**
 * Hints at a presentation attack (ISO/IEC 30107-1) that one picture may hold by chance: no verdict, no proof of life,
 * untested against attackers. Never shown to the person; no claim is refused by them alone.
 */
export const presentationSchema = z.object({
  /** By how many dB a regular pattern stands out of the skin, as of halftone dots or of a screen's pixels. */
  pattern: z.number().min(0).max(200),
  /** Share of the face's height that has a straight edge on both sides, as of document or a phone held up. */
  border: share,
});
export type PresentationMeasures = z.infer<typeof presentationSchema>;

const stops = z.number().min(-20).max(20);

/** What the light did in the camera's picture, told apart from the skin; the kiosk takes the photo by these. */
const illuminationSchema = z.object({
  /** By how many stops the picture was raised, or lowered below 0, for the face to be well exposed. */
  gain: stops,
  /** Mean luminance of the picture, or of the face where that is more. */
  room: share,
  /** Light on the face, by the whites of the eyes, as a share of the picture's mean; 1 where nothing dazzles. */
  frontLight: z.number().min(0).max(10_000),
  /** Mean brightness of the face before the picture was raised. */
  exposure: share,
  /** Between both cheeks. */
  shadow: z.number().min(0).max(20),
  /** Between the bright and the dark parts of the face. */
  tonalRange: z.number().min(0).max(20),
  /** Standard deviation of the noise of the raised picture, in values of 255. */
  noise: z.number().min(0).max(255),
  /** How much of the change from place to place around the eyes is fine. */
  crispness: z.number().min(0).max(1_000),
});

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
  /** Not there in claims of kiosks that did not measure them yet. */
  illumination: illuminationSchema.optional(),
  presentation: presentationSchema.optional(),
});
export type PhotoQuality = z.infer<typeof photoQualitySchema>;

/** The hints that reach what the policy says: somebody at the head office should look at the photo. */
export function presentationHints(
  measured: PresentationMeasures | undefined,
  from: PresentationMeasures,
): readonly (keyof PresentationMeasures)[] {
  if (!measured) return [];
  return (['pattern', 'border'] as const).filter((hint) => measured[hint] >= from[hint]);
}
