import { z } from 'zod';
import { receiptNumberSchema } from '../claim/receipt-number.ts';
import { accountNumberSchema } from '../identity/bank-account.ts';
import { birthDateSchema } from '../identity/person.ts';

export const accountInquirySchema = z.object({ bankCode: z.string(), accountNumber: accountNumberSchema });
export type AccountInquiry = z.infer<typeof accountInquirySchema>;

/**
 * The bank's answer: the account is the participant's own, held under a similar name that staff must look at,
 * another's, closed or dormant, or unknown; `unchecked` where no bank answered, so that staff look at it.
 */
export const accountAnswerSchema = z.object({
  holder: z.enum(['matches', 'staffDecides', 'differs', 'inactive', 'unknown', 'unchecked']),
  /** The holder's name with all but the first letter of each word covered; only where it matches. */
  maskedName: z.string().optional(),
});
export type AccountAnswer = z.infer<typeof accountAnswerSchema>;

export const progressInquirySchema = z.object({
  receiptNumber: receiptNumberSchema,
  birthDate: birthDateSchema,
});
export type ProgressInquiry = z.infer<typeof progressInquirySchema>;
