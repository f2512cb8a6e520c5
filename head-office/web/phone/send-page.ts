import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type Language,
  officialLanguage,
  preferredLanguage,
  readLanguage,
} from '../../../contract/language/languages.ts';
import type { Settings } from '../../configuration/configure.ts';
import { phoneTexts } from '../../language/texts.ts';
import { parseCookies } from '../fleet/layout/cookies.ts';
import { readThemeChoice, readThemeCookie, themeCookie, themeOf } from '../look/choice.ts';
import { cookieSettings } from './cookies.ts';
import { readForm } from './form.ts';
import { type Content, drawPage, type PageContext } from './layout.ts';

/** Query parameters that links to the same page keep; never an e-mail address or a password. */
const KEPT = ['kode', 'kunci'] as const;

type PageSettings = Pick<Settings, 'training' | 'publicUrl' | 'tls'>;

/** Sends a page in the language that was chosen, else in the kiosk's, else in the one that the browser prefers. */
export function sendPage(
  settings: PageSettings,
  request: FastifyRequest,
  reply: FastifyReply,
  draw: (context: PageContext) => Content,
  status = 200,
  kioskLanguage?: Language,
): FastifyReply {
  const context = createPageContext(settings, request, reply, kioskLanguage);
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('content-language', context.language)
    .send(drawPage(context, draw(context)));
}

function createPageContext(
  settings: PageSettings,
  request: FastifyRequest,
  reply: FastifyReply,
  kioskLanguage: Language | undefined,
): PageContext {
  const form = readForm(request.method === 'POST' ? request.body : request.query);
  const language = readLanguage(form.bahasa) ?? kioskLanguage ?? preferred(request);
  const query = KEPT.flatMap((name) => (form[name] === '' ? [] : [[name, form[name]] as const]));
  const chosen = request.method === 'GET' ? readThemeChoice(form.tampilan) : undefined;
  if (chosen) reply.header('set-cookie', themeCookie(chosen, cookieSettings(settings).options.secure));
  return {
    language,
    text: phoneTexts[language],
    theme: themeOf(readThemeCookie(parseCookies(request.headers.cookie)), chosen),
    training: settings.training,
    path: request.url.split('?')[0] ?? '',
    query: Object.fromEntries(query),
    token: reply.generateCsrf(),
  };
}

function preferred({ headers }: FastifyRequest): Language {
  return preferredLanguage(headers['accept-language']) ?? officialLanguage;
}
