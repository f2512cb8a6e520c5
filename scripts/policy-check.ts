import './lib/node-version.ts';
import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { dayAt } from '../contract/calendar.ts';
import { fill } from '../contract/language/fill.ts';
import { officialLanguage, readLanguage } from '../contract/language/languages.ts';
import { checkPolicy } from '../contract/policy/check.ts';
import { findDoubts } from '../contract/policy/doubts/find-doubts.ts';
import type { Policy } from '../contract/policy/schema.ts';
import { pathOf } from '../contract/policy/sentences/place.ts';
import { sayFault } from '../contract/policy/sentences/say.ts';
import { isFormerPolicy } from '../contract/policy/upgrade.ts';
import { reviewEdition } from '../head-office/policy-review/review.ts';
import { policyWords } from './policy/policy-words.ts';
import { reviewInLines } from './policy/print-review.ts';

// Names every fault of a policy document, what in it is impossible or unusual beside the edition in force, and whom it
// changes what for; ends with 1 where it would be refused.
const SHIPPED = 'contract/policy/default.json';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    beside: { type: 'string', default: SHIPPED },
    language: { type: 'string', default: officialLanguage },
  },
});
const language = readLanguage(values.language) ?? officialLanguage;
const words = await policyWords(language);
const { check } = words.policy;
const [file] = positionals;
process.exitCode = file === undefined ? refuse(check.usage) : await run(file, values.beside);

function refuse(why: string): number {
  console.error(why);
  return 1;
}

async function run(path: string, beside: string): Promise<number> {
  const edition = await readEdition(path);
  const before = edition && (await readEdition(beside));
  if (!edition || !before) return 1;
  const today = dayAt(new Date(), 'Asia/Jakarta');
  console.log(fill(check.compared, { version: edition.version, before: before.version, beside }));
  const review = isDeepStrictEqual(edition, before)
    ? byLawAlone(edition, today)
    : reviewEdition(edition, before, today);
  for (const line of reviewInLines(words, edition, review)) console.log(line);
  const { impossible, unusual } = review;
  if (impossible.length > 0) return refuse(fill(check.refused, { count: impossible.length }));
  console.log(unusual.length > 0 ? fill(check.second, { count: unusual.length }) : check.good);
  return 0;
}

/** An edition beside itself changes nothing. */
function byLawAlone(edition: Policy, today: string): ReturnType<typeof reviewEdition> {
  const doubts = findDoubts({ edition, before: undefined, today });
  return {
    impossible: doubts.filter(({ grade }) => grade === 'impossible'),
    unusual: doubts.filter(({ grade }) => grade === 'unusual'),
    affected: [],
    unaffected: 0,
  };
}

async function readEdition(path: string): Promise<Policy | undefined> {
  const document = await readJson(path);
  if (!document) return undefined;
  if (isFormerPolicy(document.json)) console.log(fill(check.former, { file: path }));
  const { policy, faults } = checkPolicy(document.json);
  for (const fault of faults) console.error(`${sayFault(words, document.json, fault)} [${pathOf(fault.at)}]`);
  if (!policy) console.error(fill(check.faulty, { file: path, count: faults.length }));
  return policy;
}

async function readJson(path: string): Promise<{ json: unknown } | undefined> {
  try {
    return { json: JSON.parse(await readFile(path, 'utf8')) };
  } catch (error) {
    const why = error instanceof SyntaxError ? check.notJson : check.unreadable;
    console.error(fill(why, { file: path, why: error instanceof Error ? error.message : '' }));
    return undefined;
  }
}
