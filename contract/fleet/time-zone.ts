import { z } from 'zod';

/** Time zones of Indonesia (Keppres 41/1987), by their IANA names. */
export const timeZoneSchema = z.enum(['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura']);
export type KioskTimeZone = z.infer<typeof timeZoneSchema>;
