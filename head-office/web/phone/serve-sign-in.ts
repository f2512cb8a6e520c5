import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { emailSchema } from '../../../contract/identity/email.ts';
import { readLanguage } from '../../../contract/language/languages.ts';
import { fail, type Outcome, succeed } from '../../../contract/outcome.ts';
import { limitAttempts, type TooManyAttempts } from '../../accounts/limit-attempts.ts';
import { phoneOrigin } from '../../accounts/origin.ts';
import { phonePagePaths } from '../../accounts/phone-page-paths.ts';
import { type CredentialDependencies, checkCredentials, normaliseEmail } from '../../accounts/sign-in.ts';
import {
  type AskingKiosk,
  approveSignIn,
  denySignIn,
  markOpenedOnPhone,
  parseUserCode,
} from '../../phone/device-codes.ts';
import { matchNumber } from '../../phone/matching-number.ts';
import { type Form, readForm } from './form.ts';
import { knownPhoneOf, rememberPhone } from './known-phone.ts';
import type { PageContext } from './layout.ts';
import { sendPage } from './send-page.ts';
import { approvePage, codePage, numberPage, overPage, waitText } from './sign-in-pages.ts';

type LookUpFailure = { readonly code: 'over' } | TooManyAttempts;

/** The page that the kiosk's QR opens (RFC 8628 section 3.3): shows which kiosk asks, and lets the person decide. */
export function serveSignInPages(app: FastifyInstance, dependencies: CredentialDependencies): void {
  app.get(phonePagePaths.signIn, async (request, reply) => {
    const { kode } = readForm(request.query);
    if (kode === '') return sendPage(dependencies.settings, request, reply, (context) => codePage(context));
    const kiosk = await lookUp(dependencies, request, kode);
    if (!kiosk.ok) return refuse(dependencies, request, reply, kiosk.problem);
    const matched = matchNumber(kiosk.value, '', request.ip) === 'matches';
    const draw = (context: PageContext) => (matched ? approvePage : numberPage)(context, kiosk.value);
    return sendPage(dependencies.settings, request, reply, draw, 200, readLanguage(kiosk.value.language));
  });

  app.post(phonePagePaths.signIn, async (request, reply) => {
    const form = readForm(request.body);
    const kiosk = await lookUp(dependencies, request, form.kode);
    if (!kiosk.ok) return refuse(dependencies, request, reply, kiosk.problem);
    if (form.jawab !== 'ya' && form.jawab !== 'nomor')
      return deny(dependencies, kiosk.value, request, reply, 'denied');
    switch (matchNumber(kiosk.value, form.nomor, request.ip)) {
      case 'differs':
        return deny(dependencies, kiosk.value, request, reply, 'wrongNumber');
      // Also where a phone has left the branch's network since, or its page is of a former edition.
      case 'toBeChosen': {
        const ask = (context: PageContext) => numberPage(context, kiosk.value, context.text.problem.number);
        return sendPage(dependencies.settings, request, reply, ask, 422);
      }
      case 'matches': {
        if (form.jawab === 'ya') return signInAt(dependencies, kiosk.value, form, request, reply);
        const draw = (context: PageContext) => approvePage(context, kiosk.value);
        return sendPage(dependencies.settings, request, reply, draw);
      }
    }
  });
}

/** Ends the code: nobody can sign in by it any more, and the kiosk hears so. */
async function deny(
  dependencies: CredentialDependencies,
  { userCode }: AskingKiosk,
  request: FastifyRequest,
  reply: FastifyReply,
  because: 'denied' | 'wrongNumber',
): Promise<FastifyReply> {
  const denied = await denySignIn(dependencies, userCode);
  return sendPage(dependencies.settings, request, reply, (context) =>
    denied ? context.text[because] : overPage(context),
  );
}

async function signInAt(
  dependencies: CredentialDependencies,
  kiosk: AskingKiosk,
  form: Form,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const again = (status: number, problem: (context: PageContext) => string) =>
    sendPage(
      dependencies.settings,
      request,
      reply,
      (context) => approvePage(context, kiosk, { email: form.email, problem: problem(context) }),
      status,
    );
  const email = emailSchema.safeParse(normaliseEmail(form.email));
  if (!email.success) return again(422, ({ text }) => text.problem.email);
  if (form.sandi === '') return again(422, ({ text }) => text.problem.emptyPassword);
  const cookie = knownPhoneOf(dependencies, request);
  const origin = await phoneOrigin(dependencies, email.data, { source: request.ip, cookie });
  const checked = await checkCredentials(dependencies, { email: email.data, password: form.sandi }, origin);
  if (!checked.ok) {
    const { problem } = checked;
    if (problem.code === 'credentials') return again(422, ({ text }) => text.problem.credentials);
    reply.header('retry-after', String(problem.retryAfterSeconds));
    return again(429, (context) => waitText(context, problem));
  }
  if (!(await approveSignIn(dependencies, kiosk.userCode, checked.value)))
    return sendPage(dependencies.settings, request, reply, overPage);
  await rememberPhone(dependencies, request, reply, checked.value);
  return sendPage(dependencies.settings, request, reply, ({ text }) => text.done);
}

/** Unknown codes are limited by network address against guessing (RFC 8628 section 5.1). */
function lookUp(
  dependencies: CredentialDependencies,
  { ip }: FastifyRequest,
  typed: string,
): Promise<Outcome<AskingKiosk, LookUpFailure>> {
  const keys = [{ kind: 'phoneCode', account: '', source: ip }] as const;
  return limitAttempts<AskingKiosk, LookUpFailure>(dependencies, keys, async () => {
    const kiosk = await markOpenedOnPhone(dependencies, parseUserCode(typed));
    return kiosk ? succeed(kiosk) : fail({ code: 'over' });
  });
}

function refuse(
  dependencies: CredentialDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  problem: LookUpFailure,
): FastifyReply {
  if (problem.code === 'over') return sendPage(dependencies.settings, request, reply, overPage, 410);
  reply.header('retry-after', String(problem.retryAfterSeconds));
  return sendPage(
    dependencies.settings,
    request,
    reply,
    (context) => codePage(context, waitText(context, problem)),
    429,
  );
}
