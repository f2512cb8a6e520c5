import { z } from 'zod';
import { upgradeNames } from './upgrade-names.ts';
import { upgradePhoto } from './upgrade-photo.ts';
import { type PolicyDocument, upgradeReasons } from './upgrade-reasons.ts';

const documentSchema = z.record(z.string(), z.unknown());

/**
 * From each former form of an edition to the next, oldest first. A step gives back the same document where it finds
 * nothing of its form. It changes no rule of the law: what an edition said of them before, it says after.
 */
const STEPS: readonly ((document: PolicyDocument) => PolicyDocument)[] = [
  upgradeReasons,
  upgradeNames,
  upgradePhoto,
];

/** An edition in the present form. What is no policy document stays as it is: the schema names its faults. */
export function upgradePolicy(document: unknown): unknown {
  const read = documentSchema.safeParse(document);
  return read.success ? STEPS.reduce((former, step) => step(former), read.data) : document;
}

/** Whether an edition is in a former form, and is read as the present one says it. */
export function isFormerPolicy(document: unknown): boolean {
  const read = documentSchema.safeParse(document);
  return read.success && STEPS.some((step) => step(read.data) !== read.data);
}
