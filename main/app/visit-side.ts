import { HELP_CONSENT_VERSION } from '../../contract/assistance/assistance.ts';
import type { ReceiptNumber } from '../../contract/claim/receipt-number.ts';
import type { InterruptedVisit } from '../../contract/kiosk-api/screens/staff.ts';
import type { StaffId } from '../../contract/staff/staff.ts';
import type { AuditLog } from '../audit/log.ts';
import { type KioskConfig, visitConfigSchema } from '../configuration/config.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { kioskAssertion } from '../keys/kiosk-assertion.ts';
import type { KioskKey } from '../keys/kiosk-key.ts';
import { attester, claimSigner } from '../keys/sign.ts';
import { bugFields, type Log } from '../log.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { PolicyStore } from '../policy/policy-store.ts';
import type { PrintController } from '../printing/print-controller.ts';
import type { SteadyClock } from '../steady-clock.ts';
import type { StorageService } from '../storage/storage-service.ts';
import type { KioskLanguages, Surroundings } from '../visit-process/messages.ts';
import { type VisitPrinting, visitPrinting } from '../visit-process/printing.ts';
import { type RequestDependencies, requestHandler } from '../visit-process/requests.ts';
import type { VisitNews, VisitProcess } from '../visit-process/visit-client.ts';
import { openVisits, type Visits } from '../visit-process/visits.ts';
import type { ServiceEvents } from './connect.ts';

interface VisitSideDependencies<Port> {
  readonly kiosk: { readonly config: KioskConfig; readonly clock: SteadyClock; readonly log: Log };
  readonly keys: { readonly key: KioskKey; readonly ring: Pick<KeyRing, 'keys'> };
  readonly storage: Pick<StorageService, 'monitor' | 'onStored'> & { readonly audit: AuditLog };
  readonly outbox: Outbox;
  readonly policies: Pick<PolicyStore, 'document'>;
  readonly printing: PrintController;
  readonly fork: () => VisitProcess<Port>;
  readonly surroundings: () => Surroundings;
  readonly languages: KioskLanguages;
  readonly giveNonce: RequestDependencies['giveNonce'];
  readonly events: ServiceEvents;
  readonly onBug: (error: unknown) => void;
}

/** Main's side of the visits: what it does for them, and what it hears of them. */
export interface VisitSide<Port> {
  readonly visits: Visits<Port>;
  readonly printing: VisitPrinting;
  /** The visit that did not come to its end last; null where each did. */
  interrupted(): InterruptedVisit | null;
  /** Tells the visits how the kiosk around them is now. */
  tellSurroundings(): void;
  tellPolicy(): void;
  tellKeys(): void;
  tellTime(): void;
}

export function openVisitSide<Port>(dependencies: VisitSideDependencies<Port>): VisitSide<Port> {
  const { kiosk, keys, storage, outbox, policies, fork, surroundings, languages, giveNonce, events, onBug } =
    dependencies;
  const { config, clock, log } = kiosk;
  const { audit, monitor } = storage;
  const { key, ring } = keys;
  let stored: ReceiptNumber | null = null;
  let interrupted: InterruptedVisit | null = null;
  let helper: StaffId | null = null;

  function onNotStored(fields: ReturnType<typeof bugFields>): void {
    log('claimNotStored', fields);
    monitor.check();
  }

  const answer = requestHandler({
    kiosk: { branchId: config.branchId, kioskId: config.kioskId, clock },
    sign: { claim: claimSigner(key), attestation: attester(key), assertion: kioskAssertion(key, clock) },
    store: outbox.store,
    giveNonce,
    helper: () => (isHelped(visits.state().helper) ? helper : null),
    onStored(receiptNumber) {
      stored = receiptNumber;
      outbox.sender.sendDue();
      storage.onStored();
      events.emit('claimStored');
    },
    onNotStored: (error) => onNotStored(bugFields(error)),
    onBug,
  });

  function hear(news: Exclude<VisitNews, { type: 'state' | 'ended' | 'finished' }>): void {
    switch (news.type) {
      case 'broken':
      case 'bug':
        log('bug', { ...news.bug });
        return;
      case 'claimNotStored':
        onNotStored({ ...news.bug });
        return;
      case 'unreachable':
        return void events.emit('headOfficeUnreachable');
      case 'helpAnswered':
        noteHelp(news.answer);
        return;
      case 'camera':
        return void events.emit('cameraUsed', news.state);
      case 'faceCheckStopped':
        log('faceCheckStopped', { because: news.because });
        return;
      case 'pageCheckStopped':
        log('pageCheckStopped', { because: news.because });
        return;
      case 'voiceFailed':
        log('voiceFailed', { because: news.because });
        return;
      case 'pageRefused':
        log('actionRefused', { because: news.because });
        if (news.because === 'flood') visits.interrupt('flood');
        return;
      case 'print':
        printing.print(news);
        return;
      case 'printoutSent':
        printing.sent(news);
        return;
    }
  }

  /** Recorded under the name of whom main knows to be there, not of whom the visit says. */
  function noteHelp(answered: 'agreed' | 'declined'): void {
    const staffId = helper;
    if (staffId === null) return;
    if (answered === 'agreed') audit.append('helpAgreed', { staffId, consentVersion: HELP_CONSENT_VERSION });
    else audit.append('helpDeclined', { staffId });
  }

  const visits = openVisits({
    fork,
    opening: () => ({
      config: visitConfigSchema.parse(config),
      policy: policies.document(),
      keys: [...ring.keys],
      surroundings: surroundings(),
      languages,
      now: clock.now().getTime(),
    }),
    times: config.page,
    answer,
    onState: (state, before) => events.emit('visitChanged', state, before),
    onNews: hear,
    onEnded() {
      stored = null;
      helper = null;
      events.emit('visitEnded');
    },
    onFault(because, phase) {
      log('visitProcessGone', { because, phase, ...(stored === null ? {} : { stored }) });
      if (phase === 'visit') interrupted = { at: clock.now().toISOString(), receiptNumber: stored };
    },
  });
  const printing = visitPrinting(dependencies.printing, visits.say);
  return {
    visits: {
      ...visits,
      help(member) {
        const known = visits.help(member);
        helper = member.staffId;
        return known;
      },
    },
    printing,
    interrupted: () => interrupted,
    tellSurroundings: () => visits.tell({ type: 'surroundings', surroundings: surroundings() }),
    tellPolicy: () => visits.tell({ type: 'policy', policy: policies.document() }),
    tellKeys: () => visits.tell({ type: 'keys', keys: [...ring.keys] }),
    tellTime: () => visits.tell({ type: 'time', now: clock.now().getTime() }),
  };
}

/** Only with the participant's consent. */
function isHelped(helper: string): boolean {
  return helper === 'participant' || helper === 'staff';
}
