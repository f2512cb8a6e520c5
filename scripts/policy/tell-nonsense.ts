import { checkPolicy } from '../../contract/policy/check.ts';
import { findDoubts } from '../../contract/policy/doubts/find-doubts.ts';
import { defaultPolicy } from '../../contract/policy/policy.ts';
import { sayDoubt, sayFault } from '../../contract/policy/sentences/say.ts';
import type { Words } from '../../contract/policy/sentences/words.ts';
import { nonsense } from '../../test/fixtures/policy/nonsense.ts';
import { patched, TODAY } from '../../test/fixtures/policy/patch.ts';

/** Prints what is told of every edition that makes no sense; ends with 1 where nothing is told of one. */
export function tellNonsense(words: Words): number {
  let silent = 0;
  for (const { what, patch } of nonsense) {
    const document = patched(patch);
    const { policy, faults } = checkPolicy(document);
    const told = policy
      ? findDoubts({ edition: policy, before: defaultPolicy, today: TODAY }).map(
          (doubt) => `${doubt.grade}: ${sayDoubt(words, policy, doubt)}`,
        )
      : faults.map((fault) => `refused: ${sayFault(words, document, fault)}`);
    console.log(`${what}\n${told.map((line) => `  ${line}`).join('\n')}`);
    if (told.length === 0) silent += 1;
  }
  console.log(`\n${nonsense.length} editions that make no sense, ${silent} accepted silently`);
  return silent === 0 ? 0 : 1;
}
