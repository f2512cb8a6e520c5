import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as indonesian from '@zxcvbn-ts/language-id';

/** What makes a password easy to guess, as it is told to whoever chose it. */
export type Weakness = 'repeat' | 'sequence' | 'keyboard' | 'common' | 'own' | 'date' | 'simple';

/** Words that whoever attacks these pages tries first. */
const HOUSE_WORDS = ['anjungan', 'jht', 'bpjs', 'bpjstk', 'ketenagakerjaan', 'jamsostek', 'operator'];
/** What people call a password here, which the lists take for two rare words. */
const WORDS_FOR_PASSWORD = ['katasandi', 'sandi', 'kunci', 'masuk', 'rahasia', 'admin'];
/** Judged by its beginning: a longer one takes zxcvbn up to a second, and is no weaker. */
const MOST_JUDGED = 64;

const WEAKNESSES: Readonly<Record<string, Weakness>> = {
  repeat: 'repeat',
  sequence: 'sequence',
  wordSequence: 'sequence',
  spatial: 'keyboard',
  dictionary: 'common',
  date: 'date',
  regex: 'date',
};

let zxcvbn: ZxcvbnFactory | undefined;

/**
 * Why a password is too easy to guess, by zxcvbn (Wheeler, USENIX Security 2016) with lists of common passwords and
 * Indonesian words; undefined where its score reaches `leastScore`, 0 to 4.
 */
export function findWeakness(password: string, operator: string, leastScore: number): Weakness | undefined {
  zxcvbn ??= new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...indonesian.dictionary, forPassword: WORDS_FOR_PASSWORD },
    graphs: common.adjacencyGraphs,
  });
  const own = operator.split(/[.-]/);
  const { score, sequence } = zxcvbn.check(password.slice(0, MOST_JUDGED), [
    operator,
    ...own,
    ...HOUSE_WORDS,
  ]);
  if (score >= leastScore) return undefined;
  const [longest] = sequence.toSorted((one, other) => other.token.length - one.token.length);
  if (!longest) return 'simple';
  if (longest['dictionaryName'] === 'userInputs') return 'own';
  return WEAKNESSES[longest.pattern] ?? 'simple';
}
