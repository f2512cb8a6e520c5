import { z } from 'zod';
import { deviceNameSchema } from '../fleet/devices.ts';

export const cameraUseSchema = z.enum(['face', 'document']);
/** What a camera is for; a kiosk has one for each, or one for both. */
export type CameraUse = z.infer<typeof cameraUseSchema>;

export const cameraUsesSchema = z.array(cameraUseSchema).max(cameraUseSchema.options.length);

export const chosenCamerasSchema = z.strictObject({
  face: deviceNameSchema.nullable(),
  document: deviceNameSchema.nullable(),
});
/** The camera that is to be used for each, by name; null where the kiosk takes one by itself. */
export type ChosenCameras = Readonly<z.infer<typeof chosenCamerasSchema>>;

export const noneChosen: ChosenCameras = { face: null, document: null };
