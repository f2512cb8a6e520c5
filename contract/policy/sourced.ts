import { z } from 'zod';

/** How certain the agency's rule is: published text, one decent source, or a reading still to be confirmed. */
const sureness = z.enum(['high', 'medium', 'low', 'assumed']);
/** Where a rule's numbers are from; stands in every rule of the policy. */
export const sourced = { source: z.string().min(1), sureness };
