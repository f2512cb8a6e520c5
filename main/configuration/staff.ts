import { z } from 'zod';
import { staffIdSchema, staffNameSchema, staffRoleSchema } from '../../contract/staff/staff.ts';

const memberSchema = z.strictObject({
  staffId: staffIdSchema,
  name: staffNameSchema,
  role: staffRoleSchema,
  /** For the first sign-in alone: it must be changed there. */
  initialPin: z.string().regex(/^\d{6,12}$/, 'must be 6 to 12 digits'),
  /** Without the change; in training only. */
  keepPin: z.boolean().default(false),
});

/** The staff section of the provisioning file: the first members, and how their PINs are protected. */
export const staffConfigSchema = z.strictObject({
  /** Added once each; from then on the kiosk's own list counts, which supervisors change at the console. */
  members: z
    .array(memberSchema)
    .refine((members) => new Set(members.map(({ staffId }) => staffId)).size === members.length, {
      message: 'must name each staffId once',
    })
    .default([]),
  pinDigits: z.int().min(6).max(12).default(6),
  /** scrypt (RFC 7914): 32 MiB and about a tenth of a second for each guess. */
  scrypt: z
    .strictObject({
      cost: z
        .int()
        .min(2)
        .max(1_048_576)
        .refine((cost) => Number.isInteger(Math.log2(cost)), { message: 'must be a power of two' })
        .default(32_768),
      blockSize: z.int().min(1).max(32).default(8),
      parallelization: z.int().min(1).max(16).default(1),
    })
    .default({ cost: 32_768, blockSize: 8, parallelization: 1 }),
  /** After so many wrong PINs of one member a wait, doubled with each further one. */
  lockOut: z
    .strictObject({
      tries: z.int().min(1).max(20).default(5),
      /** The same over all members together, so that nobody tries one PIN on each. */
      triesOfAll: z.int().min(1).max(100).default(15),
      firstSeconds: z.number().min(1).max(3_600).default(30),
      longestSeconds: z.number().min(1).max(86_400).default(3_600),
    })
    .default({ tries: 5, triesOfAll: 15, firstSeconds: 30, longestSeconds: 3_600 }),
  /** Taps on the kiosk's name that open the staff sign-in, and within which time. */
  unlockTap: z
    .strictObject({
      presses: z.int().min(3).max(12).default(5),
      seconds: z.number().min(2).max(30).default(10),
    })
    .default({ presses: 5, seconds: 10 }),
  /** Without a touch for so long, staff are signed out. */
  idleSeconds: z.number().min(1).max(300).default(60),
});
export type StaffConfig = z.infer<typeof staffConfigSchema>;
