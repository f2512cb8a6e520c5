/** The tables of what the agency's core is told, and of who may ask for it, as migrations 0028 and 0033 make them. */
export interface CoreTables {
  /** What became of cases. Written in the transaction that decides. */
  case_events: {
    event_id: string;
    claim_id: string;
    /** From 1 on, within the case. */
    sequence: number;
    type: string;
    made_at: string;
    /** JSON, sealed by the key of its case; null where the case is erased. */
    data: string | null;
    /** Its place in the feed; null until it is numbered. */
    position: number | null;
  };
  /** One row: how far the feed is numbered, deleted and published, and which instance publishes until when. */
  case_feed: {
    id: number;
    last_position: number;
    pruned_position: number;
    published_position: number;
    publisher: string | null;
    publisher_until: string | null;
  };
  /** Up to where each client has taken the feed, as the cursor says that it asked with last. */
  core_readers: { client_id: string; position: number };
  core_tokens: { token_hash: string; client_id: string; scopes: string; expires_at: string };
  /** Assertions that were shown; each is good once. */
  core_assertions: { client_id: string; jti_hash: string; expires_at: string };
}
