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

  -- One row a claim, small, so that putting a claim off never writes its envelope anew. Times are ms since 1970 UTC.
  CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    claim_id TEXT NOT NULL UNIQUE CHECK (length(claim_id) = 36),
    receipt_number TEXT NOT NULL UNIQUE,
    -- Parked: it cannot be sent as it lies here, and waits for staff; last_fault says why.
    state TEXT NOT NULL CHECK (state IN ('queued', 'parked', 'accepted', 'refused')),
    envelope_digest TEXT NOT NULL CHECK (length(envelope_digest) = 64),
    queued_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    next_attempt_at INTEGER NOT NULL,
    -- How long next_attempt_at was ahead when it was set: no clock that is moved makes the wait any longer.
    wait_ms INTEGER NOT NULL DEFAULT 0 CHECK (wait_ms >= 0),
    -- Code of the last failed attempt, for staff.
    last_fault TEXT,
    decided_at INTEGER,
    refusal TEXT,
    -- The head office's signed answer (JWS), kept as proof.
    acknowledgement TEXT,
    CHECK ((state IN ('queued', 'parked')) = (acknowledgement IS NULL)),
    CHECK ((state = 'refused') = (refusal IS NOT NULL)),
    CHECK (state <> 'parked' OR last_fault IS NOT NULL)
  ) STRICT;
  CREATE INDEX outbox_due ON outbox (next_attempt_at, claim_id) WHERE state = 'queued';
  CREATE INDEX outbox_parked ON outbox (id) WHERE state = 'parked';

  -- What is sent. All that a claim needs to arrive stands in this one row, before the long part, so that it can be
  -- carried over from a damaged file by itself. Deleted once the head office has acknowledged the claim.
  CREATE TABLE envelopes (
    id INTEGER PRIMARY KEY,
    claim_id TEXT NOT NULL CHECK (length(claim_id) = 36),
    receipt_number TEXT NOT NULL,
    envelope_digest TEXT NOT NULL CHECK (length(envelope_digest) = 64),
    queued_at INTEGER NOT NULL,
    -- JWE in compact form, its parts in bytes, each after its length (outbox/packing.ts).
    envelope BLOB NOT NULL
  ) STRICT;

  -- Append-only; each entry carries the digest of the one before it.
  CREATE TABLE audit (
    sequence INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    event TEXT NOT NULL,
    fields TEXT NOT NULL CHECK (json_valid(fields)),
    previous TEXT NOT NULL CHECK (length(previous) = 64),
    digest TEXT NOT NULL CHECK (length(digest) = 64)
  ) STRICT;
  CREATE TRIGGER audit_is_append_only_update BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
  CREATE TRIGGER audit_is_append_only_delete BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
  `,
  `
  -- Members of staff who may sign in here. A PIN is kept as its scrypt hash alone.
  CREATE TABLE staff (
    staff_id TEXT PRIMARY KEY CHECK (length(staff_id) BETWEEN 2 AND 12),
    name TEXT NOT NULL CHECK (length(name) > 0),
    role TEXT NOT NULL CHECK (role IN ('helper', 'supervisor')),
    pin_hash TEXT NOT NULL,
    -- A PIN that somebody else has known: it must be changed at the next sign-in.
    first_pin INTEGER NOT NULL CHECK (first_pin IN (0, 1)),
    active INTEGER NOT NULL CHECK (active IN (0, 1))
  ) STRICT;

  -- Wrong PINs in a row, by staff id, and under '*' over all together. Times are ms since 1970 UTC.
  CREATE TABLE staff_locks (
    who TEXT PRIMARY KEY,
    failures INTEGER NOT NULL CHECK (failures >= 0),
    locked_until INTEGER NOT NULL,
    -- How long that was ahead when it was set: no clock that is moved back makes the wait any longer.
    wait_ms INTEGER NOT NULL CHECK (wait_ms >= 0)
  ) STRICT;

  -- For staff; without it every look would read all claims that ever went through.
  CREATE INDEX outbox_refused ON outbox (decided_at) WHERE state = 'refused';

  -- What staff have set at this kiosk itself, over the provisioning file.
  CREATE TABLE local_settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
  ) STRICT;
  `,
  `
  -- Claims whose receipt came out of the printer: it does so once, unless staff allow another copy.
  CREATE TABLE receipt_prints (
    claim_id TEXT PRIMARY KEY CHECK (length(claim_id) = 36),
    copies INTEGER NOT NULL CHECK (copies >= 1),
    printed_at INTEGER NOT NULL
  ) STRICT;
  `,
  `
  -- Refused by the head office for what was no verdict on the claim: kept whole, and sent again.
  UPDATE outbox SET state = 'parked', last_fault = refusal, refusal = NULL, acknowledgement = NULL,
    next_attempt_at = coalesce(decided_at, queued_at), wait_ms = 0, decided_at = NULL
  WHERE state = 'refused'
    AND refusal IN ('unreadable', 'kioskUnknown', 'kioskExpired', 'kioskRevoked', 'signatureWrong');
  `,
  `
  -- Staff and their PINs are the head office's. Left here is the list that it gave last (JSON, names alone), for when the
  -- line is down: nothing against which a PIN can be tried.
  CREATE TABLE branch_staff (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    list TEXT NOT NULL CHECK (json_valid(list))
  ) STRICT;
  INSERT INTO branch_staff (id, list)
  SELECT 1, json_object(
    'people', coalesce(json_group_array(json_object('staffId', staff_id, 'name', name, 'role', role)), json_array()),
    'pinDigits', 6
  ) FROM (SELECT * FROM staff WHERE active = 1 ORDER BY name, staff_id);
  DROP TABLE staff;
  DROP TABLE staff_locks;
  `,
];
