/**
 * The head office's own set-up is at fault: a key that is missing or over, an edition that is not here. Answered as 503, so
 * that kiosks keep what they hold, and logged with its message, which is an administrator's to read and names nobody.
 */
export class OwnFault extends Error {
  readonly code = 'OWN_FAULT';
}
