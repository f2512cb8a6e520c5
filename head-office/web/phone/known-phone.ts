import type { FastifyReply, FastifyRequest } from 'fastify';
import { forgetPhone, knowPhone } from '../../accounts/known-phones.ts';
import type { Office } from '../../office.ts';
import { cookieSettings } from './cookies.ts';

/** What the phone's cookie says, where it has one. */
export function knownPhoneOf({ settings }: Office, request: FastifyRequest): string | undefined {
  return request.cookies[cookieSettings(settings).nameOf('ponsel')];
}

/** From now on this phone is known to the account: guesses elsewhere do not hold it up. */
export async function rememberPhone(
  office: Office,
  request: FastifyRequest,
  reply: FastifyReply,
  participantId: string,
): Promise<void> {
  const { options, nameOf } = cookieSettings(office.settings);
  const before = knownPhoneOf(office, request);
  if (before !== undefined) await forgetPhone(office, before);
  const maxAge = office.settings.knownPhoneDays * 24 * 60 * 60;
  reply.setCookie(nameOf('ponsel'), await knowPhone(office, participantId), { ...options, maxAge });
}
