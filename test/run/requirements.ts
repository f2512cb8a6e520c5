import '../../scripts/lib/node-version.ts';
import { missingTests } from '../requirements/missing-tests.ts';
import { requirements } from '../requirements/requirements.ts';

// Prints each requirement with the tests and measurements that show it, what needs people, and what nothing shows yet; ends
// with 1 where a test that is named is gone.
let gone = 0;
for (const requirement of requirements) {
  const { number, says, tests, measuredBy = [], withPeople, open } = requirement;
  console.log(`\nR${number}  ${says}`);
  for (const { file, title } of tests) console.log(`  test      ${file}: ${title}`);
  for (const command of measuredBy) console.log(`  measured  ${command}`);
  if (withPeople !== undefined) console.log(`  people    ${withPeople}`);
  if (open !== undefined) console.log(`  open      ${open}`);
  for (const test of missingTests(requirement)) {
    gone += 1;
    console.log(`  GONE      ${test}`);
  }
}
const withPeople = requirements.filter((requirement) => requirement.withPeople !== undefined);
const open = requirements.filter((requirement) => requirement.open !== undefined);
const numbers = (some: typeof requirements) => some.map(({ number }) => `R${number}`).join(', ');
console.log(`\n${requirements.length} requirements; ${gone} tests gone`);
console.log(`with people: ${numbers(withPeople)}`);
console.log(`open: ${numbers(open)}`);
process.exitCode = gone === 0 ? 0 : 1;
