import type { policyDoubts } from '../../../language/id/policy-doubts.ts';
import type { Variables } from '../../../language/translation.ts';
import type { Path } from '../../path.ts';
import type { Policy, ReasonRule } from '../../schema.ts';
import type { TaxBand } from '../../tax.ts';
import type { Citation } from './law.ts';

/** Against the law or itself, and refused; or within both and rare, so that a second person is asked. */
type Grade = keyof typeof policyDoubts;

/** In which table of the texts a code of the document has its word. */
export type Naming =
  | 'documents'
  | 'reasons'
  | 'segments'
  | 'exits'
  | 'programmes'
  | 'channels'
  | 'stages'
  | 'retained'
  | 'weekdays'
  | 'choices';

/** A value by what it is, so that each language writes it as people read it. */
export type Value =
  | { readonly money: number }
  | { readonly share: number }
  | { readonly number: number }
  | { readonly count: number; readonly of: 'days' | 'workingDays' | 'months' | 'years' | 'entries' }
  | { readonly day: string }
  | { readonly yes: boolean }
  | { readonly ratio: number }
  | { readonly wait: NonNullable<ReasonRule['waiting']> }
  | { readonly days: readonly string[] }
  | { readonly bands: readonly TaxBand[] }
  | { readonly quoted: readonly string[] }
  | { readonly names: readonly (string | number)[]; readonly in: Naming }
  | { readonly place: Path }
  | { readonly law: Citation }
  | { readonly text: string }
  | { readonly nothing: true };

/** One thing in an edition that makes no sense, or seldom. */
export interface Doubt {
  readonly grade: Grade;
  readonly kind: string;
  /** Where it stands in the edition. */
  readonly at: Path;
  readonly values: Readonly<Record<string, Value>>;
}

/** What is held against the law, and against the edition that it follows. */
interface Compared {
  readonly edition: Policy;
  /** The edition that would be in force without it; undefined where nothing is to be compared. */
  readonly before: Policy | undefined;
  /** YYYY-MM-DD where the head office is. */
  readonly today: string;
}

export type FindDoubts = (compared: Compared) => readonly Doubt[];

type Impossible = (typeof policyDoubts)['impossible'];
type Unusual = (typeof policyDoubts)['unusual'];
/** What a sentence asks for besides its place. */
type Asked<Text extends string> = Readonly<Record<Exclude<Variables<Text>, 'place'>, Value>>;

export function impossible<Kind extends keyof Impossible & string>(
  kind: Kind,
  at: Path,
  values: Asked<Impossible[Kind]>,
): Doubt {
  return { grade: 'impossible', kind, at, values };
}

export function unusual<Kind extends keyof Unusual & string>(
  kind: Kind,
  at: Path,
  values: Asked<Unusual[Kind]>,
): Doubt {
  return { grade: 'unusual', kind, at, values };
}
