import type { Path } from '../path.ts';
import type { Policy } from '../schema.ts';
import { type Doubt, type FindDoubts, unusual, type Value } from './parts/doubt.ts';

const SURENESS = ['assumed', 'low', 'medium', 'high'];
/** Fewer letters and digits name no law, no page and no date. */
const LEAST_CHARACTERS = 6;

interface Sourced {
  readonly at: Path;
  readonly source: string;
  readonly sureness: string;
}

/** Where each rule is written, and how certain it is. */
export const sourceDoubts: FindDoubts = ({ edition, before }) => {
  const was = before ? sourcesOf(before) : new Map<string, Sourced>();
  return [...sourcesOf(edition)].flatMap(([key, entry]): Doubt[] => {
    const earlier = was.get(key);
    const doubts: Doubt[] = [];
    if (entry.source !== earlier?.source && namesNothing(entry.source)) {
      const values = { is: { quoted: [entry.source] } };
      doubts.push(unusual('sourceNamesNothing', [...entry.at, 'source'], values));
    }
    if (earlier && SURENESS.indexOf(entry.sureness) < SURENESS.indexOf(earlier.sureness)) {
      const values = { before: sureness(earlier.sureness), after: sureness(entry.sureness) };
      doubts.push(unusual('surenessLowered', [...entry.at, 'sureness'], values));
    }
    return doubts;
  });
};

const sureness = (name: string): Value => ({ names: [name], in: 'choices' });

function namesNothing(source: string): boolean {
  const characters = source.match(/[\p{L}\d]/gu) ?? [];
  return characters.length < LEAST_CHARACTERS || new Set(characters).size < 3;
}

/** Every entry that names its source, by what it is, not by where in a list it stands. */
function sourcesOf(policy: Policy): Map<string, Sourced> {
  const found = new Map<string, Sourced>();
  collect(policy, [], '', found);
  return found;
}

function collect(part: unknown, at: Path, key: string, found: Map<string, Sourced>): void {
  if (typeof part !== 'object' || part === null) return;
  if (Array.isArray(part)) {
    for (const [place, item] of part.entries())
      collect(item, [...at, place], `${key}.${identity(item, place)}`, found);
    return;
  }
  if ('source' in part && 'sureness' in part) {
    found.set(key, { at, source: String(part.source), sureness: String(part.sureness) });
  }
  for (const [name, inner] of Object.entries(part)) collect(inner, [...at, name], `${key}.${name}`, found);
}

/** What an entry of a list is called, whichever place it has. */
function identity(item: unknown, place: number): string {
  if (typeof item !== 'object' || item === null) return String(place);
  const facts = new Map<string, unknown>(Object.entries(item));
  const names = ['id', 'code', 'what', 'fromYear', 'on', 'from', 'sector'];
  const known = names.flatMap((name) => (facts.has(name) ? [String(facts.get(name))] : []));
  return known.join(' ') || String(place);
}
