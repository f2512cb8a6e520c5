import { z } from 'zod';
import { staffLanguageSchema } from '../../contract/language/language-schema.ts';

const webhookUrl = z
  .url({ protocol: /^https?$/ })
  .refine(isSafe, 'is not an https:// address, and not on this computer');

/** How operators are told of alerts and evidence, besides on a page. */
export const noticesSchema = z.strictObject({
  /** To whom e-mail goes; nobody where there is none. */
  mail: z.array(z.email()),
  language: staffLanguageSchema,
  /** Standard Webhooks; the file holds the secret, whsec_ and base64. */
  webhook: z.strictObject({ url: webhookUrl, secretFile: z.string().min(1) }).optional(),
  everySeconds: z.number().positive(),
  /** How long a webhook may take to answer. */
  answerSeconds: z.number().positive(),
  /** The pause after the first try that failed; twice as long after each further one, up to the most. */
  retrySeconds: z.number().positive(),
  mostRetrySeconds: z.number().positive(),
  /** For so long no other instance tries what one has begun to send: longer than `answerSeconds` and `mail.sendSeconds`. */
  claimSeconds: z.number().positive(),
  /** What is older is not sent any more. */
  hours: z.number().positive(),
  mostInMail: z.int().positive(),
});

/** Over TLS, or on this computer, where a proxy may stand. */
function isSafe(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
