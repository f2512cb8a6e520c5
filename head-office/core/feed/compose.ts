import type { z } from 'zod';
import { attachmentsOf } from '../../../contract/claim/envelope.ts';
import {
  CASE_EVENTS,
  type CaseNotice,
  caseNoticeSchema,
  confirmedDataSchema,
  refusedDataSchema,
  SEQUENCE_DIGITS,
} from '../../../contract/core/case-event.ts';
import type { caseDataSchema } from '../../../contract/core/routes.ts';
import { eventAt } from '../../case-events/record.ts';
import { storedAcceptedSchema } from '../../case-events/stored.ts';
import { documentsIn } from '../../claims/pictures.ts';
import { KEY_COLUMNS, readClaim } from '../../claims/read-claim.ts';
import type { Database } from '../../database/tables.ts';
import type { CaseKeys } from '../../keys/case-keys.ts';
import { openPartKey } from '../../keys/part-key.ts';

type CaseData = z.input<typeof caseDataSchema>;

/** Events, each with its claim and what opens both. */
export function eventsWithKeys(database: Database) {
  return database
    .selectFrom('case_events')
    .leftJoin('envelopes', 'envelopes.claim_id', 'case_events.claim_id')
    .leftJoin('case_keys', (join) =>
      join.onRef('case_keys.claim_id', '=', 'case_events.claim_id').on('case_keys.part', '=', 'claim'),
    )
    .selectAll('case_events')
    .select(['envelopes.claim', ...KEY_COLUMNS]);
}

export type EventRow = Awaited<ReturnType<ReturnType<typeof eventsWithKeys>['execute']>>[number];
type NoticeRow = Pick<EventRow, 'event_id' | 'claim_id' | 'sequence' | 'type' | 'made_at'>;

/** The event without its data. */
export function noticeOf(source: string, row: NoticeRow): CaseNotice {
  return caseNoticeSchema.parse({
    specversion: '1.0',
    id: row.event_id,
    source,
    type: row.type,
    subject: row.claim_id,
    time: row.made_at,
    sequence: String(row.sequence).padStart(SEQUENCE_DIGITS, '0'),
    sequencetype: 'Integer',
    dataref: `/core/v1/events/${row.event_id}/data`,
  });
}

/** Undefined where the case is erased. @throws OwnFault where the keys are not those of its cases. */
export function dataOf(keys: CaseKeys, row: EventRow): CaseData | undefined {
  const { claim_id, data, kid, day, wrapped } = row;
  if (data === null || kid === null || day === null || wrapped === null) return undefined;
  const key = openPartKey(keys, { claim_id, part: 'claim', kid, day, wrapped });
  if (!key) return undefined;
  const stored: unknown = JSON.parse(key.openText(eventAt(row.sequence), data));
  if (row.type === CASE_EVENTS.confirmed) return confirmedDataSchema.parse(stored);
  if (row.type === CASE_EVENTS.refused) return refusedDataSchema.parse(stored);
  return acceptedData(keys, row, stored);
}

function acceptedData(keys: CaseKeys, row: EventRow, stored: unknown): CaseData | undefined {
  const claim = readClaim(keys, row);
  if (!claim) return undefined;
  const { determined, pictures } = storedAcceptedSchema.parse(stored);
  const documents = documentsIn(claim);
  const attachments = attachmentsOf(claim).map((attachment, place) => ({
    place,
    document: documents[place] ?? null,
    ...attachment,
    width: pictures[place]?.width ?? 0,
    height: pictures[place]?.height ?? 0,
    href: `/core/v1/cases/${row.claim_id}/attachments/${place}`,
  }));
  return { claim, determined, attachments };
}
