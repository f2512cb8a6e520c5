import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { emailSchema } from '../../../contract/identity/email.ts';
import { parseNewPassword } from '../../../contract/identity/password.ts';
import { officialLanguage, readLanguage } from '../../../contract/language/languages.ts';
import { phonePagePaths } from '../../accounts/phone-page-paths.ts';
import {
  type PasswordResetDependencies,
  requestPasswordReset,
} from '../../accounts/request-password-reset.ts';
import { isResetTokenValid, resetPassword } from '../../accounts/reset-password.ts';
import { normaliseEmail } from '../../accounts/sign-in.ts';
import { mailTexts } from '../../language/texts.ts';
import { readForm } from './form.ts';
import { rememberPhone } from './known-phone.ts';
import type { PageContext } from './layout.ts';
import { askPage, linkOverPage, newPasswordPage, passwordProblem, sentPage } from './password-pages.ts';
import { sendPage } from './send-page.ts';
import { waitText } from './sign-in-pages.ts';

/** Pages for a forgotten password: request the e-mail, and set a new password by its link. */
export function servePasswordPages(app: FastifyInstance, dependencies: PasswordResetDependencies): void {
  app.get(phonePagePaths.forgotten, (request, reply) =>
    sendPage(dependencies.settings, request, reply, (context) =>
      dependencies.mail ? askPage(context) : context.text.noMail,
    ),
  );
  app.post(phonePagePaths.forgotten, (request, reply) => ask(dependencies, request, reply));
  app.get(phonePagePaths.newPassword, async (request, reply) => {
    const usable = await isResetTokenValid(dependencies, readForm(request.query).kunci);
    return usable
      ? sendPage(dependencies.settings, request, reply, (context) => newPasswordPage(context))
      : sendPage(dependencies.settings, request, reply, linkOverPage, 410);
  });
  app.post(phonePagePaths.newPassword, (request, reply) => change(dependencies, request, reply));
}

async function ask(
  dependencies: PasswordResetDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { email: typed, bahasa } = readForm(request.body);
  const again = (status: number, problem: (context: PageContext) => string) =>
    sendPage(
      dependencies.settings,
      request,
      reply,
      (context) => askPage(context, { email: typed, problem: problem(context) }),
      status,
    );
  const email = emailSchema.safeParse(normaliseEmail(typed));
  if (!email.success) return again(422, ({ text }) => text.problem.email);
  const language = readLanguage(bahasa) ?? officialLanguage;
  const asked = await requestPasswordReset(dependencies, { email: email.data, language }, request.ip);
  if (asked.ok) {
    const { minutes } = dependencies.settings.passwordReset;
    return sendPage(dependencies.settings, request, reply, (context) => sentPage(context, minutes));
  }
  const { problem } = asked;
  if (problem.code === 'noMail')
    return sendPage(dependencies.settings, request, reply, ({ text }) => text.noMail);
  reply.header('retry-after', String(problem.retryAfterSeconds));
  return again(429, (context) => waitText(context, problem));
}

async function change(
  dependencies: PasswordResetDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { kunci, sandi, ulang, bahasa } = readForm(request.body);
  const again = (problem: (context: PageContext) => string) =>
    sendPage(
      dependencies.settings,
      request,
      reply,
      (context) => newPasswordPage(context, problem(context)),
      422,
    );
  const read = parseNewPassword(sandi);
  if (!read.ok) return again(({ text }) => passwordProblem(text, read.problem));
  if (sandi !== ulang) return again(({ text }) => text.problem.differs);
  const changed = await resetPassword(dependencies, kunci, sandi);
  if (!changed.ok) return sendPage(dependencies.settings, request, reply, linkOverPage, 410);
  const { participantId, email } = changed.value;
  dependencies.mail?.send({ to: email, ...mailTexts[readLanguage(bahasa) ?? officialLanguage].changed });
  await rememberPhone(dependencies, request, reply, participantId);
  return sendPage(dependencies.settings, request, reply, ({ text }) => text.changed);
}
