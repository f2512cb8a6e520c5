import type { VisitContext } from './context.ts';

/** Forgets a visit that is over: pictures are overwritten in memory, and the head office ends the session. */
export function wipe(context: VisitContext): void {
  overwritePictures(context);
  const { session, ports } = context;
  // Not waited for: a session that could not be closed expires by itself.
  if (session) void ports.headOffice.signOut(session.token);
}

/** Photo and documents are bytes that stay in memory until something lies on them. */
export function overwritePictures({ photo, documents }: VisitContext): void {
  photo?.fill(0);
  for (const { jpeg } of [...documents.values()].flat()) jpeg.fill(0);
}
