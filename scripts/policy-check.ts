import './lib/node-version.ts';
import { parseArgs } from 'node:util';
import { officialLanguage, readStaffLanguage } from '../contract/language/languages.ts';
import { checkEdition } from './policy/check-edition.ts';
import { policyWords } from './policy/policy-words.ts';

// Names every fault of a policy document, what in it is impossible or unusual beside the edition in force, and whom it
// changes what for; ends with 1 where it would be refused.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    beside: { type: 'string', default: 'contract/policy/default.json' },
    language: { type: 'string', default: officialLanguage },
  },
});
const words = await policyWords(readStaffLanguage(values.language) ?? officialLanguage);
const [file] = positionals;
if (file === undefined) console.error(words.policy.check.usage);
process.exitCode = file === undefined ? 1 : await checkEdition(words, file, values.beside);
