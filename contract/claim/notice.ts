/** Edition of the privacy notice (UU 27/2022 article 21) that the screens show; recorded with each consent. */
export const NOTICE_VERSION = '2026-11-01';
