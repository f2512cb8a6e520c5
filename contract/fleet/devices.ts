import { z } from 'zod';

/** As its maker and the system call a device: text that nobody vouches for, but short and of one line. */
export const deviceNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u, 'must be one line of at most 120 letters');

export const printerStateSchema = z.enum([
  'notFitted',
  'ready',
  'paperLow',
  'paperOut',
  'off',
  'jammed',
  'missing',
  'unknown',
]);
/** What the receipt printer reports of itself; missing where the system has no such printer. A kiosk may be run without one. */
export type PrinterState = z.infer<typeof printerStateSchema>;

export const cameraStateSchema = z.enum(['ready', 'substitute', 'missing', 'busy', 'dark', 'unknown']);
/** How the camera was found when it was last looked for or used; a substitute stands in for a chosen one that is not there. */
export type CameraState = z.infer<typeof cameraStateSchema>;

export const touchStateSchema = z.enum(['ready', 'missing', 'unknown']);
/** Whether the system knows a touch panel. */
export type TouchState = z.infer<typeof touchStateSchema>;

export const soundStateSchema = z.enum(['ready', 'noVoice', 'failed', 'unknown']);
/** Whether the kiosk can be heard: no voice where its program is missing, failed where the system's sound is gone. */
export type SoundState = z.infer<typeof soundStateSchema>;

const printFaultSchema = z.enum(['paperOut', 'off', 'jammed', 'stuck']);
/** Why a document did not come out, as far as the printer tells. */
export type PrintFault = z.infer<typeof printFaultSchema>;

export const printJobSchema = z.union([
  z.enum(['none', 'printing', 'printed']),
  z.strictObject({ failed: printFaultSchema }),
]);
/** What has become of the document of the page in view. */
export type PrintJob = z.infer<typeof printJobSchema>;
