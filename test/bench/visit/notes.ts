import { z } from 'zod';

/** What a page noted of itself, in milliseconds since it was loaded. */
const notesSchema = z.object({
  /** When the page was loaded, in milliseconds since 1970. */
  origin: z.number(),
  notes: z.array(z.object({ what: z.enum(['touch', 'page']), heading: z.string(), at: z.number() })),
});
export type Note = z.infer<typeof notesSchema>['notes'][number];

/** Runs in the page: notes each touch, and each page at the first picture of the screen that shows it. */
export function noteTouchesAndPages(): void {
  const notes: { what: Note['what']; heading: string; at: number | null }[] = [];
  Reflect.set(globalThis, 'noted', { origin: performance.timeOrigin, notes });
  let heading = '';
  addEventListener(
    'pointerdown',
    // As the browser stamps it: a page that is busy hears of it later.
    ({ timeStamp }) => notes.push({ what: 'touch', heading, at: timeStamp }),
    { capture: true },
  );
  new MutationObserver(() => {
    const shown = document.querySelector('h1')?.textContent ?? '';
    if (shown === '' || shown === heading) return;
    heading = shown;
    // Noted before a touch that follows, even where that comes before the picture.
    const note: (typeof notes)[number] = { what: 'page', heading: shown, at: null };
    notes.push(note);
    requestAnimationFrame(() => {
      note.at = performance.now();
    });
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** Runs in the page. */
export const noted = (): unknown => Reflect.get(globalThis, 'noted');

/** All that the page has noted; undefined where it does not do so, or the page with this heading is not drawn yet. */
export function readNotes(answer: unknown, heading: string) {
  const read = notesSchema.safeParse(answer);
  return read.data?.notes.at(-1)?.heading === heading ? read.data : undefined;
}

/** A touch that another page followed. */
export interface Press {
  /** The heading of the page that it led to. */
  readonly to: string;
  /** Milliseconds from the touch to that page. */
  readonly ms: number;
  /** To the first page that followed: one that says to wait, or that page itself. */
  readonly reactionMs: number;
  /** There was a page in between that said to wait. */
  readonly waited: boolean;
}

/** Touches that no page followed, such as those of keys, are left out. */
export function pressesOf(notes: readonly Note[]): Press[] {
  return notes.flatMap(({ what, at }, place) => {
    if (what !== 'touch') return [];
    const after = notes.slice(place + 1);
    const next = after.findIndex((note) => note.what === 'touch');
    const pages = next < 0 ? after : after.slice(0, next);
    const [first, last] = [pages[0], pages.at(-1)];
    if (!first || !last) return [];
    return [{ to: last.heading, ms: last.at - at, reactionMs: first.at - at, waited: pages.length > 1 }];
  });
}
