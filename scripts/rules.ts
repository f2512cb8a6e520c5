import './lib/node-version.ts';
import { formatRupiah } from '../contract/display.ts';
import { defaultPolicy } from '../contract/policy/policy.ts';
import { type Decision, decideCase } from './rules/decide.ts';
import { hasNextStep } from './rules/explained.ts';
import { brokenProperties, randomCase, randomNumbers } from './rules/random.ts';
import { type RuleCase, ruleTable } from './rules/table.ts';

// Prints what the rules decide for made-up participants, then holds properties over random ones; ends with 1 if one breaks.
const RANDOM_CASES = 100_000;
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
const random = randomNumbers(SEED);
for (let count = 0; count < RANDOM_CASES; count += 1) {
  const given = randomCase(random);
  for (const property of brokenProperties(defaultPolicy, given, hasNextStep)) {
    wrong += 1;
    console.error(`broken: ${property}: ${JSON.stringify(given)}`);
  }
}
console.log(`\n${rows.length} cases, ${RANDOM_CASES} random ones (seed ${SEED}), ${wrong} wrong`);
process.exitCode = wrong === 0 ? 0 : 1;

function line({ reason, who, balance, today, hasNpwp }: RuleCase, decision: Decision): string {
  const { mayClaim, possibleOn, payout, decidedBy, source } = decision;
  const verdict = mayClaim ? 'may claim' : possibleOn ? `from ${possibleOn}` : 'not here now';
  const amounts = [payout.gross, payout.tax, payout.net].map(formatRupiah);
  const given = [reason, who, formatRupiah(balance), today, hasNpwp ? 'yes' : 'no'];
  return [...given, verdict, ...amounts, decidedBy, source].join(' | ');
}
