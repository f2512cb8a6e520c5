import { sessionSchema } from '../../../contract/head-office/accounts.ts';
import type { Sender } from '../wire/sender.ts';
import type { KioskHand } from './kiosk.ts';
import type { Participant } from './people.ts';

/** Signs somebody in at a kiosk, as they do themselves. @throws where the head office refuses. */
export async function signIn(sender: Sender, kiosk: KioskHand, { email, password }: Participant) {
  const body = { email, password };
  const headers = await kiosk.asKiosk('POST', '/v1/sessions', JSON.stringify(body));
  const answer = await sender.post('/v1/sessions', body, { headers });
  return sessionSchema.parse(answer?.json);
}
