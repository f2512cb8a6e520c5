import { v7 as uuidV7 } from 'uuid';
import { daysAfter } from '../../../clock.ts';
import type { Settings } from '../../../configuration/configure.ts';
import { lockParticipants } from '../../../database/locks.ts';
import { type DatabaseAndClock, transact } from '../../../database/transact.ts';
import { checkPerson } from './check-person.ts';
import { type Candidate, type Decision, decide } from './decide.ts';
import type { Entries, Entry } from './entry.ts';
import { findTwice, type Twice } from './find-twice.ts';
import { loadHeld } from './held.ts';
import type { Report } from './report.ts';
import { writeChanges } from './write-changes.ts';

/** How many people a file has, and what became of them; the others add up to `people`. */
export type Counts = Record<'people' | Decision['outcome'], number>;

export interface ImportWork {
  /** The file's people, from the beginning with each call. */
  readonly entries: () => Entries;
  /** When the core made the file. */
  readonly exportedAt: Date;
  readonly report: Report;
  /** Called after each batch with all that was done. */
  readonly onProgress: (counts: Counts) => void;
  /** Ends the work after the batch that is being written. */
  readonly signal: AbortSignal;
}

/**
 * Takes a file of people into the registry, batch by batch, each in a transaction of its own: what was committed stays when
 * the work ends early, and the same file again takes the rest. @throws the database's error, and whatever the report does.
 */
export async function importPeople(dependencies: DatabaseAndClock, work: ImportWork): Promise<Counts> {
  const entries = () => until(work.signal, work.entries());
  const twice = await findTwice(entries());
  const counts: Counts = { people: 0, added: 0, changed: 0, unchanged: 0, kept: 0, refused: 0 };
  // While the database works on a batch the next one is read and checked.
  let writing = Promise.resolve();
  try {
    for await (const some of batchesOf(entries(), dependencies.settings.registryImport.batchPeople)) {
      const batch = checkAll(some, twice);
      await writing;
      if (work.signal.aborted) break;
      writing = take(dependencies, work, batch, counts);
      // Its fault is thrown by whoever waits for it, and may come before anybody does.
      writing.catch(() => undefined);
    }
  } finally {
    await writing;
  }
  return counts;
}

async function* until(signal: AbortSignal, entries: Entries): Entries {
  for await (const some of entries) {
    if (signal.aborted) return;
    yield some;
  }
}

async function* batchesOf(entries: Entries, size: number): Entries {
  let batch: Entry[] = [];
  for await (const some of entries) {
    for (const entry of some) {
      batch.push(entry);
      if (batch.length < size) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

type Refused = Parameters<Report['write']>[0][number];

interface Batch {
  readonly candidates: readonly Candidate[];
  readonly refused: readonly Refused[];
}

function checkAll(entries: readonly Entry[], twice: Twice): Batch {
  const candidates: Candidate[] = [];
  const refused: Refused[] = [];
  for (const entry of entries) {
    const checked = checkPerson(entry, twice);
    if (checked.ok) candidates.push({ entry, person: checked.value });
    else refused.push({ entry, faults: checked.problem });
  }
  return { candidates, refused };
}

async function take(
  dependencies: DatabaseAndClock,
  { exportedAt, report, onProgress }: ImportWork,
  { candidates, refused }: Batch,
  counts: Counts,
): Promise<void> {
  const decisions = await decideAndWrite(dependencies, candidates, exportedAt);
  const named = decisions.flatMap((decision) =>
    'faults' in decision ? [{ entry: decision.candidate.entry, faults: decision.faults }] : [],
  );
  await report.write([...refused, ...named].sort((one, other) => one.entry.line - other.entry.line));
  counts.people += candidates.length + refused.length;
  counts.refused += refused.length;
  for (const { outcome } of decisions) counts[outcome] += 1;
  onProgress({ ...counts });
}

/** Whoever is as the file says is only read; the others are locked, and decided on by what they are then. */
export function decideAndWrite(
  { database, settings, clock }: DatabaseAndClock,
  candidates: readonly Candidate[],
  exportedAt: Date,
): Promise<readonly Decision[]> {
  const since = bookedBy(exportedAt, settings).toISOString();
  const newId = () => uuidV7({ msecs: clock.now().getTime() });
  return transact({ database, settings }, async (transaction) => {
    const decideOn = async (some: readonly Candidate[]) =>
      decide(
        some,
        await loadHeld(
          transaction,
          some.map(({ person }) => person),
          since,
        ),
        newId,
      );
    const seen = await decideOn(candidates);
    const changed = seen.filter(({ outcome }) => outcome === 'changed');
    const others = seen.filter(({ outcome }) => outcome !== 'changed');
    const ids = changed.flatMap((decision) => ('participantId' in decision ? [decision.participantId] : []));
    if (ids.length > 0) await lockParticipants(transaction, ids);
    const again = ids.length > 0 ? await decideOn(changed.map(({ candidate }) => candidate)) : [];
    const decisions = [...others, ...again];
    await writeChanges(
      transaction,
      decisions.flatMap((decision) => ('change' in decision ? [decision.change] : [])),
    );
    return decisions;
  });
}

/** What was done here earlier than this stood in the core's books when it made the file. */
function bookedBy(exportedAt: Date, { registryImport }: Settings): Date {
  return daysAfter(exportedAt, -registryImport.bookingDays);
}
