import { z } from 'zod';

/**
 * How a page came to be taken: its writing can be read by the kiosk's measures; the person wants it as it is, after
 * tries that were refused; or nothing looked at it. Staff who decide on the claim look at the last two first.
 */
export const pageCheckSchema = z.enum(['readable', 'asIs', 'unchecked']);
export type PageCheck = z.infer<typeof pageCheckSchema>;
