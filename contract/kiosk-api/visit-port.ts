import { z } from 'zod';
import { type Action, actionSchema } from './actions/actions.ts';
import type { KioskSnapshot } from './snapshot.ts';
import { type Spoken, spokenSchema } from './spoken.ts';

const idSchema = z.int().positive();
const LONGEST_PAGE = 200;

/** What the page says to its visit, by the port that main has handed to both. Each is answered under its number. */
export const pageMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('act'),
    id: idSchema,
    /** Which one it was done on, as its snapshot names it (may-act.ts). */
    page: z.string().max(LONGEST_PAGE).nullable(),
    action: actionSchema,
  }),
  z.strictObject({ type: z.literal('speak'), id: idSchema, spoken: spokenSchema }),
]);
export type PageMessage =
  | { readonly type: 'act'; readonly id: number; readonly page: string | null; readonly action: Action }
  | { readonly type: 'speak'; readonly id: number; readonly spoken: Spoken };

/** What a visit says to its page, which draws it. */
export type VisitPortMessage =
  | { readonly type: 'snapshot'; readonly snapshot: KioskSnapshot }
  /** The action was taken, and what it changed was shown before. */
  | { readonly type: 'taken'; readonly id: number }
  /** It was no message of the kiosk's page; without a number where it had none. */
  | { readonly type: 'refused'; readonly id: number | null }
  | { readonly type: 'spoken'; readonly id: number; readonly sound: Uint8Array<ArrayBuffer> | null };
