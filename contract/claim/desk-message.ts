import { z } from 'zod';

/** What staff at the desk have a participant told of a claim; each a fixed sentence in the language files. */
export const deskMessageSchema = z.enum([
  'bringCard',
  'bringBankBook',
  'bringClaimDocuments',
  'deskClaimAgain',
  'deskWillCall',
]);
export type DeskMessage = z.infer<typeof deskMessageSchema>;
