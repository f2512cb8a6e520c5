import type { AssertedRequest } from '../../contract/keys/kiosk-assertion.ts';
import type { VisitConfig } from '../configuration/config.ts';
import { headOfficeConnection } from '../head-office-client/connection.ts';
import { createHeadOfficeClient } from '../head-office-client/head-office-client.ts';
import type { MainLink } from './main-link.ts';

/** The head office as this visit calls it, with an assertion of main's for each call; and whether it was told of what ended. */
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
  function untilTold<T>(telling: Promise<T>): Promise<T> {
    leaving.push(telling);
    return telling;
  }
  return {
    client: {
      ...client,
      signOut: (token: string) => untilTold(client.signOut(token)),
      endHelpCall: (...call: Parameters<typeof client.endHelpCall>) => untilTold(client.endHelpCall(...call)),
    },
    /** Resolves once the head office knows what ended with the visit, or could not be told. */
    told: () => Promise.allSettled(leaving),
  };
}
