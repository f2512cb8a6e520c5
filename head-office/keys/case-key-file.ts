import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { dayText } from '../../contract/calendar.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { describeFaults, parseJson } from '../configuration/read-json.ts';
import { KeyChain } from './key-chain.ts';
import { KEY_BYTES } from './seal-bytes.ts';

/** What is erased at a time of its own has a chain of keys of its own. */
export const SEALED_PARTS = ['claim', 'photo', 'documents', 'uploads'] as const;
export type SealedPart = (typeof SEALED_PARTS)[number];

/** Keys that were made together. */
export interface KeySet {
  readonly kid: string;
  /** Used from this day on (UTC), while there is no later one; until then every instance has time to get it. */
  readonly from: string;
  readonly chains: Readonly<Record<SealedPart, KeyChain>>;
}

const chainSchema = z
  .strictObject({ day: dayText, key: z.base64url() })
  .transform(({ day, key }) => ({ day, key: Buffer.from(key, 'base64url') }))
  .refine(({ key }) => key.length === KEY_BYTES, { error: 'is no key of 32 bytes in base64url' })
  .transform((link) => new KeyChain(link));

const fileSchema = z.strictObject({
  /** The oldest first. */
  sets: z
    .array(
      z.strictObject({
        kid: z.string().min(1),
        from: dayText,
        chains: z.strictObject({
          claim: chainSchema,
          photo: chainSchema,
          documents: chainSchema,
          uploads: chainSchema,
        }),
      }),
    )
    .min(1),
});

/** The sets of a file's text, or what is wrong with it. */
export function readKeySets(text: string): Outcome<readonly KeySet[], string> {
  const json = parseJson(text);
  const parsed = fileSchema.safeParse(json.ok ? json.value : undefined);
  return parsed.success ? succeed(parsed.data.sets) : fail(describeFaults(parsed.error));
}

export function writeKeySets(sets: readonly KeySet[]): string {
  const written = sets.map(({ kid, from, chains }) => ({
    kid,
    from,
    chains: Object.fromEntries(SEALED_PARTS.map((part) => [part, writeChain(chains[part])])),
  }));
  return `${JSON.stringify({ sets: written }, null, 2)}\n`;
}

/** New keys; their chains begin on a day of their own or, where they follow another set, where its chains do: cases keep their day. */
export function makeKeySet(from: string, former?: KeySet): KeySet {
  const begin = (part: SealedPart) =>
    new KeyChain({ day: former?.chains[part].first.day ?? from, key: randomBytes(KEY_BYTES) });
  const chains = {
    claim: begin('claim'),
    photo: begin('photo'),
    documents: begin('documents'),
    uploads: begin('uploads'),
  };
  return { kid: randomUUID(), from, chains };
}

function writeChain({ first: { day, key } }: KeyChain): { day: string; key: string } {
  return { day, key: Buffer.from(key).toString('base64url') };
}
