/**
 * Goes before what the kiosk's processes say to each other about a person. A message of more than 64 KiB travels in
 * memory that they share and give back as a whole; a shorter one is copied to places where it stays after it was read.
 */
export const PADDING = '\u0000'.repeat(64 * 1024);
