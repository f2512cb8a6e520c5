import { z } from 'zod';

/** Of versions in which a kiosk kept PINs of its own: taken where a file still has it, and used for nothing. */
const former = z.unknown().optional();

/** The staff section of the provisioning file. Who is staff, the head office knows. */
export const staffConfigSchema = z.strictObject({
  /** Taps on the kiosk's name that open the staff sign-in, and within which time. */
  unlockTap: z
    .strictObject({
      presses: z.int().min(3).max(12).default(5),
      seconds: z.number().min(2).max(30).default(10),
    })
    .default({ presses: 5, seconds: 10 }),
  /** Without a touch for so long, staff are signed out. */
  idleSeconds: z.number().min(1).max(300).default(60),
  members: former,
  pinDigits: former,
  scrypt: former,
  lockOut: former,
});
