import {
  Fragment,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { KioskAction } from '../../contract/kiosk-api/actions/actions.ts';
import type { KioskBridge } from '../../contract/kiosk-api/bridge.ts';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import { officialLanguage } from '../../contract/language/languages.ts';
import { CallSignal } from '../call/call-strip.tsx';
import { useCameraPolling } from '../camera/use-camera-polling.ts';
import { HelpDialog } from '../dialogs/help-dialog.tsx';
import { IdleDialog } from '../dialogs/idle-dialog.tsx';
import { Keypad } from '../keypad/keypad.tsx';
import { KioskContext } from '../kiosk.ts';
import { LanguageProvider } from '../language/language.tsx';
import { type Way, WayContext } from '../layout/way.ts';
import { page as attract } from '../screens/entry/attract.tsx';
import { Reading } from '../speech/reading.tsx';
import { applyTheme } from '../theme/apply-theme.ts';
import { usePanel } from '../theme/use-panel.ts';
import { usePressGate } from '../touch/use-press-gate.ts';
import { FaultBoundary } from './fault-boundary.tsx';
import { useTouchReport } from './touch-report.ts';
import { type Rest, useRest } from './use-rest.ts';

/** Draws the snapshot that came last, and sends back what the person did. */
export function App({ bridge }: { readonly bridge: KioskBridge }) {
  // Of what is told here by `useFault`, no boundary below hears.
  return (
    <FaultBoundary language={officialLanguage}>
      <Latest bridge={bridge} />
    </FaultBoundary>
  );
}

function Latest({ bridge }: { readonly bridge: KioskBridge }) {
  const latest = useSnapshot(bridge);
  const rest = useRest(latest !== null && needsRest(latest), useFault());
  const [snapshot, setShown] = useState<KioskSnapshot | null>(null);
  // What cannot be drawn yet leaves the page that is there.
  if (latest !== snapshot && latest !== null && (rest !== null || !needsRest(latest))) setShown(latest);
  usePressGate(snapshot);
  return (
    <FaultBoundary language={snapshot?.settings.language ?? officialLanguage}>
      {snapshot && <Visit bridge={bridge} snapshot={snapshot} rest={rest} />}
    </FaultBoundary>
  );
}

function needsRest({ screen, settings }: KioskSnapshot): boolean {
  return screen.name !== 'attract' || settings.language !== officialLanguage;
}

interface VisitProps {
  readonly bridge: KioskBridge;
  readonly snapshot: KioskSnapshot;
  readonly rest: Rest | null;
}

function Visit({ bridge, snapshot, rest }: VisitProps) {
  const { settings, kiosk, page, screen } = snapshot;
  const way = useRef<Way>(null);
  const act = useAct(bridge, page, way);
  const cameBy = useCallback(() => way.current, []);
  const context = useMemo(() => ({ snapshot, act }), [snapshot, act]);
  useTouchReport(act, snapshot.idle !== null);
  useCameraPolling(act, screen.name === 'attract', snapshot.cameras);
  const panel = usePanel(snapshot);
  useLayoutEffect(() => applyTheme(document.documentElement, settings, panel), [settings, panel]);
  return (
    <LanguageProvider language={settings.language} timeZone={kiosk.timeZone}>
      <KioskContext value={context}>
        <Reading bridge={bridge} snapshot={snapshot}>
          <WayContext value={cameBy}>
            <Fragment key={`${page} ${screen.name}`}>
              {screen.name === 'attract' ? attract.draw(screen) : rest && <rest.ScreenView screen={screen} />}
            </Fragment>
          </WayContext>
          <CallSignal />
          {snapshot.helpOpen && <HelpDialog />}
          <Keypad />
          {snapshot.idle && <IdleDialog secondsLeft={snapshot.idle.secondsLeft} />}
        </Reading>
      </KioskContext>
    </LanguageProvider>
  );
}

function useSnapshot(bridge: KioskBridge): KioskSnapshot | null {
  const [snapshot, setSnapshot] = useState<KioskSnapshot | null>(null);
  const fail = useFault();
  useEffect(() => {
    const stop = bridge.onSnapshot(setSnapshot);
    // What was pushed meanwhile is newer than the answer.
    bridge.getSnapshot().then((first) => setSnapshot((pushed) => pushed ?? first), fail);
    return stop;
  }, [bridge, fail]);
  return snapshot;
}

/** What is done on a page says so: it is for no other one. */
function useAct(bridge: KioskBridge, page: string, way: RefObject<Way | null>) {
  const fail = useFault();
  return useCallback(
    (action: KioskAction) => {
      way.current = action.type === 'back' ? 'back' : 'on';
      bridge.act(action, page).catch(fail);
    },
    [bridge, page, way, fail],
  );
}

/** A bug in a promise reaches the error boundary as one in drawing does. */
function useFault() {
  const [, setFault] = useState(null);
  return useCallback((fault: unknown) => {
    setFault(() => {
      throw fault;
    });
  }, []);
}
