import type { AssertedRequest } from '../../contract/keys/kiosk-assertion.ts';
import type { VisitConfig } from '../configuration/config.ts';
import { headOfficeConnection } from '../head-office-client/connection.ts';
import { createHeadOfficeClient } from '../head-office-client/head-office-client.ts';
import type { MainLink } from './main-link.ts';

/** The head office as this visit calls it, with an assertion of main's for each call; and whether its session was ended there. */
export function visitHeadOffice(
  { headOffice }: VisitConfig,
  ask: MainLink['ask'],
  onUnreachable: () => void,
) {
  const connection = {
    ...headOfficeConnection(headOffice),
    async assertion(request: AssertedRequest) {
      const assertion = await ask({ type: 'assert', request });
      if (assertion === null) throw new Error('main made no assertion');
      return assertion;
    },
  };
  const client = createHeadOfficeClient(connection, onUnreachable);
  const leaving: Promise<unknown>[] = [];
  return {
    client: {
      ...client,
      signOut(token: string) {
        const signingOut = client.signOut(token);
        leaving.push(signingOut);
        return signingOut;
      },
    },
    signedOut: () => Promise.allSettled(leaving),
  };
}
