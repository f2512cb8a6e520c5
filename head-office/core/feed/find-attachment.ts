import { fail, type Outcome, succeed } from '../../../contract/outcome.ts';
import { readPicture } from '../../claims/pictures.ts';
import type { FeedDependencies } from './read-feed.ts';

export interface Attachment {
  readonly bytes: Uint8Array;
  /** SHA-256 in hexadecimal, as the claim names it. */
  readonly digest: string;
}

interface Wanted {
  readonly claimId: string;
  readonly place: number;
}

/** A picture of a case that the core was told of; of others nothing is given out. @throws OwnFault */
export async function findAttachment(
  { database, caseKeys }: FeedDependencies,
  { claimId, place }: Wanted,
): Promise<Outcome<Attachment, { readonly code: 'attachmentUnknown' }>> {
  const told = await database
    .selectFrom('attachments')
    .innerJoin('case_events', 'case_events.claim_id', 'attachments.claim_id')
    .select('digest')
    .where('attachments.claim_id', '=', claimId)
    .where('place', '=', place)
    .limit(1)
    .executeTakeFirst();
  const bytes = told && (await readPicture(caseKeys, database, claimId, place));
  return bytes ? succeed({ bytes, digest: told.digest }) : fail({ code: 'attachmentUnknown' });
}
