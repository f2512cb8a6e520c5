import { z } from 'zod';
import { claimIdSchema } from '../../claim/claim.ts';
import { deviceNameSchema } from '../../fleet/devices.ts';
import { cameraUseSchema } from '../../photo/cameras.ts';
import { staffIdSchema, staffRoleSchema } from '../../staff/staff.ts';

/** What staff type, each on a page of its own. */
export const staffAskSchema = z.enum([
  'pin',
  'newPin',
  'repeatPin',
  'screenWidthMm',
  'repeatPressMs',
  'volume',
  'staffId',
  'staffName',
]);
export type StaffAsk = z.infer<typeof staffAskSchema>;

/** Settings of this one kiosk that staff may change at the kiosk itself. */
const localSettingSchema = staffAskSchema.extract(['screenWidthMm', 'repeatPressMs', 'volume']);
export type LocalSetting = z.infer<typeof localSettingSchema>;

const consolePageSchema = z.enum(['claims', 'checks', 'camera', 'touch', 'settings', 'people']);
export type ConsolePage = z.infer<typeof consolePageSchema>;

export const leavingSchema = z.enum(['restart', 'training', 'service', 'exit']);
/** How the program is left: started anew, into or out of training, or ended. */
export type Leaving = z.infer<typeof leavingSchema>;

/** What staff do at the kiosk; nothing of it is heard where no member of staff has signed in. */
export const staffActionSchema = z.discriminatedUnion('type', [
  /** One press on the place that staff know of. */
  z.object({ type: z.literal('staffUnlockTap') }),
  z.object({ type: z.literal('staffChoose'), staffId: staffIdSchema }),
  /** Goes on although nobody could check a PIN. */
  z.object({ type: z.literal('staffGoOn') }),
  z.object({ type: z.literal('staffAnswer'), ask: staffAskSchema, value: z.string().max(60) }),
  z.object({ type: z.literal('staffOpen'), page: consolePageSchema }),
  z.object({ type: z.literal('staffRetryClaim'), claimId: claimIdSchema }),
  z.object({ type: z.literal('staffRetryAll') }),
  /** Begins a visit in which staff help. */
  z.object({ type: z.literal('staffHelp') }),
  z.object({ type: z.literal('staffLookAgain') }),
  z.object({ type: z.literal('staffTestPrinter') }),
  z.object({ type: z.literal('staffChangeSetting'), setting: localSettingSchema }),
  z.object({ type: z.literal('staffShowCamera'), use: cameraUseSchema }),
  z.object({ type: z.literal('staffChangeCamera') }),
  /** For what the page in view shows; null lets the kiosk take one by itself. */
  z.object({ type: z.literal('staffChooseCamera'), camera: deviceNameSchema.nullable() }),
  z.object({ type: z.literal('staffAdd') }),
  z.object({ type: z.literal('staffChooseRole'), role: staffRoleSchema }),
  z.object({ type: z.literal('staffResetPin') }),
  z.object({ type: z.literal('staffSwitch'), active: z.boolean() }),
  z.object({ type: z.literal('staffLeave'), to: leavingSchema }),
  z.object({ type: z.literal('staffLeaveNow') }),
]);
export type StaffAction = z.infer<typeof staffActionSchema>;
