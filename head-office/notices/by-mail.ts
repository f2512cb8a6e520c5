import { fill } from '../../contract/language/fill.ts';
import { formatsFor } from '../../contract/language/formats.ts';
import type { StaffLanguage } from '../../contract/language/languages.ts';
import type { Settings } from '../configuration/configure.ts';
import { evidenceKindSchema } from '../evidence/evidence.ts';
import { healthIssueSchema } from '../fleet/health-issues.ts';
import { fleetTexts, helpCallTexts, mailTexts, officeAlertTexts } from '../language/texts.ts';
import type { Mailer } from '../mail/mailer.ts';
import { sayOfficeAlert } from '../watch/alerts/say.ts';
import type { Channel, Notice } from './notice.ts';

const ALERTS_PAGE = '/fleet/alerts';

interface MailChannelDependencies {
  readonly mail: Pick<Mailer, 'post'>;
  readonly settings: Pick<Settings, 'notices' | 'office'>;
  /** The address at which the head office's pages are reached. */
  readonly web: { readonly url: string };
}

/** One e-mail for all that is due: of a branch whose line is down nobody gets one for each kiosk. */
export function createMailChannel({ mail, settings, web }: MailChannelDependencies): Channel {
  const { notices: chosen, office } = settings;
  const { language } = chosen;
  const formats = formatsFor(language, office.timeZone);
  const words = mailTexts[language].notices;

  function line(notice: Notice): string {
    const since = formats.moment(notice.since);
    return fill(words.line, { ...whereAndWhat(language, notice), since });
  }

  return {
    name: 'mail',
    most: chosen.mostInMail,
    send(notices) {
      const link = new URL(ALERTS_PAGE, web.url).href;
      return mail.post({
        to: chosen.mail.join(', '),
        subject: fill(words.subject, { count: notices.length }),
        text: fill(words.text, { lines: notices.map(line).join('\n'), link }),
      });
    },
  };
}

/** As the fleet's pages name them. */
function whereAndWhat(
  language: StaffLanguage,
  notice: Notice,
): { readonly where: string; readonly what: string } {
  if (notice.subject === 'office') {
    return { where: officeAlertTexts[language].office, what: sayOfficeAlert(language, notice) };
  }
  const { subject, branchId, kioskId, kind } = notice;
  const { troubles, evidenceKinds } = fleetTexts[language];
  const where = `${branchId}-${kioskId}`;
  if (subject === 'call') return { where, what: helpCallTexts[language].notice };
  const what =
    subject === 'alert'
      ? troubles[healthIssueSchema.parse(kind)]
      : evidenceKinds[evidenceKindSchema.parse(kind)];
  return { where, what };
}
