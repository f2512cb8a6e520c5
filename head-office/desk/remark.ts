import { z } from 'zod';

/** Characters of a remark: a few words, and no report. */
export const REMARK = { most: 200 } as const;

/** What somebody writes beside a decision: one line, and nothing that turns its reading round. */
export const remarkSchema = z
  .string()
  .transform((text) =>
    text
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .replaceAll(/\p{Cf}/gu, '')
      .trim(),
  )
  .pipe(z.string().max(REMARK.most));
