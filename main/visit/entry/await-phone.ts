import { SLOW_DOWN_SECONDS } from '../../../contract/head-office/device-authorization.ts';
import { fail, type Outcome, succeed } from '../../../contract/outcome.ts';
import type { HeadOfficeFault, VisitSession } from '../../head-office-client/answers.ts';
import type { VisitContext } from '../chart/context.ts';
import { openSession, type SignedIn } from '../chart/open-session.ts';

type Waited =
  | { readonly kind: 'opened'; readonly intervalSeconds: number; readonly number: string | null }
  | { readonly kind: 'over' | 'denied' };
type Answer = Waited | { readonly kind: 'signedIn'; readonly session: VisitSession };

/** What a kiosk that waits for a phone hears in the end. */
type PhoneNews = Waited | ({ readonly kind: 'signedIn' } & SignedIn);

/** Waits until there is news. `opened`: the page is open on the phone already. */
export async function awaitPhone(
  context: VisitContext,
  opened: boolean,
  signal: AbortSignal,
): Promise<Outcome<PhoneNews, HeadOfficeFault>> {
  const answer = await pollUntilNews(context, opened, signal);
  if (!answer.ok) return answer;
  if (answer.value.kind !== 'signedIn') return succeed(answer.value);
  const entered = await openSession(context.ports, Promise.resolve(succeed(answer.value.session)), signal);
  return entered.ok ? succeed({ kind: 'signedIn', ...entered.value }) : entered;
}

/**
 * Asks the head office again and again, as often as it allows, until there is news (RFC 8628 section 3.5). One question
 * may be lost on the way, and is repeated after twice the time; two in a row are a line that is down.
 */
async function pollUntilNews(
  { ports, phone }: VisitContext,
  opened: boolean,
  signal: AbortSignal,
): Promise<Outcome<Answer, HeadOfficeFault>> {
  if (!phone) throw new Error('nothing is awaited before there is a code');
  let { intervalSeconds } = phone;
  let lost = false;
  for (;;) {
    await ports.wait(lost ? intervalSeconds * 2 : intervalSeconds, signal);
    const polled = await ports.headOffice.pollPhoneSignIn(phone.deviceCode, signal);
    if (!polled.ok && lost) return fail(polled.problem);
    lost = !polled.ok;
    if (!polled.ok) continue;
    switch (polled.value.kind) {
      case 'pending':
        if (polled.value.opened && !opened)
          return succeed({ kind: 'opened', intervalSeconds, number: polled.value.number });
        break;
      case 'slowDown':
        intervalSeconds += SLOW_DOWN_SECONDS;
        break;
      case 'signedIn':
        return succeed(polled.value);
      default:
        return succeed({ kind: polled.value.kind });
    }
  }
}
