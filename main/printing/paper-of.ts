import type { Paper, PrintableScreen } from '../../contract/paper.ts';
import type { KioskConfig } from '../config.ts';
import type { VisitSnapshot } from '../session/flow/flow.ts';
import { screenOf } from '../session/screen.ts';

/** The paper of the page in view; null where it has nothing to take home, or no printer is fitted. */
export function paperOf(visit: VisitSnapshot, config: KioskConfig): Paper | null {
  const { step, attention } = visit.value;
  if (!config.printer || attention === 'asking') return null;
  const about = printable(visit, step);
  if (about === null) return null;
  const { branchId, branchName, kioskId, timeZone, training, printer } = config;
  return {
    about,
    language: visit.context.settings.language,
    training,
    kiosk: { branchId, branchName, kioskId, timeZone },
    printedAt: visit.context.ports.now().toISOString(),
    widthMm: printer.paperWidthMm,
    marginMm: printer.marginMm,
  };
}

function printable({ context }: VisitSnapshot, step: VisitSnapshot['value']['step']): PrintableScreen | null {
  switch (step) {
    case 'receipt':
    case 'noticeDeclined':
    case 'personalDataWrong':
    case 'photoDeclined':
    case 'conditions':
    case 'reason': {
      const screen = screenOf(step, context);
      return isPrintable(screen) ? screen : null;
    }
    default:
      return null;
  }
}

/** Who may claim goes on here and needs no list of what to do elsewhere. */
function isPrintable(screen: ReturnType<typeof screenOf>): screen is PrintableScreen {
  switch (screen.name) {
    case 'receipt':
    case 'noticeDeclined':
    case 'personalDataWrong':
    case 'photoDeclined':
      return true;
    case 'conditions':
      return !screen.mayClaim;
    case 'reason':
      return screen.closed.length > 0;
    default:
      return false;
  }
}
