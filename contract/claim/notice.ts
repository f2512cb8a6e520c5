/** Edition of the privacy notice (UU 27/2022 article 21) that the screens show; recorded with each consent. */
export const NOTICE_VERSION = '2026-11-01';

/** Edition of the words by which a BPU member declares that the business has stopped; recorded with the claim. */
export const DECLARATION_VERSION = '2026-11-26';
