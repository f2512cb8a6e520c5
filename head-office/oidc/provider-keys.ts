import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from 'jose';
import type { ServerMetadata } from 'openid-client';
import type { OidcSettings } from '../configuration/oidc-schema.ts';
import { fetchAtMost } from './bounded-fetch.ts';

/** The keys of whatever the provider says outside of a sign-in, from where it publishes them; undefined where that is nowhere. */
export function rememberKeys(oidc: OidcSettings): (server: ServerMetadata) => JWTVerifyGetKey | undefined {
  const fetchOf = fetchAtMost(oidc.answerBytes);
  let kept: { readonly address: string; readonly keys: JWTVerifyGetKey } | undefined;
  return ({ jwks_uri: address }) => {
    if (address === undefined || !URL.canParse(address)) return undefined;
    if (address.startsWith('http:') && !oidc.issuer.startsWith('http:')) return undefined;
    if (kept?.address !== address) {
      const keys = createRemoteJWKSet(new URL(address), {
        timeoutDuration: oidc.answerSeconds * 1_000,
        [customFetch]: fetchOf,
      });
      kept = { address, keys };
    }
    return kept.keys;
  };
}
