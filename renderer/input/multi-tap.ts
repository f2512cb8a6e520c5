/** The letters of the keys of a telephone (ITU-T E.161), its digit last; signs lie on 1, as on phones. */
const LETTERS: Readonly<Record<string, string>> = {
  '1': '.@-_+/!?#*,1',
  '2': 'abc2',
  '3': 'def3',
  '4': 'ghi4',
  '5': 'jkl5',
  '6': 'mno6',
  '7': 'pqrs7',
  '8': 'tuv8',
  '9': 'wxyz9',
  '0': ' 0',
};

/** The digit of a key of a numeric block, whatever its lock makes of it. */
export function numpadDigit(code: string): string | undefined {
  return /^Numpad(\d)$/.exec(code)?.[1];
}

interface Tapped {
  readonly letter: string;
  /** It takes the place of the letter that the same key gave before. */
  readonly replaces: boolean;
}

/** Letters by a numeric block: the same key again, soon enough, gives its next letter. */
export class MultiTap {
  #last: { readonly key: string; readonly at: number; readonly place: number } | null = null;

  /** @param allowed Which letters the field takes, and how. @param withinMs How long the key may change its letter. */
  tap(key: string, at: number, withinMs: number, allowed: (letter: string) => string): Tapped | null {
    const small = LETTERS[key] ?? key;
    // Where capitals count, they follow the small letters; else both are typed alike.
    const all = [...new Set([...small, ...small.toUpperCase()].map(allowed).filter(Boolean))];
    if (all.length === 0) return null;
    const again = this.#last?.key === key && at - this.#last.at < withinMs;
    const place = again && this.#last ? (this.#last.place + 1) % all.length : 0;
    this.#last = { key, at, place };
    return { letter: all[place] ?? key, replaces: again && all.length > 1 };
  }

  /** The next tap of the same key gives another letter. */
  end(): void {
    this.#last = null;
  }
}
