import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type Language,
  officialLanguage,
  preferredLanguage,
  readLanguage,
} from '../../../contract/language/languages.ts';
import { phoneTexts } from '../../language/texts.ts';
import type { Office } from '../../office.ts';
import { readForm } from './form.ts';
import { type Content, drawPage, type Visit } from './page.ts';

/** What of an address is kept when a page leads to itself; never an e-mail or a password. */
const KEPT = ['kode', 'kunci'] as const;

/** Answers with a page in the language that was chosen, that the kiosk was read in, or that the browser prefers. */
export function answerPage(
  office: Office,
  request: FastifyRequest,
  reply: FastifyReply,
  draw: (visit: Visit) => Content,
  status = 200,
  spoken?: Language,
): FastifyReply {
  const visit = visitOf(office, request, reply, spoken);
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('content-language', visit.language)
    .send(drawPage(visit, draw(visit)));
}

function visitOf(
  office: Office,
  request: FastifyRequest,
  reply: FastifyReply,
  spoken: Language | undefined,
): Visit {
  const form = readForm(request.method === 'POST' ? request.body : request.query);
  const language = readLanguage(form.bahasa) ?? spoken ?? preferred(request);
  const query = KEPT.flatMap((name) => (form[name] === '' ? [] : [[name, form[name]] as const]));
  return {
    language,
    says: phoneTexts[language],
    training: office.settings.training,
    path: request.url.split('?')[0] ?? '',
    query: Object.fromEntries(query),
    token: reply.generateCsrf(),
  };
}

function preferred({ headers }: FastifyRequest): Language {
  return preferredLanguage(headers['accept-language']) ?? officialLanguage;
}
