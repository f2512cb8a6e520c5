import type { Action } from '../../contract/kiosk-api/actions/actions.ts';
import { mayAct } from '../../contract/kiosk-api/actions/may-act.ts';
import type { PrintoutProgram } from '../../contract/kiosk-api/printout.ts';
import type { Spoken } from '../../contract/kiosk-api/spoken.ts';
import type { PageMessage } from '../../contract/kiosk-api/visit-port.ts';
import { isOffered } from '../../contract/language/offered.ts';
import { cameraStateOf } from '../devices/camera-state.ts';
import { speaker, type VoiceFault } from '../devices/voice.ts';
import { claimSealer } from '../keys/seal.ts';
import { steadyClock } from '../steady-clock.ts';
import {
  bugOf,
  type HeardFromMain,
  mainMessageSchema,
  type VisitMessage,
  type VisitState,
} from '../visit-process/messages.ts';
import { visitHeadOffice } from './head-office.ts';
import { type VisitHostDependencies, visitHost } from './host.ts';
import { mainLink } from './main-link.ts';
import { type PagePort, pageLink } from './page-link.ts';
import { visitPrintouts } from './printouts.ts';
import { pageOf, snapshotOf } from './snapshot.ts';
import { visitStateOf } from './state.ts';
import { visitPorts } from './visit-ports.ts';

/** More than the page ever requests at once. */
const MOST_SPEAKING = 8;

type Opening = Extract<HeardFromMain, { type: 'open' }>;

export interface ProgramDependencies {
  /** To main. */
  readonly post: (message: VisitMessage) => void;
  readonly loadPrintoutProgram: () => Promise<PrintoutProgram>;
  /** Timers; a simulated clock in tests. */
  readonly timers?: VisitHostDependencies['timers'];
}

/** One visit in a process of its own. @returns the listener for what main says, with the ports that came along. */
export function visitProgram(
  dependencies: ProgramDependencies,
): (received: unknown, ports: readonly PagePort[]) => void {
  let visit: ReturnType<typeof openVisit> | undefined;
  return (received, ports) => {
    const message = mainMessageSchema.parse(received);
    if (message.type === 'open') visit = openVisit(message, dependencies);
    else visit?.(message, ports);
  };
}

function openVisit(opening: Opening, { post, loadPrintoutProgram, timers }: ProgramDependencies) {
  const { config, languages } = opening;
  let { policy, surroundings } = opening;
  // Read for each claim: the list changes in place.
  const keys = [...opening.keys];
  const clock = steadyClock({ now: () => new Date(opening.now) });
  const onBug = (error: unknown) => post({ type: 'bug', bug: bugOf(error) });
  const main = mainLink(post);
  const onVoiceFault = (because: VoiceFault) => post({ type: 'voiceFailed', because });
  const speak = speaker(config.voice, onVoiceFault, languages);
  const sealer = claimSealer(keys, clock);
  const headOffice = visitHeadOffice(config, main.ask, () => post({ type: 'unreachable' }));
  const printouts = visitPrintouts({
    config,
    packs: languages.packs,
    clock,
    loadProgram: loadPrintoutProgram,
    post,
    onChange: showSoon,
    onBug,
  });
  const page = pageLink({
    onMessage: hear,
    isKnown: (message) => message.type === 'speak' || isOffered(message.action, languages.offered),
    onRefused: (because) => post({ type: 'pageRefused', because }),
    onConnected: () => show(),
  });
  const counts = { helps: 0, actions: 0 };
  let told: VisitState | undefined;
  let lastState = 0;
  let over = false;
  let changed = false;
  let speaking = 0;

  const host = visitHost({
    ports: visitPorts({
      config,
      clock,
      policy: () => policy,
      headOffice: headOffice.client,
      sealer,
      main,
      post,
    }),
    ...(timers ? { timers } : {}),
    onChange: showSoon,
    onEnded() {
      post({ type: 'ended' });
      finish();
    },
    onBug(error) {
      over = true;
      post({ type: 'broken', bug: bugOf(error) });
    },
  });

  function finish(): void {
    over = true;
    void headOffice.told().then(() => post({ type: 'finished' }));
  }

  /** Main hears of the camera before the page turns it on. */
  function tellState(): void {
    const state = visitStateOf(host.current(), counts);
    if (told && JSON.stringify(told) === JSON.stringify(state)) return;
    if (state.camera && !told?.camera) page.hold();
    told = state;
    lastState += 1;
    post({ type: 'state', number: lastState, state });
  }

  /** Once for all that changes at a time; the host reports its own start before it is there. */
  function showSoon(): void {
    if (changed) return;
    changed = true;
    queueMicrotask(() => {
      if (changed) show();
    });
  }

  function show(): void {
    changed = false;
    if (over) return;
    tellState();
    const visit = host.current();
    const { lineUp, canSpeak, headphones, cameras, fault, printer, screen } = surroundings;
    const printing = printouts.snapshot(visit, printer);
    const kiosk = {
      config: { ...config, screen },
      languages: languages.offered,
      lineUp,
      canSpeak,
      headphones,
      cameras,
      fault,
      printing,
    };
    page.post({ type: 'snapshot', snapshot: snapshotOf(visit, kiosk) });
  }

  function hear(message: PageMessage): void {
    const { id } = message;
    if (message.type === 'speak') {
      void say(message.spoken).then((sound) => page.post({ type: 'spoken', id, sound }));
      return;
    }
    // The voice of a page that nobody touches keeps no staff there.
    if (message.action.type !== 'speech') counts.actions += 1;
    const shown = pageOf(host.current(), surroundings.fault);
    if (!surroundings.covered && mayAct(message.action, message.page, shown)) act(message.action);
    if (changed) show();
    else if (!over) tellState();
    page.post({ type: 'taken', id });
  }

  function followHeadphones(before: boolean, now: boolean): void {
    if (before !== now && !over) host.headphones(now);
  }

  async function say(spoken: Spoken): Promise<Uint8Array<ArrayBuffer> | null> {
    if (speaking >= MOST_SPEAKING) return null;
    speaking += 1;
    return speak(spoken).finally(() => {
      speaking -= 1;
    });
  }

  function act(action: Action): void {
    // A visit that started now would end with a claim that cannot be stored.
    if (over || (action.type === 'start' && surroundings.fault !== null)) return;
    const camera = cameraStateOf(action);
    if (camera) post({ type: 'camera', state: camera });
    if (action.type === 'print') printouts.print(host.current());
    host.act(action);
  }

  show();
  void sealer.rehearse().catch(onBug);
  if (opening.interrupted) host.sayInterrupted(opening.interrupted);

  return (message: Exclude<HeardFromMain, Opening>, ports: readonly PagePort[]): void => {
    switch (message.type) {
      case 'page':
        ports.forEach(page.connect);
        return;
      case 'surroundings':
        if (message.surroundings.covered && !surroundings.covered) host.staffAtScreen();
        followHeadphones(surroundings.headphones, message.surroundings.headphones);
        surroundings = message.surroundings;
        show();
        return;
      case 'policy':
        policy = message.policy;
        return;
      case 'keys':
        keys.splice(0, keys.length, ...message.keys);
        return;
      case 'time':
        clock.correct(new Date(message.now));
        return;
      case 'help':
        counts.helps += 1;
        if (host.current().hasTag('nobody')) act({ type: 'start' });
        if (!host.current().hasTag('nobody')) host.staffCame(message.helper);
        show();
        return;
      case 'helpEnded':
        host.staffGone();
        return;
      case 'touch':
        host.act({ type: 'touch' });
        return;
      case 'delivered':
        host.deliver(message.claimId, message.delivery);
        return;
      case 'sendPrintout':
        return void printouts.send(message.print, message.queue);
      case 'printJob':
        printouts.follow(message.print, message.job);
        return;
      case 'stateKnown':
        if (message.number === lastState) page.release();
        return;
      case 'answer':
        main.hear(message);
        return;
      case 'ping':
        post({ type: 'pong', number: message.number });
        return;
      case 'stop':
        host.stop();
        finish();
        return;
    }
  };
}
