import '../../scripts/lib/node-version.ts';
import { matchHolder } from '../../contract/identity/name-match.ts';
import { defaultPolicy } from '../../contract/policy/policy.ts';
import { namePairs } from '../fixtures/names/name-pairs.ts';

// Prints what the rules of the shipped policy say of pairs of names, beside what was thought out; ends with 1 if one differs.
const LONGEST_SHOWN = 60;

const results = namePairs.map((pair) => ({
  ...pair,
  got: matchHolder(defaultPolicy.names, pair.own, pair.holder, pair.fieldLength),
}));
console.log('theme | whose | participant | holder | field | want | got');
for (const { theme, whose, own, holder, fieldLength, want, got } of results) {
  const line = [theme, whose, shown(own), shown(holder), fieldLength ?? 'unknown', want, got].join(' | ');
  console.log(want === got ? line : `${line} | WRONG`);
}
const count = (is: (result: (typeof results)[number]) => boolean) => results.filter(is).length;
console.log(`
${results.length} pairs, ${count(({ whose }) => whose === 'own')} of one's own account
false same ${count(({ want, whose, got }) => got === 'same' && (want !== 'same' || whose === 'another'))}
false different ${count(({ want, whose, got }) => got === 'different' && (want !== 'different' || whose === 'own'))}
to staff ${count(({ got }) => got === 'similar')}, of these ${count(({ whose, got }) => whose === 'own' && got === 'similar')} of one's own account
otherwise than thought out ${count(({ want, got }) => want !== got)}`);
process.exitCode = results.every(({ want, got }) => want === got) ? 0 : 1;

/** Signs that cannot be seen are written out, and what is endless is cut. */
function shown(name: string): string {
  const text = [...name].length > LONGEST_SHOWN ? `${name.slice(0, LONGEST_SHOWN)}… (${name.length})` : name;
  return JSON.stringify(text).replace(
    /[^ -~\p{L}\p{M}’´…]/gu,
    (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`,
  );
}
