import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { emailSchema } from '../../../contract/identity/email.ts';
import { parseNewPassword } from '../../../contract/identity/password.ts';
import { officialLanguage, readLanguage } from '../../../contract/language/languages.ts';
import { requestPasswordReset } from '../../accounts/request-password-reset.ts';
import { mayReset, resetPassword } from '../../accounts/reset-password.ts';
import { normaliseEmail } from '../../accounts/sign-in.ts';
import { mailTexts } from '../../language/texts.ts';
import type { Office } from '../../office.ts';
import { readForm } from './form.ts';
import { rememberPhone } from './known-phone.ts';
import type { Visit } from './page.ts';
import { askPage, linkOverPage, newPasswordPage, passwordProblem, sentPage } from './password-pages.ts';
import { phonePaths } from './paths.ts';
import { answerPage } from './respond.ts';
import { waitText } from './sign-in-pages.ts';

/** A forgotten password: asked for by e-mail, set anew by the link in it. */
export function servePasswordPages(app: FastifyInstance, office: Office): void {
  app.get(phonePaths.forgotten, (request, reply) =>
    answerPage(office, request, reply, (visit) => (office.mail ? askPage(visit) : visit.says.noMail)),
  );
  app.post(phonePaths.forgotten, (request, reply) => ask(office, request, reply));
  app.get(phonePaths.newPassword, async (request, reply) => {
    const usable = await mayReset(office, readForm(request.query).kunci);
    return usable
      ? answerPage(office, request, reply, (visit) => newPasswordPage(visit))
      : answerPage(office, request, reply, linkOverPage, 410);
  });
  app.post(phonePaths.newPassword, (request, reply) => change(office, request, reply));
}

async function ask(office: Office, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { email: typed, bahasa } = readForm(request.body);
  const again = (status: number, problem: (visit: Visit) => string) =>
    answerPage(
      office,
      request,
      reply,
      (visit) => askPage(visit, { email: typed, problem: problem(visit) }),
      status,
    );
  const email = emailSchema.safeParse(normaliseEmail(typed));
  if (!email.success) return again(422, ({ says }) => says.problem.email);
  const language = readLanguage(bahasa) ?? officialLanguage;
  const asked = await requestPasswordReset(office, { email: email.data, language }, request.ip);
  if (asked.ok) {
    const { minutes } = office.settings.passwordReset;
    return answerPage(office, request, reply, (visit) => sentPage(visit, minutes));
  }
  const { problem } = asked;
  if (problem.code === 'noMail') return answerPage(office, request, reply, ({ says }) => says.noMail);
  reply.header('retry-after', String(problem.retryAfterSeconds));
  return again(429, (visit) => waitText(visit, problem));
}

async function change(office: Office, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { kunci, sandi, ulang, bahasa } = readForm(request.body);
  const again = (problem: (visit: Visit) => string) =>
    answerPage(office, request, reply, (visit) => newPasswordPage(visit, problem(visit)), 422);
  const read = parseNewPassword(sandi);
  if (!read.ok) return again(({ says }) => passwordProblem(says, read.problem));
  if (sandi !== ulang) return again(({ says }) => says.problem.differs);
  const changed = await resetPassword(office, kunci, sandi);
  if (!changed.ok) return answerPage(office, request, reply, linkOverPage, 410);
  const { participantId, email } = changed.value;
  office.mail?.send({ to: email, ...mailTexts[readLanguage(bahasa) ?? officialLanguage].changed });
  await rememberPhone(office, request, reply, participantId);
  return answerPage(office, request, reply, ({ says }) => says.changed);
}
