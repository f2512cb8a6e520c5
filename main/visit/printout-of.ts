import type { PrintableScreen, Printout } from '../../contract/kiosk-api/printout.ts';
import { officialLanguage } from '../../contract/language/languages.ts';
import type { LanguagePack } from '../../contract/language/pack.ts';
import type { VisitConfig } from '../configuration/config.ts';
import type { VisitSnapshot } from './machine.ts';
import { screenOf } from './screens.ts';

/** The printout of the screen in view; null where it has none, or no printer is fitted. */
export function printoutOf(
  visit: VisitSnapshot,
  config: VisitConfig,
  packs: readonly LanguagePack[] = [],
): Printout | null {
  const { step, attention } = visit.value;
  if (!config.printer || attention === 'asking') return null;
  const about = printable(visit, step);
  if (about === null) return null;
  const { settings, ports } = visit.context;
  const { language } = settings;
  const pack = packs.find(({ code }) => code === language);
  return { about, language, ...(pack && { pack }), ...pageOf(config, config.printer, ports.now()) };
}

/** For staff, in the language of the product. */
export function testPrintout(
  config: VisitConfig,
  printer: NonNullable<VisitConfig['printer']>,
  now: Date,
): Printout {
  return { about: { name: 'test' }, language: officialLanguage, ...pageOf(config, printer, now) };
}

function pageOf(
  { branchId, branchName, kioskId, timeZone, training }: VisitConfig,
  { paperWidthMm, marginMm }: NonNullable<VisitConfig['printer']>,
  now: Date,
): Omit<Printout, 'about' | 'language'> {
  return {
    training,
    kiosk: { branchId, branchName, kioskId, timeZone },
    printedAt: now.toISOString(),
    widthMm: paperWidthMm,
    marginMm,
  };
}

function printable({ context }: VisitSnapshot, step: VisitSnapshot['value']['step']): PrintableScreen | null {
  switch (step) {
    case 'receipt':
    case 'paymentCode':
    case 'noticeDeclined':
    case 'dataNeedsDesk':
    case 'personalDataWrong':
    case 'photoDeclined':
    case 'conditions':
    case 'reason': {
      const screen = screenOf(step, context);
      return isPrintable(screen) ? onPaper(screen) : null;
    }
    default:
      return null;
  }
}

/** Without a name, since paper is left lying about. */
function onPaper(screen: PrintableScreen): PrintableScreen {
  if (screen.name !== 'receipt') return screen;
  const { statement } = screen;
  return {
    ...screen,
    statement: { ...statement, facts: statement.facts.filter(({ fact }) => fact !== 'name') },
  };
}

/** Conditions and reasons are printed only where they stop the claim here. */
function isPrintable(screen: ReturnType<typeof screenOf>): screen is PrintableScreen {
  switch (screen.name) {
    case 'receipt':
    case 'paymentCode':
    case 'noticeDeclined':
    case 'dataNeedsDesk':
    case 'personalDataWrong':
    case 'photoDeclined':
      return true;
    case 'conditions':
      return screen.answer.now.length === 0;
    case 'reason':
      return screen.closed.length > 0;
    default:
      return false;
  }
}
