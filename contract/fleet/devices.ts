import { z } from 'zod';

export const printerStateSchema = z.enum([
  'notFitted',
  'ready',
  'paperLow',
  'paperOut',
  'off',
  'jammed',
  'unknown',
]);
/** What the receipt printer reports of itself; a kiosk may be run without one. */
export type PrinterState = z.infer<typeof printerStateSchema>;

export const cameraStateSchema = z.enum(['ready', 'missing', 'busy', 'dark', 'unknown']);
/** How the camera was found when it was last looked for or used. */
export type CameraState = z.infer<typeof cameraStateSchema>;

export const touchStateSchema = z.enum(['ready', 'missing', 'unknown']);
/** Whether the system knows a touch panel. */
export type TouchState = z.infer<typeof touchStateSchema>;
/** Why a document did not come out, as far as the printer tells. */
export type PrintFault = 'paperOut' | 'off' | 'jammed' | 'stuck';

/** What has become of the document of the page in view. */
export type PrintJob = 'none' | 'printing' | 'printed' | { readonly failed: PrintFault };
