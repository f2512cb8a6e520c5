/**
 * By what a kiosk shows who it is (RFC 7523 section 3): a JWT (typ, EdDSA by the kiosk's key, `kid` its RFC 7638
 * thumbprint, `iss` and `sub` the same) for this audience, good for a minute. OAuth routes take it as
 * `client_assertion`; the others as a header, so that attempts are counted by kiosk and not by address.
 */
export const KIOSK_ASSERTION = {
  type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  header: 'kiosk-assertion',
  jwtType: 'anjungan-jht-kiosk',
  audience: 'urn:anjungan-jht:head-office',
  signature: 'EdDSA',
  seconds: 60,
} as const;
