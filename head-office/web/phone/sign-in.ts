import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { emailSchema } from '../../../contract/identity/email.ts';
import { readLanguage } from '../../../contract/language/languages.ts';
import { fail, type Outcome, succeed } from '../../../contract/outcome.ts';
import { limited, type TooManyAttempts } from '../../accounts/limited.ts';
import { phoneOrigin } from '../../accounts/origin.ts';
import { checkCredentials, normaliseEmail } from '../../accounts/sign-in.ts';
import type { Office } from '../../office.ts';
import { type AskingKiosk, approve, deny, openOnPhone, readUserCode } from '../../phone/device-codes.ts';
import { type Form, readForm } from './form.ts';
import { knownPhoneOf, rememberPhone } from './known-phone.ts';
import type { Visit } from './page.ts';
import { phonePaths } from './paths.ts';
import { answerPage } from './respond.ts';
import { approvePage, codePage, overPage, waitText } from './sign-in-pages.ts';

type LookUpFailure = { readonly code: 'over' } | TooManyAttempts;

/** The page that the kiosk's QR opens (RFC 8628 section 3.3): which kiosk asks, and whether that is right. */
export function serveSignInPages(app: FastifyInstance, office: Office): void {
  app.get(phonePaths.signIn, async (request, reply) => {
    const { kode } = readForm(request.query);
    if (kode === '') return answerPage(office, request, reply, (visit) => codePage(visit));
    const kiosk = await lookUp(office, request, kode);
    if (!kiosk.ok) return refuse(office, request, reply, kiosk.problem);
    const draw = (visit: Visit) => approvePage(visit, kiosk.value);
    return answerPage(office, request, reply, draw, 200, readLanguage(kiosk.value.language));
  });

  app.post(phonePaths.signIn, async (request, reply) => {
    const form = readForm(request.body);
    const kiosk = await lookUp(office, request, form.kode);
    if (!kiosk.ok) return refuse(office, request, reply, kiosk.problem);
    if (form.jawab !== 'ya') {
      const denied = await deny(office, kiosk.value.userCode);
      return answerPage(office, request, reply, (visit) => (denied ? visit.says.denied : overPage(visit)));
    }
    return signInAt(office, kiosk.value, form, request, reply);
  });
}

async function signInAt(
  office: Office,
  kiosk: AskingKiosk,
  form: Form,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const again = (status: number, problem: (visit: Visit) => string) =>
    answerPage(
      office,
      request,
      reply,
      (visit) => approvePage(visit, kiosk, { email: form.email, problem: problem(visit) }),
      status,
    );
  const email = emailSchema.safeParse(normaliseEmail(form.email));
  if (!email.success) return again(422, ({ says }) => says.problem.email);
  if (form.sandi === '') return again(422, ({ says }) => says.problem.emptyPassword);
  const cookie = knownPhoneOf(office, request);
  const origin = await phoneOrigin(office, email.data, { source: request.ip, cookie });
  const checked = await checkCredentials(office, { email: email.data, password: form.sandi }, origin);
  if (!checked.ok) {
    const { problem } = checked;
    if (problem.code === 'credentials') return again(422, ({ says }) => says.problem.credentials);
    reply.header('retry-after', String(problem.retryAfterSeconds));
    return again(429, (visit) => waitText(visit, problem));
  }
  if (!(await approve(office, kiosk.userCode, checked.value)))
    return answerPage(office, request, reply, overPage);
  await rememberPhone(office, request, reply, checked.value);
  return answerPage(office, request, reply, ({ says }) => says.done);
}

/** Codes that do not exist are counted by address, so that nobody tries them out (RFC 8628 section 5.1). */
function lookUp(
  office: Office,
  { ip }: FastifyRequest,
  typed: string,
): Promise<Outcome<AskingKiosk, LookUpFailure>> {
  const key = { kind: 'phoneCode', account: '', source: ip } as const;
  return limited<AskingKiosk, LookUpFailure>(office, key, async () => {
    const kiosk = await openOnPhone(office, readUserCode(typed));
    return kiosk ? succeed(kiosk) : fail({ code: 'over' });
  });
}

function refuse(
  office: Office,
  request: FastifyRequest,
  reply: FastifyReply,
  problem: LookUpFailure,
): FastifyReply {
  if (problem.code === 'over') return answerPage(office, request, reply, overPage, 410);
  reply.header('retry-after', String(problem.retryAfterSeconds));
  return answerPage(office, request, reply, (visit) => codePage(visit, waitText(visit, problem)), 429);
}
