import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type ClientAuth,
  Configuration,
  calculatePKCECodeChallenge,
  clockSkew,
  clockTolerance,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  getJwksCache,
  type ServerMetadata,
  setJwksCache,
} from 'openid-client';
import type { Logger } from 'pino';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { Clock } from '../clock.ts';
import type { OidcSettings } from '../configuration/oidc-schema.ts';
import { errorCode } from '../error-code.ts';
import { type Assertion, readAssertion } from './assertion.ts';
import { fetchAtMost } from './bounded-fetch.ts';
import { type Logout, readLogoutToken } from './logout-token.ts';
import { rememberKeys } from './provider-keys.ts';
import { rememberMetadata } from './provider-metadata.ts';
import { explainFailure, type ProviderProblem } from './provider-problem.ts';

interface Dependencies {
  readonly clock: Clock;
  readonly log: Logger;
  readonly oidc: OidcSettings;
  readonly authentication: ClientAuth;
  /** Where operators' browsers reach the head office, once it listens. */
  readonly web: { readonly url: string };
}

/** What binds an answer of the provider to the sign-in that it is for (OpenID Connect Core 3.1.2.1; RFC 7636). */
export interface SignInSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** The agency's identity provider, as the head office's pages use it. */
export interface IdentityProvider {
  readonly oidc: OidcSettings;
  /** Where a browser goes to sign in. */
  signInAddress(secrets: SignInSecrets): Promise<Outcome<string, ProviderProblem>>;
  /** Whom the provider has signed in, by the query with which the browser came back. */
  redeem(query: URLSearchParams, secrets: SignInSecrets): Promise<Outcome<Assertion, ProviderProblem>>;
  /** Where a browser signs out at the provider, too (OpenID Connect RP-Initiated Logout 1.0), where it can. */
  signOutAddress(): Promise<string | undefined>;
  /** Whose sessions the provider has ended, by a token that anybody may have sent. */
  readLogout(token: string): Promise<Outcome<Logout, 'notTaken'>>;
}

/** Nothing is asked of it before somebody signs in. */
export function createIdentityProvider(dependencies: Dependencies): IdentityProvider {
  const { clock, log, oidc, authentication, web } = dependencies;
  const isPlain = oidc.issuer.startsWith('http:');
  const fetchOf = fetchAtMost(oidc.answerBytes);
  const metadata = rememberMetadata(askMetadata, dependencies);
  const keysOf = rememberKeys(oidc);
  let keys: ReturnType<typeof getJwksCache>;

  async function askMetadata(): Promise<ServerMetadata> {
    const found = await discovery(new URL(oidc.issuer), oidc.clientId, undefined, authentication, {
      timeout: oidc.answerSeconds,
      [customFetch]: fetchOf,
      execute: isPlain ? [allowInsecureRequests] : [],
    });
    return found.serverMetadata();
  }

  /** One for each use: it holds by how much the head office's time is not the machine's. */
  function configure(server: ServerMetadata): Configuration {
    const made = new Configuration(
      server,
      oidc.clientId,
      {
        id_token_signed_response_alg: oidc.algorithm,
        [clockSkew]: Math.round((clock.now().getTime() - Date.now()) / 1_000),
        [clockTolerance]: oidc.clockToleranceSeconds,
      },
      authentication,
    );
    made.timeout = oidc.answerSeconds;
    made[customFetch] = fetchOf;
    if (isPlain) allowInsecureRequests(made);
    // The signature counts even though the token comes by TLS from the provider itself.
    enableNonRepudiationChecks(made);
    if (keys) setJwksCache(made, keys);
    return made;
  }

  const toHere = (path: string) => new URL(path, oidc.url ?? web.url);
  const failed = (error: unknown) => fail(explainFailure(error, log));
  return {
    oidc,
    async signInAddress({ state, nonce, codeVerifier }) {
      const server = await metadata();
      if (!server) return fail('unavailable');
      try {
        const address = buildAuthorizationUrl(configure(server), {
          redirect_uri: toHere('/fleet/sign-in/provider').href,
          scope: oidc.scopes.join(' '),
          state,
          nonce,
          code_challenge: await calculatePKCECodeChallenge(codeVerifier),
          code_challenge_method: 'S256',
          ...(oidc.acrValues.length > 0 && { acr_values: oidc.acrValues.join(' ') }),
        });
        return succeed(address.href);
      } catch (error) {
        return failed(error);
      }
    },
    async redeem(query, { state, nonce, codeVerifier }) {
      const server = await metadata();
      if (!server) return fail('unavailable');
      const configuration = configure(server);
      const returned = toHere(`/fleet/sign-in/provider?${query}`);
      try {
        const answer = await authorizationCodeGrant(configuration, returned, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
        });
        const read = readAssertion(answer.claims(), oidc, clock.now());
        return read.ok ? read : failed({ code: read.problem });
      } catch (error) {
        return failed(error);
      } finally {
        keys = getJwksCache(configuration);
      }
    },
    async signOutAddress() {
      const server = await metadata();
      if (server?.end_session_endpoint === undefined) return undefined;
      // Without id_token_hint: the token holds what is known of the person, and would stand in the address.
      const after = { post_logout_redirect_uri: toHere('/fleet/sign-in?done=signedOut').href };
      try {
        return buildEndSessionUrl(configure(server), after).href;
      } catch (error) {
        failed(error);
        return undefined;
      }
    },
    async readLogout(token) {
      const server = await metadata();
      const published = server && keysOf(server);
      if (!published) return fail('notTaken');
      try {
        return succeed(await readLogoutToken(token, published, oidc, clock.now()));
      } catch (error) {
        log.warn({ code: errorCode(error) }, 'a logout token was not taken');
        return fail('notTaken');
      }
    },
  };
}
