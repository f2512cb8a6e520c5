import { z } from 'zod';
import { gatherStaffTexts } from '../../contract/language/gather-texts.ts';
import { policy } from '../../contract/language/id/policy.ts';
import { policyDoubts } from '../../contract/language/id/policy-doubts.ts';
import { rules } from '../../contract/language/id/rules.ts';
import { type StaffLanguage, staffLanguageCodes } from '../../contract/language/languages.ts';
import { type Words, wordsOf } from '../../contract/policy/sentences/words.ts';

const moduleSchema = z.record(z.string(), z.unknown());

/** How editions are talked about, without the bundler that gathers texts for the programs. */
export async function policyWords(language: StaffLanguage): Promise<Words> {
  return wordsOf(language, {
    policy: gatherStaffTexts(policy, await found('policy', 'policy'))[language],
    policyDoubts: gatherStaffTexts(policyDoubts, await found('policy-doubts', 'policyDoubts'))[language],
    rules: gatherStaffTexts(rules, await found('rules', 'rules'))[language],
  });
}

async function found(file: string, name: string): Promise<Record<string, unknown>> {
  const texts = staffLanguageCodes.map(async (code): Promise<[string, unknown]> => {
    const path = `../../contract/language/${code}/${file}.ts`;
    return [path, moduleSchema.parse({ ...(await import(path)) })[name]];
  });
  return Object.fromEntries(await Promise.all(texts));
}
