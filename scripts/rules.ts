import './lib/node-version.ts';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { formatRupiah } from '../contract/display.ts';
import { defaultPolicy } from '../contract/policy/policy.ts';
import { type Decision, decideCase } from './rules/decide.ts';
import { decideLawCase } from './rules/decide-law-case.ts';
import { hasNextStep } from './rules/explained.ts';
import { readLawCases } from './rules/law-case.ts';
import { brokenFor } from './rules/person-properties.ts';
import { brokenProperties, randomCase, randomNumbers } from './rules/random.ts';
import { randomPerson } from './rules/random-person.ts';
import { type RuleCase, ruleTable } from './rules/table.ts';

// Prints what the rules decide for made-up participants, then what was worked out from the law beside what comes out, then
// holds properties over random participants (--people 100000); ends with 1 if one differs or breaks.
const { values } = parseArgs({ options: { people: { type: 'string', default: '100000' } } });
const RANDOM_CASES = Number.parseInt(values.people, 10);
const SEED = 2026;
const HEADINGS = [
  'reason',
  'who',
  'balance',
  'on',
  'NPWP',
  'verdict',
  'gross',
  'tax',
  'net',
  'decided by',
  'source',
];

console.log(HEADINGS.join(' | '));
const rows = ruleTable();
let wrong = 0;
for (const given of rows) {
  const decision = decideCase(defaultPolicy, given);
  console.log(line(given, decision));
  if (given.expectedTax !== undefined && decision.payout.tax !== given.expectedTax) {
    wrong += 1;
    console.error(`expected ${formatRupiah(given.expectedTax)} of tax in the line above`);
  }
}
console.log('\ntopic | who | law | of | source | wanted | got');
const lawCases = readLawCases();
let differing = 0;
for (const [topic, given] of lawCases) {
  const { got, want } = decideLawCase(given);
  const { who, law, lawDate, source } = given;
  console.log([topic, who, law, lawDate, source, JSON.stringify(want), JSON.stringify(got)].join(' | '));
  if (isDeepStrictEqual(got, want)) continue;
  differing += 1;
  console.error(`differs: ${topic}, ${who}`);
}
const random = randomNumbers(SEED);
for (let count = 0; count < RANDOM_CASES; count += 1) {
  const given = randomCase(random);
  for (const property of brokenProperties(defaultPolicy, given, hasNextStep)) {
    wrong += 1;
    console.error(`broken: ${property}: ${JSON.stringify(given)}`);
  }
  const person = randomPerson(random);
  for (const property of brokenFor(defaultPolicy, person)) {
    wrong += 1;
    console.error(`broken: ${property}: ${JSON.stringify(person)}`);
  }
}
console.log(`\n${lawCases.length} cases worked out from the law, ${differing} differ`);
console.log(`${rows.length} cases, ${RANDOM_CASES} random people (seed ${SEED}), ${wrong} wrong`);
process.exitCode = wrong + differing === 0 ? 0 : 1;

function line({ reason, who, balance, today, hasNpwp }: RuleCase, decision: Decision): string {
  const { mayClaim, possibleOn, payout, decidedBy, source } = decision;
  const verdict = mayClaim ? 'may claim' : possibleOn ? `from ${possibleOn}` : 'not here now';
  const amounts = [payout.gross, payout.tax, payout.net].map(formatRupiah);
  const given = [reason, who, formatRupiah(balance), today, hasNpwp ? 'yes' : 'no'];
  return [...given, verdict, ...amounts, decidedBy, source].join(' | ');
}
