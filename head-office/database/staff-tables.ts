/** The tables of staff and of what they vouch for, as migration 0019 makes them. */
export interface StaffTables {
  staff: {
    branch_id: string;
    staff_id: string;
    name: string;
    role: 'helper' | 'supervisor';
    /** argon2id, as PHC string. */
    pin_hash: string;
    /** 1 where somebody else has known the PIN: it must be changed first. */
    first_pin: number;
    active: number;
    /** Goes up with each new PIN and each stop; credentials of an earlier one are over. */
    generation: number;
  };
  staff_credentials: {
    credential_id: string;
    token_hash: string;
    branch_id: string;
    kiosk_id: string;
    staff_id: string;
    generation: number;
    opened_at: string;
    expires_at: string;
    ended_at: string | null;
  };
  /** Nonces that were given, and what those that were used opened. */
  attestations: {
    nonce_hash: string;
    credential_id: string;
    expires_at: string;
    used_at: string | null;
    session_id: string | null;
  };
  /** Claims of which a second member of staff has to confirm what staff did. */
  unconfirmed_claims: {
    claim_id: string;
    branch_id: string;
    kiosk_id: string;
    /** Whom the claim names, with commas between them. */
    staff_ids: string;
    taken_at: string;
    decision: 'confirmed' | 'refused' | null;
    decided_at: string | null;
    decided_by: string | null;
    reason: string | null;
    /** Why it came to nothing: not confirmed, or refused when it was judged. */
    refusal: string | null;
  };
}
