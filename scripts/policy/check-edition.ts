import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { dayAt } from '../../contract/calendar.ts';
import { fill } from '../../contract/language/fill.ts';
import { checkPolicy } from '../../contract/policy/check.ts';
import type { Policy } from '../../contract/policy/schema.ts';
import { pathOf } from '../../contract/policy/sentences/place.ts';
import { sayFault } from '../../contract/policy/sentences/say.ts';
import type { Words } from '../../contract/policy/sentences/words.ts';
import { isFormerPolicy } from '../../contract/policy/upgrade/upgrade.ts';
import { reviewEdition } from '../../head-office/policy-review/review.ts';
import { reviewInLines } from './print-review.ts';

/** Prints all there is to say of an edition beside another; 1 where it would be refused. */
export async function checkEdition(words: Words, path: string, beside: string): Promise<number> {
  const { check } = words.policy;
  const edition = await readEdition(words, path);
  const before = edition && (await readEdition(words, beside));
  if (!edition || !before) return 1;
  const today = dayAt(new Date(), 'Asia/Jakarta');
  console.log(fill(check.compared, { version: edition.version, before: before.version, beside }));
  // An edition beside itself changes nothing.
  const review = reviewEdition(edition, isDeepStrictEqual(edition, before) ? undefined : before, today);
  for (const line of reviewInLines(words, edition, review)) console.log(line);
  const { impossible, unusual } = review;
  if (impossible.length > 0) {
    console.error(fill(check.refused, { count: impossible.length }));
    return 1;
  }
  console.log(unusual.length > 0 ? fill(check.second, { count: unusual.length }) : check.good);
  return 0;
}

async function readEdition(words: Words, path: string): Promise<Policy | undefined> {
  const { check } = words.policy;
  const document = await readJson(words, path);
  if (!document) return undefined;
  if (isFormerPolicy(document.json)) console.log(fill(check.former, { file: path }));
  const { policy, faults } = checkPolicy(document.json);
  for (const fault of faults) console.error(`${sayFault(words, document.json, fault)} [${pathOf(fault.at)}]`);
  if (!policy) console.error(fill(check.faulty, { file: path, count: faults.length }));
  return policy;
}

async function readJson({ policy: { check } }: Words, path: string): Promise<{ json: unknown } | undefined> {
  try {
    return { json: JSON.parse(await readFile(path, 'utf8')) };
  } catch (error) {
    const why = error instanceof SyntaxError ? check.notJson : check.unreadable;
    console.error(fill(why, { file: path, why: error instanceof Error ? error.message : '' }));
    return undefined;
  }
}
