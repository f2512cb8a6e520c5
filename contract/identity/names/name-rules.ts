/** By what two spellings of a name are compared; from the policy. All in capitals, without dots and spaces. */
export interface NameRules {
  /** As DRS for Drs.; one of several parts, S.Pd.I, stands as SPDI. */
  readonly titlesBefore: readonly string[];
  readonly titlesAfter: readonly string[];
  /** Of the titles before: with one of each in two names, they are not surely one person's. */
  readonly titlesOfMen: readonly string[];
  readonly titlesOfWomen: readonly string[];
  /** Words that tell too little of who it is: shared alone they make no two names alike. */
  readonly commonWords: readonly string[];
  /** Spellings of one word; they count as equal only where the policy says that they are the same in writing. */
  readonly forms: readonly { readonly words: readonly string[]; readonly sameInWriting: boolean }[];
  /** How letters were written, and as what they are read: SOEHARTO as SUHARTO. Never more than alike. */
  readonly spellings: readonly { readonly written: string; readonly read: string }[];
  /** From this many characters on a holder's name may be a longer one cut off, where the bank's length is not known. */
  readonly cutOffFrom: number;
}
