/**
 * Numbered steps of the kiosk's database, applied in order and never changed once released. The kiosk stores
 * sealed envelopes and what is needed to send them: nothing here says who a participant is.
 */
export const migrations: readonly string[] = [
  `
  -- Running number of the receipt; a number may be skipped after a power cut, never given twice.
  CREATE TABLE receipt_counter (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    last INTEGER NOT NULL CHECK (last >= 0)
  ) STRICT;
  INSERT INTO receipt_counter (id, last) VALUES (1, 0);

  -- One row a claim. Times are milliseconds since 1970 UTC.
  CREATE TABLE outbox (
    claim_id TEXT PRIMARY KEY CHECK (length(claim_id) = 36),
    receipt_number TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('queued', 'accepted', 'refused')),
    -- JWE in compact form; erased once the head office has acknowledged it.
    envelope TEXT,
    envelope_digest TEXT NOT NULL CHECK (length(envelope_digest) = 64),
    queued_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    next_attempt_at INTEGER NOT NULL,
    -- Code of the last failed attempt, for staff.
    last_fault TEXT,
    decided_at INTEGER,
    refusal TEXT,
    -- The head office's signed answer (JWS), kept as proof.
    acknowledgement TEXT,
    CHECK ((state = 'queued') = (acknowledgement IS NULL)),
    CHECK ((state = 'refused') = (refusal IS NOT NULL)),
    CHECK (state = 'accepted' OR envelope IS NOT NULL)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX outbox_due ON outbox (next_attempt_at, claim_id) WHERE state = 'queued';

  -- Append-only; each entry carries the digest of the one before it.
  CREATE TABLE audit (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    event TEXT NOT NULL,
    fields TEXT NOT NULL CHECK (json_valid(fields)),
    previous TEXT NOT NULL CHECK (length(previous) = 64),
    digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64)
  ) STRICT;
  CREATE TRIGGER audit_is_append_only_update BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
  CREATE TRIGGER audit_is_append_only_delete BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
  `,
];
