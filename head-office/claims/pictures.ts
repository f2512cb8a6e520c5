import { sql } from 'kysely';
import type { Claim } from '../../contract/claim/claim.ts';
import { attachmentsOf, pagesOf } from '../../contract/claim/envelope.ts';
import type { DocumentId } from '../../contract/policy/schema.ts';
import type { CasePart, Database } from '../database/tables.ts';
import type { CaseKeys } from '../keys/case-keys.ts';
import { type MadeKeys, openPartKey } from '../keys/part-key.ts';
import type { PictureSize } from '../pictures/picture-size.ts';
import type { OpenedEnvelope } from './open-envelope.ts';

/** Stores photo and documents, sealed; the size of a picture that cannot be decoded is 0. */
export async function savePictures(
  database: Database,
  { claim, attachments }: OpenedEnvelope,
  sizes: readonly (PictureSize | undefined)[],
  keys: MadeKeys,
): Promise<void> {
  const named = attachmentsOf(claim);
  const documents = documentsIn(claim);
  const rows = attachments.map((bytes, place) => ({
    claim_id: claim.claimId,
    place,
    document: documents[place] ?? null,
    digest: named[place]?.digest ?? '',
    width: sizes[place]?.width ?? 0,
    height: sizes[place]?.height ?? 0,
    bytes: keys.of(partOf(documents[place] ?? null)).seal(pictureAt(place), bytes),
  }));
  if (rows.length > 0) await database.insertInto('attachments').values(rows).execute();
}

/** The photo or a page of a document; undefined where there is none, or none any more. @throws OwnFault */
export async function readPicture(
  keys: CaseKeys,
  database: Database,
  claimId: string,
  place: number,
): Promise<Uint8Array | undefined> {
  const picture = await database
    .selectFrom('attachments')
    .leftJoin('case_keys', (join) =>
      join
        .onRef('case_keys.claim_id', '=', 'attachments.claim_id')
        .on('part', '=', sql<CasePart>`case when document is null then 'photo' else 'documents' end`),
    )
    .select(['bytes', 'part', 'kid', 'day', 'wrapped'])
    .where('attachments.claim_id', '=', claimId)
    .where('place', '=', place)
    .executeTakeFirst();
  if (!picture) return undefined;
  const { bytes, part, kid, day, wrapped } = picture;
  // An earlier edition stored it as it was.
  if (part === null || kid === null || day === null || wrapped === null) return bytes;
  return openPartKey(keys, { claim_id: claimId, part, kid, day, wrapped })?.open(pictureAt(place), bytes);
}

/** Where a picture lies, as its key knows it. */
export function pictureAt(place: number): string {
  return `picture ${place}`;
}

/** Of each picture of a claim, in its order, the document that it is a page of; null for the photo. */
export function documentsIn(claim: Claim): readonly (DocumentId | null)[] {
  return [...(claim.photo ? [null] : []), ...pagesOf(claim).map(({ document }) => document)];
}

/** To which part of a case a picture belongs, by the document that it is a page of. */
export function partOf(document: string | null): CasePart {
  return document === null ? 'photo' : 'documents';
}
