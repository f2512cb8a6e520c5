import '../../scripts/lib/node-version.ts';

import { parseArgs } from 'node:util';
import { officialLanguage, readStaffLanguage } from '../../contract/language/languages.ts';
import { checkPolicy } from '../../contract/policy/check.ts';
import { findDoubts } from '../../contract/policy/doubts/find-doubts.ts';
import { defaultPolicy } from '../../contract/policy/policy.ts';
import { sayDoubt, sayFault } from '../../contract/policy/sentences/say.ts';
import { policyWords } from '../../scripts/policy/policy-words.ts';
import { nonsense } from '../fixtures/policy/nonsense/nonsense.ts';
import { patched, TODAY } from '../fixtures/policy/patch.ts';

// Prints what is told of every edition that makes no sense; ends with 1 where one is taken in silence.
const { values } = parseArgs({ options: { language: { type: 'string', default: officialLanguage } } });
const words = await policyWords(readStaffLanguage(values.language) ?? officialLanguage);
let silent = 0;
for (const { what, patch } of nonsense) {
  const document = patched(patch);
  const { policy, faults } = checkPolicy(document);
  const told = policy
    ? findDoubts({ edition: policy, before: defaultPolicy, today: TODAY }).map(
        (doubt) => `${doubt.grade}: ${sayDoubt(words, policy, doubt)}`,
      )
    : faults.map((fault) => `wrong form: ${sayFault(words, document, fault)}`);
  console.log([what, ...told.map((line) => `  ${line}`)].join('\n'));
  if (told.length === 0) silent += 1;
}
console.log(`\n${nonsense.length} editions that make no sense, ${silent} taken in silence`);
process.exitCode = silent === 0 ? 0 : 1;
