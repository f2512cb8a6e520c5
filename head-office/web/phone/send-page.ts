import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../../../contract/claim/claim.ts';
import type { Settings } from '../../configuration/configure.ts';
import { readForm } from './form.ts';
import { type Content, drawPage, languageOf, type PageContext, textsIn } from './layout.ts';

/** What of an address is kept when a page leads to itself; never an e-mail or a password. */
const KEPT = ['kode', 'kunci'] as const;

/** Answers with a page in the language that was chosen, that the kiosk was read in, or that the browser prefers. */
export function sendPage(
  settings: Pick<Settings, 'training'>,
  request: FastifyRequest,
  reply: FastifyReply,
  draw: (context: PageContext) => Content,
  status = 200,
  spoken?: Language,
): FastifyReply {
  const context = createPageContext(settings, request, reply, spoken);
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('content-language', context.language)
    .send(drawPage(context, draw(context)));
}

function createPageContext(
  settings: Pick<Settings, 'training'>,
  request: FastifyRequest,
  reply: FastifyReply,
  spoken: Language | undefined,
): PageContext {
  const form = readForm(request.method === 'POST' ? request.body : request.query);
  const language = languageOf(form.bahasa) ?? spoken ?? preferred(request);
  const query = KEPT.flatMap((name) => (form[name] === '' ? [] : [[name, form[name]] as const]));
  return {
    language,
    text: textsIn(language),
    training: settings.training,
    path: request.url.split('?')[0] ?? '',
    query: Object.fromEntries(query),
    token: reply.generateCsrf(),
  };
}

function preferred({ headers }: FastifyRequest): Language {
  return languageOf(headers['accept-language']?.slice(0, 2)) ?? 'id';
}
