import { z } from 'zod';
import type { Hint } from '../../../renderer/camera/face/assess.ts';

const hints = [
  'comeIntoFrame',
  'onlyOne',
  'comeCloser',
  'stepBack',
  'moveLeft',
  'moveRight',
  'holdUpright',
  'lookStraight',
  'faceTheLight',
  'avoidTheLight',
  'avoidShadow',
  'openEyes',
  'closeMouth',
  'holdStill',
] as const satisfies readonly Hint[];

const word = z.string().min(1).max(40);
const degrees = z.number().min(-90).max(90);

/** What is known of a picture; all but its file may be left out. docs/photo-set.md says it in words. */
export const labelsSchema = z.object({
  file: z.string().regex(/^[^/\\]+\.jpe?g$/i, 'must name a JPEG picture in the same folder'),
  identity: word.optional(),
  /** Monk Skin Tone scale, 1 to 10. */
  tone: z.int().min(1).max(10).optional(),
  covering: word.optional(),
  glasses: word.optional(),
  age: word.optional(),
  sex: word.optional(),
  light: word.default('office'),
  /** What the camera exposes for. */
  exposure: z.enum(['scene', 'face']).default('scene'),
  yaw: degrees.default(0),
  pitch: degrees.default(0),
  roll: degrees.default(0),
  /** Pixels of blur by motion. */
  motion: z.number().min(0).max(500).default(0),
  /** What is wrong with it, in a word or two of one's own. */
  defect: word.optional(),
  expected: z
    .object({ verdict: z.enum(['accept', 'refuse']), hints: z.array(z.enum(hints)).default([]) })
    .refine(({ verdict, hints }) => verdict === 'accept' || hints.length > 0, {
      message: 'a picture to refuse needs the hints that would be right',
      path: ['hints'],
    })
    .default({ verdict: 'accept', hints: [] }),
});
export type Labels = z.infer<typeof labelsSchema>;

/** A labelled picture, read or made only when its turn comes. */
export interface Picture {
  readonly labels: Labels;
  readonly jpeg: () => Buffer;
}
