import { z } from 'zod';

export const cameraUseSchema = z.enum(['face', 'document']);
/** What a camera is for; a kiosk has one for each, or one for both. */
export type CameraUse = z.infer<typeof cameraUseSchema>;

const MOST_LETTERS = 120;

/** As its maker and the system call a camera: text that nobody vouches for, but short and of one line. */
export const cameraNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(MOST_LETTERS)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u, 'must be one line of at most 120 letters');

export const chosenCamerasSchema = z.strictObject({
  face: cameraNameSchema.nullable(),
  document: cameraNameSchema.nullable(),
});
/** The camera that is to be used for each, by name; null where the kiosk takes one by itself. */
export type ChosenCameras = Readonly<z.infer<typeof chosenCamerasSchema>>;

export const noneChosen: ChosenCameras = { face: null, document: null };
