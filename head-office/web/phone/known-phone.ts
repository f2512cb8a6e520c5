import type { FastifyReply, FastifyRequest } from 'fastify';
import { addKnownPhone, removeKnownPhone } from '../../accounts/known-phones.ts';
import type { DatabaseAndClock } from '../../database/transact.ts';
import { cookieSettings } from './cookies.ts';

/** The token in the phone's cookie, if any. */
export function knownPhoneOf(
  { settings }: Pick<DatabaseAndClock, 'settings'>,
  request: FastifyRequest,
): string | undefined {
  return request.cookies[cookieSettings(settings).nameOf('ponsel')];
}

/** Makes this phone known to the account, so that attempts from elsewhere do not limit it. */
export async function rememberPhone(
  dependencies: DatabaseAndClock,
  request: FastifyRequest,
  reply: FastifyReply,
  participantId: string,
): Promise<void> {
  const { options, nameOf } = cookieSettings(dependencies.settings);
  const before = knownPhoneOf(dependencies, request);
  if (before !== undefined) await removeKnownPhone(dependencies, before);
  const maxAge = dependencies.settings.knownPhoneDays * 24 * 60 * 60;
  reply.setCookie(nameOf('ponsel'), await addKnownPhone(dependencies, participantId), { ...options, maxAge });
}
