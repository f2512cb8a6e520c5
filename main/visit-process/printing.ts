import type { PrinterState } from '../../contract/fleet/devices.ts';
import type { PrintController } from '../printing/print-controller.ts';
import type { MainMessage, VisitMessage } from './messages.ts';

/** The number of staff's test page; a visit numbers its own printouts from 1. */
const TEST_PAGE = 0;

type News<Type extends VisitMessage['type']> = Extract<VisitMessage, { type: Type }>;

/** Has the visits' printouts printed: they are drawn and sent in the visit's process, and followed here by number. */
export interface VisitPrinting {
  print(order: News<'print'>): void;
  sent(printout: News<'printoutSent'>): void;
  /** Staff: prints a test page; resolves to the printer's state afterwards. */
  test(): Promise<PrinterState>;
  endVisit(): void;
}

export function visitPrinting(
  controller: Pick<PrintController, 'print' | 'test' | 'endVisit'>,
  say: (message: Extract<MainMessage, { type: 'sendPrintout' | 'printJob' }>) => void,
): VisitPrinting {
  const sending = new Map<number, (job: number | undefined) => void>();

  function send(print: number, queue: string): Promise<number | undefined> {
    return new Promise((resolve) => {
      sending.set(print, resolve);
      say({ type: 'sendPrintout', print, queue });
    });
  }

  return {
    print({ print, receiptOf, again }) {
      controller.print({
        receiptOf,
        again,
        send: (queue) => send(print, queue),
        onJob: (job) => say({ type: 'printJob', print, job }),
      });
    },
    sent({ print, job }) {
      sending.get(print)?.(job ?? undefined);
      sending.delete(print);
    },
    test: () => controller.test((queue) => send(TEST_PAGE, queue)),
    endVisit() {
      sending.clear();
      controller.endVisit();
    },
  };
}
